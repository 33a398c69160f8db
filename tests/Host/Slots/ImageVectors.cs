namespace NanoCwmp.Tests.Host.Slots;

/// <summary>
/// What MCUboot's imgtool (of July 2026) has made of one payload; its signature was made with a key that was thrown away.
/// </summary>
internal static class ImageVectors
{
    public const string Payload = "nanoFramework deployment, but short";

    /// <summary>"sign -v 1.2.3+4 -H 32 --pad-header --custom-tlv 0x00a0 board", with the key of <see cref="PublicKey"/>.</summary>
    public const string Signed =
        "PbjzlgAAAAAgAA0AIwAAAAAAAAABAgMABAAAAAAAAABuYW5vRnJhbWV3b3JrIGRlcGxveW1lbnQsIGJ1dCBzaG9ydAhpDQCgAAUAYm9hcmQHaZcAEAAg"
        + "AKZmwEtB/AzoQmUoBeda4dPHQqcRv8Uf7b3GkXR3jzChAQAgAJcp3LgMgzvtEgnNOM49wSAaa9SRVmoaZ60ne2i8/vtLIgBHADBFAiEA96sLIMPp4shi"
        + "D2MRzx7c9vax5I8ryw2Kj6t7W5MjP+0CIEI5zsyMQYjqDrga7gxrm9EyCi5YG4ZLoZF2DccbNwTR";

    /// <summary>"sign -v 255.0.65535+4294967295 -H 64 --pad-header", without a key.</summary>
    public const string Unsigned =
        "PbjzlgAAAABAAAAAIwAAAAAAAAD/AP///////wAAAAD//////////////////////////////////////////25hbm9GcmFtZXdvcmsgZGVwbG95bWVu"
        + "dCwgYnV0IHNob3J0B2koABAAIADKmxtjEqAVU5paHVgp+osS/r7z/x6dRUEllun7KDppYA==";

    /// <summary>"getpub -e pem".</summary>
    public const string PublicKey =
        """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEaqA7XcGQegFQ6oMdajcQgbLfxJg
        hLF/FgCck3j14/IUeQt3AaxKE7cn48lxQ9+S5fdMdgJbdic3t1O4eJc4aw==
        -----END PUBLIC KEY-----

        """;
}
