using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>Names and the small pieces of markup around them.</content>
    public sealed partial class XmlTokenizer
    {
        // Where the local part of the name starts that QualifiedName has read.
        private int _local;

        // Reads the name at p; gives the place behind it, where a byte has arrived, and sets _local.
        private int QualifiedName(int p)
        {
            byte[] buffer = _buffer;
            byte[] classes = XmlClass.Table;
            int start = p - _pos;
            int local = start;
            while (true)
            {
                // At its start, and behind its colon, a name needs a character that starts one.
                int kind = classes[buffer[p]];
                bool first = p - _pos == local;
                if (kind == XmlClass.NameStart || (kind == XmlClass.NamePart && !first))
                {
                    do
                    {
                        p++;
                    }
                    while (classes[buffer[p]] <= XmlClass.NamePart);
                    first = false;
                    kind = classes[buffer[p]];
                }
                else if (kind >= XmlClass.Lead)
                {
                    p = NameCharacter(p, first);
                    kind = XmlClass.Lead;
                }

                if (p - _pos - start > Limits.XmlName)
                {
                    throw Fail(Reason.XmlNameTooLong, _pos + start + Limits.XmlName);
                }

                if (p == _end)
                {
                    p = More(p);
                }
                else if (buffer[p] == ':' && !first && local == start)
                {
                    p++;
                    local = p - _pos;
                    if (p == _end)
                    {
                        p = More(p);
                    }
                }
                else if (kind < XmlClass.Lead)
                {
                    if (first || buffer[p] == ':')
                    {
                        throw Fail(Reason.XmlSyntax, p);
                    }

                    _local = local;
                    return p;
                }
            }
        }

        // Checks the character beyond ASCII at p as part of a name; gives the place behind it.
        private int NameCharacter(int p, bool first)
        {
            int start = p - _pos;
            int next = Character(p);
            p = _pos + start;
            if (!XmlCharacters.IsNameCharacter(XmlCharacters.Decode(_buffer, p, next - p), first))
            {
                throw Fail(Reason.XmlSyntax, p);
            }

            return next;
        }

        // Skips white space from p on; gives the place of the first other byte.
        private int SkipSpace(int p)
        {
            byte[] buffer = _buffer;
            while (true)
            {
                if (p == _end)
                {
                    p = More(p);
                }

                if (!XmlClass.IsSpace(XmlClass.Table[buffer[p]]))
                {
                    return p;
                }

                p++;
            }
        }

        // Checks that the byte at p is a given one; gives its place.
        private int Expect(int c, int p)
        {
            if (p == _end)
            {
                p = More(p);
            }

            if (_buffer[p] != c)
            {
                throw Fail(Reason.XmlSyntax, p);
            }

            return p;
        }

        // Reads the "=" between an attribute's name and value; gives the place of the quote.
        private int Equal(int p)
        {
            p = SkipSpace(Expect('=', SkipSpace(p)) + 1);
            if (XmlClass.Table[_buffer[p]] != XmlClass.Quote)
            {
                throw Fail(Reason.XmlSyntax, p);
            }

            return p;
        }
    }
}
