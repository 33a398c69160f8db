using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>Writes what the tokenizer finds as one line, to compare with.</summary>
    public static class XmlCheck
    {
        public static readonly XmlNames Namespaces =
            new XmlNames(new string[] { "u:1", "u:2", "http://www.w3.org/XML/1998/namespace" });

        public static readonly XmlNames Names = new XmlNames(new string[] { "a", "b", "x", "y", "lang" });

        /// <summary>Makes the bytes of a document: UTF-8, with %XX for the byte XX.</summary>
        public static byte[] Bytes(string document)
        {
            byte[] from = Encoding.UTF8.GetBytes(document);
            byte[] to = new byte[from.Length];
            int length = 0;
            for (int i = 0; i < from.Length; i++)
            {
                to[length++] = from[i] != '%' ? from[i] : (byte)((Digit(from[++i]) << 4) | Digit(from[++i]));
            }

            return Part(to, length);
        }

        public static byte[] Part(byte[] bytes, int length)
        {
            byte[] part = new byte[length];
            Array.Copy(bytes, 0, part, 0, length);
            return part;
        }

        /// <summary>Reads a document that comes whole.</summary>
        public static string Trace(byte[] document)
        {
            return Trace(document, document.Length, 1, false, Limits.XmlBuffer);
        }

        /// <summary>
        /// Reads a document that comes in pieces. The trace has, for a start tag, the numbers of namespace and name and of
        /// each attribute with its value; for text the text; at the end of an error its name and position after "!".
        /// </summary>
        public static string Trace(byte[] document, int first, int size, bool interrupted, int buffer)
        {
            XmlTokenizer tokenizer = new XmlTokenizer(Namespaces, Names, new byte[buffer], Limits.XmlDocument);
            tokenizer.Reset(new PieceStream(document, first, size, interrupted));
            StringBuilder trace = new StringBuilder();
            while (true)
            {
                try
                {
                    if (tokenizer.Next() == XmlToken.EndOfDocument)
                    {
                        return trace.ToString();
                    }

                    Append(trace, tokenizer);
                }
                catch (ProtocolException exception)
                {
                    return trace.ToString() + Failure(exception.Reason, exception.Position);
                }
                catch (InvalidOperationException)
                {
                    // The next call goes on where this one was interrupted.
                }
            }
        }

        public static string Failure(Reason reason, int position)
        {
            return "!" + Reasons.Text(reason) + "@" + position.ToString();
        }

        public static XmlTokenizer Open(string document)
        {
            XmlTokenizer tokenizer = new XmlTokenizer(Namespaces, Names, new byte[Limits.XmlBuffer], Limits.XmlDocument);
            byte[] bytes = Bytes(document);
            tokenizer.Reset(new PieceStream(bytes, 1, 1, false));
            return tokenizer;
        }

        private static void Append(StringBuilder trace, XmlTokenizer tokenizer)
        {
            switch (tokenizer.Token)
            {
                case XmlToken.StartElement:
                    trace.Append("<" + Name(tokenizer.Namespace, tokenizer.Name));
                    for (int i = 0; i < tokenizer.AttributeCount; i++)
                    {
                        trace.Append(" " + Name(tokenizer.AttributeNamespace(i), tokenizer.AttributeName(i)) + "=");
                        Append(trace, tokenizer.Buffer, tokenizer.AttributeValueOffset(i), tokenizer.AttributeValueLength(i));
                    }

                    trace.Append(">");
                    break;
                case XmlToken.EndElement:
                    trace.Append("</" + Name(tokenizer.Namespace, tokenizer.Name) + ">");
                    break;
                default:
                    Assert(tokenizer.TextLength > 0);
                    Append(trace, tokenizer.Buffer, tokenizer.TextOffset, tokenizer.TextLength);
                    break;
            }
        }

        private static void Append(StringBuilder trace, byte[] buffer, int offset, int length)
        {
            if (length > 0)
            {
                trace.Append(Encoding.UTF8.GetString(buffer, offset, length));
            }
        }

        private static void Assert(bool condition)
        {
            nanoFramework.TestFramework.Assert.IsTrue(condition, "a text token is not empty");
        }

        private static string Name(int namespaceId, int name)
        {
            return (namespaceId < 0 ? "?" : namespaceId.ToString()) + "." + (name < 0 ? "?" : name.ToString());
        }

        private static int Digit(int c)
        {
            return c <= '9' ? c - '0' : c - 'A' + 10;
        }
    }
}
