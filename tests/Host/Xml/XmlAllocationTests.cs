using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;
using Xunit;

namespace NanoCwmp.Tests.Host.Xml
{
    /// <summary>Neither the tokenizer nor the writer allocates while it works, whatever the documents are.</summary>
    public class XmlAllocationTests
    {
        private const int Documents = 1_000;

        [Fact]
        public void TheTokenizerAllocatesNothing()
        {
            // Accepted documents only: an error is an object.
            XmlTokenizer tokenizer = XmlTraces.Tokenizer();
            var streams = new MemoryStream[Documents];
            var generator = new XmlDocumentGenerator(7);
            for (int i = 0; i < Documents;)
            {
                var stream = new MemoryStream(generator.Next());
                try
                {
                    XmlTraces.Read(tokenizer, stream);
                    streams[i++] = stream;
                }
                catch (ProtocolException)
                {
                }
            }

            byte[] text = new byte[1000];
            int tokens = ReadAll(tokenizer, streams, text);
            int again = 0;
            Assert.Equal(0, Allocation.Of(() => again = ReadAll(tokenizer, streams, text)));
            Assert.Equal(tokens, again);
            Assert.InRange(tokens, Documents * 5, int.MaxValue);
        }

        [Fact]
        public void TheWriterAllocatesNothing()
        {
            var stream = new MemoryStream(new byte[100_000]);
            var writer = new XmlWriter(new byte[64]);
            byte[] value = "a value, longer than the buffer: <&>\"' é€😀 and so on, until it has to be flushed"u8.ToArray();
            Assert.Equal(0, Allocation.Of(() =>
            {
                for (int i = 0; i < Documents; i++)
                {
                    Write(writer, stream, value);
                }
            }));
        }

        private static void Write(XmlWriter writer, MemoryStream stream, byte[] value)
        {
            stream.Position = 0;
            writer.Reset(stream);
            for (int i = 0; i < 10; i++)
            {
                writer.Raw("<Name x=\"");
                writer.Attribute("a string with an é, longer than what is encoded at a time");
                writer.Raw("\">");
                writer.Text(value, 0, value.Length);
                writer.Number(-12345);
                writer.Raw("</Name>");
            }

            writer.Flush();
        }

        private static int ReadAll(XmlTokenizer tokenizer, MemoryStream[] streams, byte[] text)
        {
            int tokens = 0;
            foreach (MemoryStream stream in streams)
            {
                stream.Position = 0;
                tokenizer.Reset(stream);
                while (tokenizer.Next() != XmlToken.EndOfDocument)
                {
                    tokens++;
                    if (tokenizer.Token == XmlToken.StartElement && tokenizer.AttributeCount > 0)
                    {
                        tokens += tokenizer.AttributeQualifiedName(0, out _) > 0 ? 1 : 0;
                        tokens += tokenizer.AttributeEquals(0, text) ? 1 : 0;
                    }
                }
            }

            return tokens;
        }
    }
}
