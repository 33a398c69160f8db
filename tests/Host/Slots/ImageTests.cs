using System;
using System.IO;
using System.Linq;
using System.Text;
using NanoCwmp.Hal.Images;
using Xunit;

namespace NanoCwmp.Tests.Host.Slots;

/// <summary>Images: as imgtool makes them, and what is refused.</summary>
public sealed class ImageTests
{
    private const string Board = "board";

    private static readonly byte[] s_payload = Encoding.ASCII.GetBytes(ImageVectors.Payload);

    [Fact]
    public void SignedImageOfImgtoolIsReadAndVerified()
    {
        using ImageKey key = ImageKey.FromPem(ImageVectors.PublicKey);
        McuImage image = McuImage.Parse(Convert.FromBase64String(ImageVectors.Signed));

        image.Verify(key, Board);
        Assert.Equal(new ImageVersion(1, 2, 3, 4), image.Version);
        Assert.Equal(s_payload, image.Payload.ToArray());
        Assert.Equal(Board, image.Board);
        Assert.False(key.IsPrivate);
        Assert.Equal(ImageVectors.PublicKey, key.ToPublicPem());
    }

    [Fact]
    public void SignedImageIsThatOfImgtoolUpToItsSignature()
    {
        byte[] vector = Convert.FromBase64String(ImageVectors.Signed);
        byte[] made = ImageMaker.Make(s_payload, new ImageVersion(1, 2, 3, 4), SlotKit.Key, Board);
        McuImage image = McuImage.Parse(made);
        McuImage theirs = McuImage.Parse(vector);

        // The key is another one, and the length of a signature differs by a byte or two.
        Assert.Equal(theirs.Covered.ToArray(), image.Covered.ToArray());
        Assert.Equal(theirs.Tlvs.Select(tlv => tlv.Type), image.Tlvs.Select(tlv => tlv.Type));
        Assert.Equal(theirs.Hash!.Value.ToArray(), image.Hash!.Value.ToArray());
        Assert.Equal(made.Length, image.Content.Length);
        image.Verify(SlotKit.Key, Board);
    }

    [Fact]
    public void UnsignedImageIsThatOfImgtool()
    {
        byte[] made = ImageMaker.Make(s_payload, new ImageVersion(255, 0, 65535, 4294967295), null, null, 64);
        Assert.Equal(ImageVectors.Unsigned, Convert.ToBase64String(made));
    }

    [Fact]
    public void EveryPrefixIsIncomplete()
    {
        byte[] whole = Convert.FromBase64String(ImageVectors.Signed);
        for (int length = 0; length < whole.Length; length++)
        {
            ImageException failure = Assert.Throws<ImageException>(() => McuImage.Parse(whole.AsMemory(0, length)));
            Assert.Equal(ImageFault.Incomplete, failure.Fault);
        }

        Assert.Equal(whole.Length, McuImage.Parse(whole.Concat(new byte[9]).ToArray()).Content.Length);
    }

    [Fact]
    public void EveryFlippedBitIsRefused()
    {
        byte[] image = ImageMaker.Make(s_payload, new ImageVersion(1, 2, 3), SlotKit.Key, Board);
        for (int bit = 0; bit < image.Length * 8; bit++)
        {
            byte[] flipped = [.. image];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<ImageException>(() =>
            {
                McuImage parsed = McuImage.Parse(flipped);
                parsed.Verify(SlotKit.Key, Board);
                if (parsed.Content.Length != image.Length)
                {
                    throw new ImageException(ImageFault.NotAnImage, "length");
                }
            });
        }
    }

    [Fact]
    public void OtherKeyOtherBoardAndNoSignatureAreToldApart()
    {
        byte[] image = ImageMaker.Make(s_payload, default, SlotKit.Key, Board);
        Assert.Equal(ImageFault.WrongSignature, Fault(image, SlotKit.OtherKey, Board));
        Assert.Equal(ImageFault.WrongBoard, Fault(image, SlotKit.Key, "another"));
        Assert.Equal(ImageFault.WrongBoard, Fault(ImageMaker.Make(s_payload, default, SlotKit.Key, null), SlotKit.Key, Board));
        Assert.Equal(ImageFault.WrongSignature, Fault(ImageMaker.Make(s_payload, default, null, Board), SlotKit.Key, Board));
        Assert.Equal(ImageFault.NotAnImage, Fault(new byte[100], SlotKit.Key, Board));
    }

    [Fact]
    public void SignatureIsReplaced()
    {
        McuImage image = McuImage.Parse(ImageMaker.Make(s_payload, default, SlotKit.OtherKey, Board));
        McuImage signed = McuImage.Parse(ImageMaker.Sign(image, SlotKit.Key));

        signed.Verify(SlotKit.Key, Board);
        Assert.Equal(3, signed.Tlvs.Count);
    }

    [Fact]
    public void EncryptedImageIsRefused()
    {
        byte[] image = ImageMaker.Make(s_payload, default, SlotKit.Key, Board);
        image[16] = 4;
        Assert.Equal(ImageFault.NotAnImage, Fault(image, SlotKit.Key, Board));
    }

    [Theory]
    [InlineData("1.2.3+4", "1.2.3+4")]
    [InlineData("1.2.3+0", "1.2.3")]
    [InlineData("1", "1.0.0")]
    [InlineData("1+5", "1.0.0+5")]
    [InlineData("255.255.65535+4294967295", "255.255.65535+4294967295")]
    [InlineData("256.0.0", null)]
    [InlineData("1.256.0", null)]
    [InlineData("1.0.65536", null)]
    [InlineData("1.0.0+4294967296", null)]
    [InlineData("1.2.3.4", null)]
    [InlineData("v1", null)]
    [InlineData("", null)]
    public void VersionIsReadAsImgtoolDoes(string text, string? expected) =>
        Assert.Equal(expected, ImageVersion.TryParse(text, out ImageVersion version) ? version.ToString() : null);

    [Fact]
    public void KeyIsReadBack()
    {
        using var made = ImageKey.Create();
        using ImageKey read = ImageKey.FromPem(made.ToPrivatePem());
        using ImageKey publicKey = ImageKey.FromPublicKey(made.PublicKey.Span);

        Assert.True(read.IsPrivate);
        Assert.False(publicKey.IsPrivate);
        Assert.Equal(made.Hash.ToArray(), read.Hash.ToArray());
        Assert.Equal(made.Hash.ToArray(), publicKey.Hash.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void NoKeyIsNoKey(string text) => Assert.Throws<InvalidDataException>(() => ImageKey.FromPem(text));

    [Fact]
    public void KeyOfAnotherCurveIsRefused()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);
        Assert.Throws<InvalidDataException>(() => ImageKey.FromPem(key.ExportPkcs8PrivateKeyPem()));
    }

    private static ImageFault Fault(byte[] image, ImageKey key, string board) =>
        Assert.Throws<ImageException>(() => McuImage.Parse(image).Verify(key, board)).Fault;
}
