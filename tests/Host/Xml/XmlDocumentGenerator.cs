using System;
using System.Collections.Generic;
using System.Text;

namespace NanoCwmp.Tests.Host.Xml
{
    /// <summary>
    /// Makes XML documents from a seed: by the grammar, with a taste for its corners, and half of them damaged afterwards.
    /// </summary>
    internal sealed class XmlDocumentGenerator(int seed)
    {
        private static readonly string[] s_names = ["a", "b", "Name", "Value", "x", "a.b-c_1", "_", "é", "xm", "xmlns1"];
        private static readonly string[] s_prefixes = ["p", "q", "soap", "P", "é", "xml"];
        private static readonly string[] s_uris = ["u:1", "u:2", "u:3", "urn:unknown", "U:1", "u:&#49;", " u:1", "u:&amp;"];
        private static readonly string[] s_texts =
        [
            "text", " ", "\n", "\r\n", "\r", "\t", "]", "]]", ">", "\"", "'", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;",
            "&#65;", "&#x20AC;", "&#13;", "&#10;", "&#9;", "&#x1F600;", "é", "€", "😀", "\u007F", "\u0085", "\u2028",
            "\uFEFF", "\uFFFD", "0", "Device.", "=", "/", "!", "?", "--", "%", "{", "]]&gt;", "&#93;", "&#0065;",
        ];

        // What damage inserts.
        private static readonly string[] s_fragments =
        [
            "<", ">", "&", ";", "\"", "'", "/", "=", " ", ":", "-", "--", "!", "?", "]]>", "<!--", "-->", "<![CDATA[", "<?", "?>",
            "&#", "&#x", "&#0;", "&#xFFFE;", "&#xD800;", "&#x110000;", "&unknown;", "xmlns=''", " xmlns:p='u:2'", " xmlns:p=''",
            " xmlns:xml='u:1'", " xmlns:q='http://www.w3.org/XML/1998/namespace'", " xmlns='http://www.w3.org/2000/xmlns/'",
            "<a>", "</a>", "<a/>", "<p:a>", " x='1'", " p:x='1'", " x = \"1\"", "<?xml version='1.0'?>", "<!DOCTYPE a>", "\u0001",
            "\uFFFE", "\uFFFF", "\0", "\r", "1", ".", "xml", "XML", "q:", "\u00D7",
        ];

        private static readonly byte[] s_bytes =
        [
            0x00, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFE, 0xFF,
        ];

        private readonly Random _random = new(seed);
        private readonly StringBuilder _text = new();

        public byte[] Next()
        {
            _text.Clear();
            if (_random.Next(20) == 0)
            {
                _text.Append('\uFEFF');
            }

            if (_random.Next(3) == 0)
            {
                _text.Append(Pick([
                    "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                    "<?xml version='1.0' standalone='yes' ?>",
                    "<?xml  version = '1.0'\tencoding = 'utf-8'\nstandalone='no'?>",
                ]));
            }

            Miscellaneous();
            Element(1, []);
            Miscellaneous();
            byte[] document = Encoding.UTF8.GetBytes(_text.ToString());
            for (int damages = Math.Max(0, _random.Next(6) - 2); damages > 0; damages--)
            {
                document = Damage(document);
            }

            return document;
        }

