using System;
using System.IO;
using System.Xml;
using BenchmarkDotNet.Attributes;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Benchmarks.Xml
{
    /// <summary>
    /// Reads one message whole, as a SOAP endpoint must: every element's namespace and local name, the xsi:type of each
    /// element that has one, every text. One operation is one document.
    /// </summary>
    [MemoryDiagnoser]
    public class XmlReading
    {
        private readonly byte[] _copy = new byte[1024];
        private readonly XmlTokenizer _tokenizer =
            new(SoapNames.Namespaces, SoapNames.Names, new byte[Limits.XmlBuffer], Limits.XmlDocument);

        private MemoryStream _stream = new();

        [Params("SetParameterValues32K", "GetParameterNames256K")]
        public string Document { get; set; } = string.Empty;

        [GlobalSetup]
        public void Setup()
        {
            _stream = new MemoryStream(
                Document.StartsWith('S') ? SoapDocuments.SetParameterValues() : SoapDocuments.GetParameterNamesResponse());
        }

        [Benchmark(Baseline = true)]
        public int XmlReader()
        {
            _stream.Position = 0;
            int sum = 0;
            using var reader = System.Xml.XmlReader.Create(_stream);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        sum += reader.LocalName.Length + reader.NamespaceURI.Length;
                        if (reader.AttributeCount > 0)
                        {
                            sum += reader.GetAttribute("type", SoapNames.XmlSchemaInstance)?.Length ?? 0;
                        }

                        break;
                    case XmlNodeType.EndElement:
                        sum += reader.LocalName.Length;
                        break;
                    case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                        sum += reader.Value.Length;
                        break;
                }
            }

            return sum;
        }

        [Benchmark]
        public int XmlTokenizer()
        {
            _stream.Position = 0;
            int sum = 0;
            XmlTokenizer tokenizer = _tokenizer;
            tokenizer.Reset(_stream);
            for (XmlToken token = tokenizer.Next(); token != XmlToken.EndOfDocument; token = tokenizer.Next())
            {
                switch (token)
                {
                    case XmlToken.StartElement:
                        sum += tokenizer.Name + tokenizer.Namespace;
                        if (tokenizer.AttributeCount > 0)
                        {
                            int type = tokenizer.FindAttribute(SoapNames.XmlSchemaInstanceId, SoapNames.TypeId);
                            if (type >= 0)
                            {
                                sum += tokenizer.AttributeQualifiedName(type, out int typeNamespace) + typeNamespace;
                            }
                        }

                        break;
                    case XmlToken.EndElement:
                        sum += tokenizer.Name;
                        break;
                    case XmlToken.Text:
                        Array.Copy(tokenizer.Buffer, tokenizer.TextOffset, _copy, 0, tokenizer.TextLength);
                        sum += tokenizer.TextLength;
                        break;
                }
            }

            return sum;
        }
    }
}
