using System;
using System.IO;
using System.Text;
using NanoCwmp.Wire.Xml;
using Xunit;

namespace NanoCwmp.Tests.Host.Xml
{
    /// <summary>Whatever the writer is given, System.Xml and the tokenizer read it back.</summary>
    public class XmlRoundTripTests
    {
        private const int Values = 3_000;

        [Fact]
        [Trait("Requirement", "R010")]
        [Trait("Requirement", "R011")]
        [Trait("Requirement", "R190")]
        public void StringsComeBack()
        {
            var random = new Random(11);
            for (int i = 0; i < Values; i++)
            {
                string value = RandomString(random);
                byte[] document = Write(random.Next(1, 100), writer =>
                {
                    writer.Raw("<Value x=\"");
                    writer.Attribute(value);
                    writer.Raw("\">");
                    writer.Text(value);
                    writer.Raw("</Value>");
                });
                Check(document, Carried(value));
            }
        }

        [Fact]
        [Trait("Requirement", "R010")]
        [Trait("Requirement", "R011")]
        [Trait("Requirement", "R190")]
        public void BytesComeBack()
        {
            var random = new Random(12);
            for (int i = 0; i < Values; i++)
            {
                byte[] value = Encoding.UTF8.GetBytes(RandomString(random));
                for (int damages = random.Next(3); damages > 0 && value.Length > 0; damages--)
                {
                    value[random.Next(value.Length)] = (byte)random.Next(256);
                }

                byte[] document = Write(random.Next(1, 100), writer =>
                {
                    writer.Raw("<Value x=\"");
                    writer.Attribute(value, 0, value.Length);
                    writer.Raw("\">");
                    writer.Text(value, 0, value.Length);
                    writer.Raw("</Value>");
                });

                // .NET replaces each maximal part of an invalid sequence too.
                Check(document, Carried(Encoding.UTF8.GetString(value)));
            }
        }

        [Fact]
        [Trait("Requirement", "R011")]
        public void EveryCharacterComesBackAsText()
        {
            var value = new StringBuilder();
            for (int character = 0; character < 0x110000; character += character < 0x3000 ? 1 : 101)
            {
                if (character is < 0xD800 or > 0xDFFF)
                {
                    value.Append(char.ConvertFromUtf32(character));
                }
            }

            byte[] document = Write(50, writer =>
            {
                writer.Raw("<Value>");
                writer.Text(value.ToString());
                writer.Raw("</Value>");
            });
            Assert.All(document, one => Assert.True(one is 9 or 10 or (>= 32 and <= 126)));
            Assert.Equal(
                $"<Value{{0,-1}}>{Carried(value.ToString())}</{{0,-1}}>",
                XmlTraces.ReadWithSystemXml(new MemoryStream(document)));
        }

        private static void Check(byte[] document, string value)
        {
            // Printable ASCII only.
            Assert.DoesNotContain(document, one => one is not (9 or 10 or (>= 32 and <= 126)));
            string expected = $"<Value{{0,-1}} x{{0,4}}={value}>{value}</{{0,-1}}>";
            Assert.Equal(expected, XmlTraces.ReadWithSystemXml(new MemoryStream(document)));
            Assert.Equal(expected, XmlTraces.Read(XmlTraces.Tokenizer(), new MemoryStream(document)));
        }

        private static byte[] Write(int buffer, Action<XmlWriter> write)
        {
            var stream = new MemoryStream();
            var writer = new XmlWriter(new byte[buffer]);
            writer.Reset(stream);
            write(writer);
            writer.Flush();
            Assert.Equal(writer.Length, stream.Length);
            return stream.ToArray();
        }

        private static string RandomString(Random random)
        {
            var value = new StringBuilder();
            for (int left = random.Next(60); left > 0; left--)
            {
                value.Append(random.Next(6) switch
                {
                    0 => (char)random.Next(32),
                    1 => "<>&\"']"[random.Next(6)],
                    2 => (char)random.Next(0x10000),
                    3 => (char)random.Next(0xD800, 0xE000),
                    _ => (char)random.Next(32, 127),
                });
            }

            return value.ToString();
        }

        // What XML can carry of a string: lone surrogates and illegal characters become U+FFFD.
        private static string Carried(string value)
        {
            var carried = new StringBuilder();
            foreach (Rune rune in value.EnumerateRunes())
            {
                bool legal = rune.Value is 9 or 10 or 13 or (>= 32 and not 0xFFFE and not 0xFFFF);
                carried.Append(legal ? rune.ToString() : "\uFFFD");
            }

            return carried.ToString();
        }
    }
}
