namespace NanoCwmp.Board.Esp32
{
    /// <summary>The files on the board's volume.</summary>
    internal static class Volume
    {
        /// <summary>What a person sets before the first start.</summary>
        public const string Provisioning = "I:\\cwmp.json";

        /// <summary>The trusted roots in PEM.</summary>
        public const string Roots = "I:\\roots.pem";

        /// <summary>The random bytes of this one device.</summary>
        public const string Secret = "I:\\secret.bin";

        /// <summary>One bank of the settings.</summary>
        public const string FirstBank = "I:\\bank-a.bin";

        /// <summary>The other bank of the settings.</summary>
        public const string SecondBank = "I:\\bank-b.bin";
    }
}
