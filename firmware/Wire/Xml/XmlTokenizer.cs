using System;
using System.IO;
using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <summary>
    /// Reads an XML 1.0 document in UTF-8 from a stream, token by token, in a buffer of fixed size, and checks that it is
    /// well-formed and namespace-well-formed. It allocates nothing after its construction.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A token is handed out as soon as its last byte has arrived: the stream is read only when no byte is left in the
    /// buffer and one is needed, so a document that never ends (an XMPP stream) works as one that comes in one piece. Text
    /// comes in as many pieces as suit the buffer; a piece never ends inside a character.
    /// </para>
    /// <para>
    /// Comments and processing instructions are skipped. A document type declaration is refused, as SOAP 1.1 section 3
    /// asks. "US-ASCII" is accepted as name of the encoding, being a part of UTF-8. Names follow the fifth edition of
    /// XML 1.0. A character reference longer than <see cref="Limits.XmlName"/> is refused.
    /// </para>
    /// <para>
    /// An exception of the stream passes through unchanged; the next call goes on with the token it broke. A
    /// <see cref="ProtocolException"/> is final: every call repeats it until <see cref="Reset"/>.
    /// </para>
    /// </remarks>
    public sealed partial class XmlTokenizer
    {
        /// <summary>The answer of <see cref="ReadText"/> if the text does not fit.</summary>
        public const int TooLong = -1;

        /// <summary>The smallest buffer: the longest name with room for what surrounds it.</summary>
        public const int MinBuffer = 128;

        // Where _pos is in the document.
        private const int StateStart = 0;
        private const int StateDeclaration = 1;
        private const int StateProlog = 2;
        private const int StateContent = 3;
        private const int StateEpilog = 4;
        private const int StateDone = 5;

        // Where _pos is, if not in plain content: what Next has to look at first.
        private const int Outside = 0;
        private const int InsideCData = 1;
        private const int InsideComment = 2;
        private const int InsideInstruction = 3;
        private const int EmptyElement = 4;
        private const int AfterReturn = 5;
        private const int AfterReturnInCData = 6;
        private const int Failed = 7;

        private readonly XmlNames _namespaceTable;
        private readonly XmlNames _nameTable;
        private readonly byte[] _buffer;
        private readonly int _limit;
        private Stream _stream;

        // The buffer holds the bytes [0, _end) of the document behind the first _dropped ones. _pos is the first byte that
        // belongs to no token handed out; it moves only when a token is complete, so a broken read can be repeated. At
        // _end stands a "<" that ends every loop over bytes, so that no loop needs a comparison with _end.
        private int _dropped;
        private int _pos;
        private int _end;

        private int _state;
        private int _inside;
        private Reason _reason;
        private int _reasonPosition;

        private XmlToken _token;
        private int _start;
        private int _textOffset;
        private int _textLength;

        /// <summary>Initializes a new instance of the <see cref="XmlTokenizer"/> class.</summary>
        /// <param name="namespaces">The namespaces that <see cref="Namespace"/> tells apart.</param>
        /// <param name="names">The local names that <see cref="Name"/> tells apart.</param>
        /// <param name="buffer">
        /// Holds one tag at a time, at least <see cref="MinBuffer"/> bytes; it belongs to the tokenizer from now on.
        /// </param>
        /// <param name="limit">Bytes a document may have, usually <see cref="Limits.XmlDocument"/>.</param>
        /// <exception cref="ArgumentException">The buffer is too small.</exception>
        public XmlTokenizer(XmlNames namespaces, XmlNames names, byte[] buffer, int limit)
        {
            if (buffer.Length < MinBuffer)
            {
                throw new ArgumentException();
            }

            _namespaceTable = namespaces;
            _nameTable = names;
            _buffer = buffer;
            _limit = limit;
            byte[] xml = Encoding.UTF8.GetBytes(XmlNamespaces.XmlName);
            _xmlId = namespaces.Find(xml, 0, xml.Length);
            _xmlMark = Mark(_xmlId, xml, 0, xml.Length);
        }

        /// <summary>Gets the token that <see cref="Next"/> gave last.</summary>
        public XmlToken Token
        {
            get { return _token; }
        }

        /// <summary>Gets how many elements are open; the one that starts or ends here counts.</summary>
        public int Depth
        {
            get { return _depth; }
        }

        /// <summary>Gets how many bytes of the document are consumed, the current token included.</summary>
        public int Position
        {
            get { return _dropped + _pos; }
        }

        /// <summary>Gets the buffer; the offsets of the current token point into it until the next call.</summary>
        public byte[] Buffer
        {
            get { return _buffer; }
        }

        /// <summary>Gets where the current piece of text starts in the buffer.</summary>
        public int TextOffset
        {
            get { return _textOffset; }
        }

        /// <summary>Gets how many bytes the current piece of text has, 1 or more.</summary>
        public int TextLength
        {
            get { return _textLength; }
        }

        /// <summary>Starts with a new document.</summary>
        /// <param name="stream">
        /// The document from its first byte on. Its <c>Read</c> gives at least one byte, or 0 at the end.
        /// </param>
        public void Reset(Stream stream)
        {
            _stream = stream;
            _dropped = 0;
            _pos = 0;
            _end = 0;
            _state = StateStart;
            _inside = Outside;
            _token = XmlToken.None;
            _depth = 0;
            _openUsed = 0;
            _attributeCount = 0;
            _brackets = 0;
            _namespaces.Reset(_xmlId, _xmlMark);
        }

        /// <summary>Goes to the next token.</summary>
        /// <returns>
        /// What it is; after the end of the document again and again <see cref="XmlToken.EndOfDocument"/>.
        /// </returns>
        /// <exception cref="ProtocolException">
        /// The document is not well-formed, is cut off or goes over a limit; the position is that of the first byte that
        /// does not fit, or of the name it is about.
        /// </exception>
        public XmlToken Next()
        {
            if (_token == XmlToken.EndElement)
            {
                CloseElement();
            }

            while (true)
            {
                if (_inside != Outside)
                {
                    if (Inside())
                    {
                        return _token;
                    }

                    continue;
                }

                if (_pos == _end && (_state == StateDone || !Fill()))
                {
                    if (_state < StateEpilog)
                    {
                        throw Fail(Reason.XmlTruncated, _end);
                    }

                    _state = StateDone;
                    _token = XmlToken.EndOfDocument;
                    return _token;
                }

                if (_buffer[_pos] == '<')
                {
                    if (Markup())
                    {
                        return _token;
                    }
                }
                else if (_state == StateContent)
                {
                    Text();
                    return _token;
                }
                else
                {
                    Around();
                }
            }
        }

        // Goes on inside something; says whether that gives a token.
        private bool Inside()
        {
            switch (_inside)
            {
                case Failed:
                    throw new ProtocolException(_reason, _reasonPosition);
                case EmptyElement:
                    _inside = Outside;
                    _attributeCount = 0;
                    _token = XmlToken.EndElement;
                    return true;
                case InsideCData:
                    return CharacterData();
                case AfterReturn:
                case AfterReturnInCData:
                    SkipLineFeed();
                    return false;
                default:
                    SkipMarkup();
                    return false;
            }
        }
    }
}
