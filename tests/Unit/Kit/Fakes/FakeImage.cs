using NanoCwmp.Core;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>
    /// Images for <see cref="FakeSlots"/>: magic, version, board, key, length, content, and a CRC-32 in the place of a hash.
    /// </summary>
    public static class FakeImage
    {
        public const byte Board = (byte)'B';

        public const byte Key = (byte)'K';

        public const int Head = 32;

        private static readonly byte[] s_magic = Ascii.Bytes("IMAGE");

        /// <summary>Makes an image that is good.</summary>
        public static byte[] Make(int version, int length)
        {
            return Make(version, length, Board, Key);
        }

        public static byte[] Make(int version, int length, byte board, byte key)
        {
            byte[] image = new byte[length];
            for (int i = 0; i < length; i++)
            {
                image[i] = (byte)((i * 7) + (i >> 8) + version);
            }

            System.Array.Copy(s_magic, 0, image, 0, s_magic.Length);
            image[5] = (byte)version;
            image[6] = board;
            image[7] = key;
            BigEndian.Put32(image, 8, length);
            Seal(image);
            return image;
        }

        /// <summary>Writes the hash of what the image is now.</summary>
        public static void Seal(byte[] image)
        {
            BigEndian.Put32(image, image.Length - 4, (int)Crc32.Update(0, image, 0, image.Length - 4));
        }

        public static bool IsImage(byte[] bytes, int length)
        {
            bool isImage = length >= Head;
            for (int i = 0; isImage && i < s_magic.Length; i++)
            {
                isImage = bytes[i] == s_magic[i];
            }

            return isImage;
        }

        public static int LengthOf(byte[] image)
        {
            return BigEndian.GetSigned32(image, 8);
        }

        public static bool IsSealed(byte[] image, int length)
        {
            return BigEndian.GetSigned32(image, length - 4) == (int)Crc32.Update(0, image, 0, length - 4);
        }

        public static string VersionOf(byte[] image)
        {
            return image[5].ToString() + ".0.0";
        }

        public static void CopyHash(byte[] image, byte[] hash)
        {
            int length = LengthOf(image);
            for (int i = 0; i < hash.Length; i++)
            {
                hash[i] = image[length - 4 + (i & 3)];
            }
        }
    }
}
