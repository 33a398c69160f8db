using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>The XML declaration.</content>
    public sealed partial class XmlTokenizer
    {
        private static readonly byte[] s_utf8 = Encoding.UTF8.GetBytes("utf-8");
        private static readonly byte[] s_ascii = Encoding.UTF8.GetBytes("us-ascii");

        // The three parts of the XML declaration, in their order, and the values of the first and the last.
        private static readonly XmlNames s_parts = new XmlNames(new string[] { "version", "encoding", "standalone" });
        private static readonly XmlNames s_values = new XmlNames(new string[] { "1.0", "yes", "no" });

        // Reads the XML declaration from behind its "xml" on (XML 1.0 [23]).
        private void XmlDeclaration(int p)
        {
            byte[] buffer = _buffer;
            int last = 0;
            while (true)
            {
                int from = p - _pos;
                p = SkipSpace(p);
                if (buffer[p] == '?' && last > 0)
                {
                    _pos = Expect('>', p + 1) + 1;
                    return;
                }

                int name = p - _pos;
                if (name == from)
                {
                    throw Fail(Reason.XmlSyntax, p);
                }

                p = QualifiedName(p);
                int part = s_parts.Find(buffer, _pos + name, p - _pos - name);
                if (part <= last || (last == 0 && part != 1))
                {
                    throw Fail(Reason.XmlSyntax, _pos + name);
                }

                last = part;
                p = Equal(p);
                int quote = buffer[p++];
                int value = p - _pos;
                while (true)
                {
                    if (p == _end)
                    {
                        p = More(p);
                    }

                    if (buffer[p] == quote)
                    {
                        break;
                    }

                    if (XmlClass.Table[buffer[p]] > XmlClass.Space)
                    {
                        throw Fail(Reason.XmlSyntax, p);
                    }

                    p++;
                }

                CheckDeclared(part, _pos + value, p - _pos - value);
                if (++p == _end)
                {
                    p = More(p);
                }
            }
        }

        private void CheckDeclared(int part, int offset, int length)
        {
            int known = length == 0 ? XmlNames.Unknown : s_values.Find(_buffer, offset, length);
            if (part == 1 && known != 1)
            {
                throw Fail(Reason.XmlVersion, offset);
            }

            if (part == 2 && !MatchesIgnoringCase(s_utf8, offset, length) && !MatchesIgnoringCase(s_ascii, offset, length))
            {
                throw Fail(Reason.XmlEncoding, offset);
            }

            if (part == 3 && known < 2)
            {
                throw Fail(Reason.XmlSyntax, offset);
            }
        }

        // Compares bytes of the buffer with a text of lower-case letters and hyphens, A to Z counting as a to z.
        private bool MatchesIgnoringCase(byte[] text, int offset, int length)
        {
            if (length != text.Length)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                int c = _buffer[offset + i];
                if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != text[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