        private void Element(int depth, Dictionary<string, string> outer)
        {
            var scope = new Dictionary<string, string>(outer);
            var attributes = new List<string>();
            for (int i = _random.Next(depth == 1 ? 4 : 2); i > 0; i--)
            {
                string prefix = _random.Next(3) == 0 ? string.Empty : s_prefixes[_random.Next(s_prefixes.Length - 1)];
                string name = prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix;
                if (!attributes.Exists(other => other.StartsWith(name + "=", StringComparison.Ordinal)))
                {
                    string uri = prefix.Length == 0 && _random.Next(3) == 0 ? string.Empty : Pick(s_uris);
                    attributes.Add(name + "=" + Quoted(uri));
                    scope[prefix] = uri;
                }
            }

            for (int i = _random.Next(4); i > 0; i--)
            {
                string name = Qualified(scope);
                if (_random.Next(20) == 0 || !attributes.Exists(other => other.StartsWith(name, StringComparison.Ordinal)))
                {
                    string equal = Pick(["=", "=", "=", " =", "= ", "\n=\t"]);
                    attributes.Insert(_random.Next(attributes.Count + 1), name + equal + Quoted(Value()));
                }
            }

            string element = Qualified(scope);
            _text.Append('<').Append(element);
            foreach (string attribute in attributes)
            {
                _text.Append(Pick([" ", " ", "  ", "\n", "\r\n", "\t"])).Append(attribute);
            }

            _text.Append(_random.Next(4) == 0 ? Pick([" ", "\n"]) : string.Empty);
            if (_random.Next(4) == 0)
            {
                _text.Append("/>");
                return;
            }

            _text.Append('>');
            for (int i = _random.Next(5); i > 0; i--)
            {
                Content(depth, scope);
            }

            _text.Append("</").Append(element).Append(_random.Next(8) == 0 ? " >" : ">");
        }

        private void Content(int depth, Dictionary<string, string> scope)
        {
            switch (_random.Next(8))
            {
                case 0 or 1 or 2 when depth < 6:
                    Element(depth + 1, scope);
                    break;
                case 3:
                    _text.Append("<![CDATA[");
                    _text.Append(Pick(["", "]", "]]", "<a>&amp;", "\r\n", "\r", "é]", "> ]] >"])).Append("]]>");
                    break;
                case 4:
                    Miscellaneous();
                    break;
                default:
                    for (int i = _random.Next(6); i > 0; i--)
                    {
                        _text.Append(Pick(s_texts));
                    }

                    break;
            }
        }

        private void Miscellaneous()
        {
            for (int i = _random.Next(4); i > 0; i--)
            {
                _text.Append(Pick([
                    " ", "\n", "\r\n", "<!---->", "<!-- <a>&]]> -->", "<!-- - é -->", "<?p?>", "<?p x?>",
                    "<?xml-x <&'?>", "<?é ??>",
                ]));
            }
        }

        private string Qualified(Dictionary<string, string> scope)
        {
            string name = Pick(s_names);
            if (_random.Next(3) > 0)
            {
                return name;
            }

            // Mostly a declared prefix.
            string prefix = Pick(s_prefixes);
            return prefix == "xml" || scope.ContainsKey(prefix) || _random.Next(30) == 0 ? prefix + ":" + name : name;
        }

        private string Value()
        {
            var value = new StringBuilder();
            for (int i = _random.Next(4); i > 0; i--)
            {
                value.Append(Pick(s_texts));
            }

            return value.ToString();
        }

        private string Quoted(string value)
        {
            return _random.Next(2) == 0
                ? "'" + value.Replace("'", "&apos;", StringComparison.Ordinal) + "'"
                : "\"" + value.Replace("\"", "&quot;", StringComparison.Ordinal) + "\"";
        }

        private byte[] Damage(byte[] document)
        {
            int at = _random.Next(document.Length);
            int end = Math.Min(document.Length, at + 1 + _random.Next(_random.Next(4) == 0 ? 20 : 2));
            byte[] insert = _random.Next(8) switch
            {
                0 or 1 => [],
                2 => [(byte)_random.Next(256)],
                3 => [s_bytes[_random.Next(s_bytes.Length)]],
                4 => document[at..end],
                _ => Encoding.UTF8.GetBytes(Pick(s_fragments)),
            };
            return [.. document[..at], .. insert, .. document[(_random.Next(2) == 0 ? at : end)..]];
        }

        private string Pick(string[] choices)
        {
            return choices[_random.Next(choices.Length)];
        }
    }
}
