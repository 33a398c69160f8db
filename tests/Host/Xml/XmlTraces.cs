using System;
using System.IO;
using System.Text;
using System.Xml;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Tests.Host.Xml
{
    /// <summary>Writes what a reader of XML finds as text, the same for the tokenizer and for System.Xml.</summary>
    internal static class XmlTraces
    {
        private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

        private static readonly string[] s_namespaces = ["u:1", "u:2", " u:1", "u:&", XmlNamespace];
        private static readonly string[] s_names = ["a", "b", "Name", "x"];
        private static readonly XmlNames s_namespaceTable = new(s_namespaces);
        private static readonly XmlNames s_nameTable = new(s_names);

        public static XmlTokenizer Tokenizer()
        {
            return new XmlTokenizer(s_namespaceTable, s_nameTable, new byte[Limits.XmlBuffer], Limits.XmlDocument);
        }

        /// <summary>Reads with the tokenizer.</summary>
        public static string Read(XmlTokenizer tokenizer, Stream document)
        {
            var trace = new StringBuilder();
            tokenizer.Reset(document);
            for (XmlToken token = tokenizer.Next(); token != XmlToken.EndOfDocument; token = tokenizer.Next())
            {
                switch (token)
                {
                    case XmlToken.StartElement:
                        string element = Text(tokenizer, tokenizer.NameOffset, tokenizer.NameLength);
                        trace.Append('<').Append(element).Append(Numbers(tokenizer.Namespace, tokenizer.Name));
                        for (int i = 0; i < tokenizer.AttributeCount; i++)
                        {
                            string name = Text(tokenizer, tokenizer.AttributeNameOffset(i), tokenizer.AttributeNameLength(i));
                            string value = Text(tokenizer, tokenizer.AttributeValueOffset(i), tokenizer.AttributeValueLength(i));
                            trace.Append(' ').Append(name)
                                .Append(Numbers(tokenizer.AttributeNamespace(i), tokenizer.AttributeName(i)))
                                .Append('=').Append(value);
                        }

                        trace.Append('>');
                        break;
                    case XmlToken.EndElement:
                        trace.Append("</").Append(Numbers(tokenizer.Namespace, tokenizer.Name)).Append('>');
                        break;
                    case XmlToken.Text:
                        trace.Append(Text(tokenizer, tokenizer.TextOffset, tokenizer.TextLength));
                        break;
                }
            }

            return trace.ToString();
        }

        /// <summary>Reads with System.Xml.</summary>
        public static string ReadWithSystemXml(Stream document)
        {
            var trace = new StringBuilder();
            using var reader = XmlReader.Create(document, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        bool isEmpty = reader.IsEmptyElement;
                        string numbers = Numbers(reader.NamespaceURI, reader.LocalName);
                        trace.Append('<').Append(reader.Name).Append(numbers);
                        while (reader.MoveToNextAttribute())
                        {
                            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                            {
                                trace.Append(' ').Append(reader.Name).Append(Numbers(reader.NamespaceURI, reader.LocalName))
                                    .Append('=').Append(reader.Value);
                            }
                        }

                        trace.Append('>');
                        if (isEmpty)
                        {
                            trace.Append("</").Append(numbers).Append('>');
                        }

                        break;
                    case XmlNodeType.EndElement:
                        trace.Append("</").Append(Numbers(reader.NamespaceURI, reader.LocalName)).Append('>');
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    case XmlNodeType.Whitespace when reader.Depth > 0:
                        trace.Append(reader.Value);
                        break;
                }
            }

            return trace.ToString();
        }

        private static string Text(XmlTokenizer tokenizer, int offset, int length)
        {
            return Encoding.UTF8.GetString(tokenizer.Buffer, offset, length);
        }

        private static string Numbers(string namespaceName, string name)
        {
            int namespaceId = Array.IndexOf(s_namespaces, namespaceName) + 1;
            int id = Array.IndexOf(s_names, name) + 1;
            return Numbers(
                namespaceName.Length == 0 ? XmlNames.None : namespaceId > 0 ? namespaceId : XmlNames.Unknown,
                id > 0 ? id : XmlNames.Unknown);
        }

        private static string Numbers(int namespaceId, int id)
        {
            return $"{{{namespaceId},{id}}}";
        }
    }
}
