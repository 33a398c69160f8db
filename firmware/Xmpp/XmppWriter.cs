using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Xmpp
{
    /// <summary>Writes the client's side of a stream: what it needs of RFC 6120, no more.</summary>
    public sealed class XmppWriter
    {
        /// <summary>The id of the request to bind a resource.</summary>
        public const string BindId = "bind";

        /// <summary>The id of the request for a session.</summary>
        public const string SessionId = "session";

        private readonly XmlWriter _xml = new XmlWriter(new byte[Limits.XmppSend]);
        private readonly byte[] _base64 = new byte[Base64Chunk * 4 / 3];

        // Bytes that are encoded at once: a multiple of three, so that the pieces fit together.
        private const int Base64Chunk = 48;

        /// <summary>Begins with a new connection.</summary>
        /// <param name="stream">Takes what is written.</param>
        public void Reset(Stream stream)
        {
            _xml.Reset(stream);
        }

        /// <summary>Opens the stream (RFC 6120 4.7).</summary>
        /// <param name="domain">The domain of the account.</param>
        public void Open(byte[] domain)
        {
            _xml.Raw("<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' to='");
            _xml.Attribute(domain, 0, domain.Length);
            _xml.Raw("' version='1.0'>");
            _xml.Flush();
        }

        /// <summary>Asks for TLS.</summary>
        public void StartTls()
        {
            Send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        }

        /// <summary>Begins SASL.</summary>
        /// <param name="mechanism">The mechanism.</param>
        /// <param name="bytes">Holds the initial response.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        public void Authenticate(string mechanism, byte[] bytes, int offset, int count)
        {
            _xml.Raw("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='");
            _xml.Raw(mechanism);
            _xml.Raw("'>");
            Encode(bytes, offset, count);
            Send("</auth>");
        }

        /// <summary>Answers a SASL challenge.</summary>
        /// <param name="bytes">Holds the response.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        public void Respond(byte[] bytes, int offset, int count)
        {
            _xml.Raw("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>");
            Encode(bytes, offset, count);
            Send("</response>");
        }

        /// <summary>Asks to bind a resource (RFC 6120 7.7).</summary>
        /// <param name="buffer">Holds the resource.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has; 0 has the server choose.</param>
        public void Bind(byte[] buffer, int offset, int count)
        {
            _xml.Raw("<iq type='set' id='" + BindId + "'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>");
            if (count > 0)
            {
                _xml.Raw("<resource>");
                _xml.Text(buffer, offset, count);
                _xml.Raw("</resource>");
            }

            Send("</bind></iq>");
        }

        /// <summary>Asks for a session, of a server of RFC 3921.</summary>
        public void StartSession()
        {
            Send("<iq type='set' id='" + SessionId + "'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>");
        }

        /// <summary>Says that the device is there; messages to the account alone are not for it.</summary>
        public void Present()
        {
            Send("<presence><priority>-1</priority></presence>");
        }

        /// <summary>Answers an IQ with an empty result.</summary>
        /// <param name="id">Its id.</param>
        /// <param name="from">Who has sent it.</param>
        public void Result(XmppText id, XmppText from)
        {
            StartAnswer("<iq type='result' id='", id, from);
            Send("'/>");
        }

        /// <summary>Answers an IQ with an error (RFC 6120 8.3).</summary>
        /// <param name="id">Its id.</param>
        /// <param name="from">Who has sent it.</param>
        /// <param name="type">auth, cancel or modify.</param>
        /// <param name="condition">A condition of RFC 6120 8.3.3.</param>
        public void Error(XmppText id, XmppText from, string type, string condition)
        {
            StartAnswer("<iq type='error' id='", id, from);
            _xml.Raw("'><error type='");
            _xml.Raw(type);
            _xml.Raw("'><");
            _xml.Raw(condition);
            Send(" xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
        }

        /// <summary>Keeps the connection alive (RFC 6120 4.6.1).</summary>
        public void Space()
        {
            Send(" ");
        }

        /// <summary>Ends the stream.</summary>
        public void Close()
        {
            Send("</stream:stream>");
        }

        private void StartAnswer(string start, XmppText id, XmppText from)
        {
            _xml.Raw(start);
            _xml.Attribute(id.Bytes, id.Offset, id.Length);
            if (from.Length > 0)
            {
                _xml.Raw("' to='");
                _xml.Attribute(from.Bytes, from.Offset, from.Length);
            }
        }

        private void Encode(byte[] bytes, int offset, int count)
        {
            if (count == 0)
            {
                return;
            }

            for (int done = 0; done < count; done += Base64Chunk)
            {
                int part = count - done < Base64Chunk ? count - done : Base64Chunk;
                _xml.Raw(_base64, 0, Base64.Encode(bytes, offset + done, part, _base64, 0));
            }
        }

        private void Send(string markup)
        {
            _xml.Raw(markup);
            _xml.Flush();
        }
    }
}
