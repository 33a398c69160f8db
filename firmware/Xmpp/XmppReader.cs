using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// Reads the server's side of a stream as it arrives: says what has come as soon as its last byte is there, and keeps of a
    /// stanza what matters. Everything else is read past.
    /// </summary>
    public sealed partial class XmppReader
    {
        private const int StanzaDepth = 2;
        private const int ChildDepth = 3;
        private const int GrandchildDepth = 4;

        private static readonly byte[] s_scram = Ascii.Bytes("SCRAM-SHA-1");
        private static readonly byte[] s_plain = Ascii.Bytes("PLAIN");
        private static readonly byte[] s_get = Ascii.Bytes("get");
        private static readonly byte[] s_set = Ascii.Bytes("set");
        private static readonly byte[] s_result = Ascii.Bytes("result");
        private static readonly byte[] s_error = Ascii.Bytes("error");

        private readonly XmppInput _input = new XmppInput();
        private readonly XmlTokenizer _tokenizer;
        private readonly XmppStore _store = new XmppStore();
        private int _used;
        private XmppEvent _stanza;
        private XmppText _open;
        private int _openDepth;
        private int _children;
        private bool _isTooLong;

        /// <summary>Initializes a new instance of the <see cref="XmppReader"/> class.</summary>
        public XmppReader()
        {
            Id = new XmppText(_store);
            From = new XmppText(_store);
            Username = new XmppText(_store);
            Password = new XmppText(_store);
            Text = new XmppText(_store);
            _tokenizer = new XmlTokenizer(
                XmppNames.CreateNamespaces(), XmppNames.CreateNames(), new byte[Limits.XmlBuffer], int.MaxValue);
        }

        /// <summary>Gets what takes the bytes.</summary>
        public XmppInput Input
        {
            get { return _input; }
        }

        /// <summary>Gets a value indicating whether the features have STARTTLS.</summary>
        public bool HasTls { get; private set; }

        /// <summary>Gets a value indicating whether the server requires TLS.</summary>
        public bool IsTlsRequired { get; private set; }

        /// <summary>Gets a value indicating whether SCRAM-SHA-1 is offered.</summary>
        public bool HasScram { get; private set; }

        /// <summary>Gets a value indicating whether PLAIN is offered.</summary>
        public bool HasPlain { get; private set; }

        /// <summary>Gets a value indicating whether a resource has to be bound.</summary>
        public bool HasBind { get; private set; }

        /// <summary>Gets a value indicating whether the server insists on a session (RFC 3921).</summary>
        public bool IsSessionRequired { get; private set; }

        /// <summary>Gets the type of the IQ.</summary>
        public IqType Type { get; private set; }

        /// <summary>Gets what the IQ is about.</summary>
        public IqPayload Payload { get; private set; }

        /// <summary>Gets the id of the IQ.</summary>
        public XmppText Id { get; }

        /// <summary>Gets the sender of the IQ.</summary>
        public XmppText From { get; }

        /// <summary>Gets the user name of a connection request.</summary>
        public XmppText Username { get; }

        /// <summary>Gets the password of a connection request.</summary>
        public XmppText Password { get; }

        /// <summary>Gets a challenge, the data of a success or the JID that was bound.</summary>
        public XmppText Text { get; }

        /// <summary>Begins a new stream; what has come of the one before is forgotten, and not taken for the new one's.</summary>
        public void Reset()
        {
            _input.Clear();
            _tokenizer.Reset(_input);
            _stanza = XmppEvent.None;
            Begin(XmppEvent.None);
        }

        /// <summary>Forgets the texts of the stanza that has come last, and gives back what they took.</summary>
        public void Forget()
        {
            ClearTexts();
            _store.Close();
        }

        /// <summary>Goes on with what has come.</summary>
        /// <returns>The next event, or <see cref="XmppEvent.None"/> if more has to come.</returns>
        /// <exception cref="ProtocolException">It is no XMPP, or breaks a limit: the stream is of no use any more.</exception>
        public XmppEvent Next()
        {
            try
            {
                while (true)
                {
                    XmlToken token = _tokenizer.Next();
                    XmppEvent found = token == XmlToken.StartElement ? Start()
                        : token == XmlToken.EndElement ? End()
                        : token == XmlToken.Text ? Take()
                        : XmppEvent.Closed;
                    if (found != XmppEvent.None)
                    {
                        return found;
                    }
                }
            }
            catch (IOException)
            {
                return XmppEvent.None;
            }
        }

        private XmppEvent Start()
        {
            switch (_tokenizer.Depth)
            {
                case 1:
                    if (!Is(XmppNames.Streams, XmppNames.Stream))
                    {
                        throw new ProtocolException(Reason.XmppStream, _tokenizer.Position);
                    }

                    return XmppEvent.Opened;
                case StanzaDepth:
                    StartStanza();
                    break;
                case ChildDepth:
                    StartChild();
                    break;
                case GrandchildDepth:
                    StartGrandchild();
                    break;
                default:
                    SpoilRequest();
                    break;
            }

            return XmppEvent.None;
        }

        private XmppEvent End()
        {
            int depth = _tokenizer.Depth;
            if (_open != null && depth == _openDepth)
            {
                EndText();
            }

            if (depth > StanzaDepth)
            {
                return XmppEvent.None;
            }

            if (depth < StanzaDepth)
            {
                return XmppEvent.Closed;
            }

            _input.BeginStanza();
            if (_isTooLong && _stanza != XmppEvent.Iq)
            {
                throw new ProtocolException(Reason.XmlTooLong, _tokenizer.Position);
            }

            if (_isTooLong || (Payload == IqPayload.ConnectionRequest && !(Username.IsThere && Password.IsThere)))
            {
                Payload = IqPayload.Malformed;
            }

            return _stanza;
        }

        private XmppEvent Take()
        {
            if (_tokenizer.Depth == 1)
            {
                // White space between the stanzas keeps the connection alive (RFC 6120 4.6.1).
                _input.BeginStanza();
            }
            else if (_open != null && _tokenizer.Depth == _openDepth)
            {
                Append(_open, _tokenizer.TextOffset, _tokenizer.TextLength);
            }

            return XmppEvent.None;
        }

        private void Append(XmppText text, int offset, int count)
        {
            if (text.Append(_tokenizer.Buffer, offset, count))
            {
                _used += count;
            }
            else
            {
                _isTooLong = true;
            }
        }

        private void Open(XmppText text)
        {
            text.Begin(_used);
            _open = text;
            _openDepth = _tokenizer.Depth;
        }

        private bool Is(int namespaceId, int name)
        {
            return _tokenizer.Name == name && _tokenizer.Namespace == namespaceId;
        }
    }
}
