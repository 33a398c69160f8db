using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Wire.Soap
{
    /// <summary>
    /// Reads SOAP 1.1 envelopes of CWMP as a stream (TR-069 3.5): first the headers, then the caller takes the body's one
    /// element apart by <see cref="NextChild"/>, and <see cref="Finish"/> checks the rest.
    /// </summary>
    public sealed partial class EnvelopeReader
    {
        private static readonly byte[] s_one = Ascii.Bytes("1");

        private readonly XmlTokenizer _xml;
        private readonly byte[] _word = new byte[Limits.SoapWord];

        /// <summary>Initializes a new instance of the <see cref="EnvelopeReader"/> class.</summary>
        public EnvelopeReader()
        {
            _xml = new XmlTokenizer(SoapNames.Namespaces, SoapNames.Names, new byte[Limits.XmlBuffer], Limits.XmlDocument);
        }

        /// <summary>Gets the tokenizer, for attributes and text of the current element.</summary>
        public XmlTokenizer Xml
        {
            get { return _xml; }
        }

        /// <summary>Gets the bytes of the ID header; the first <see cref="IdLength"/> count.</summary>
        public byte[] Id { get; } = new byte[Limits.CwmpId];

        /// <summary>Gets how many bytes the ID header has, or -1 without one.</summary>
        public int IdLength { get; private set; }

        /// <summary>Gets a value indicating whether the ACS holds the CPE's requests back (R058).</summary>
        public bool HoldRequests { get; private set; }

        /// <summary>Gets the minor number of the version that the ACS wants (R062), or -1.</summary>
        public int UseCwmpVersion { get; private set; }

        /// <summary>Gets a value indicating whether a header that is not known must be understood (R066).</summary>
        public bool HasUnknownHeader { get; private set; }

        /// <summary>Gets the CWMP namespace of the body's element; of a fault, that of its detail.</summary>
        public int Namespace { get; private set; }

        /// <summary>Gets the name of the body's element, by its number in <see cref="SoapNames"/>.</summary>
        public int Method { get; private set; }

        /// <summary>Gets a value indicating whether the body's element is a response: its name ends so.</summary>
        public bool IsResponse { get; private set; }

        /// <summary>Gets the FaultCode of a fault, or 0 if the body's element is none.</summary>
        public int FaultCode { get; private set; }

        /// <summary>Gets the number of the current child's name; that of an element in a foreign namespace is unknown.</summary>
        public int ChildName
        {
            get
            {
                return _xml.Namespace == XmlNames.None || CwmpVersion.IsCwmp(_xml.Namespace) ? _xml.Name : XmlNames.Unknown;
            }
        }

        /// <summary>Reads up to the start of the body's element; of a fault, the whole of it.</summary>
        /// <param name="stream">The envelope from its first byte on.</param>
        /// <exception cref="ProtocolException">It is no XML, no envelope, or in no CWMP namespace.</exception>
        public void Read(Stream stream)
        {
            IdLength = -1;
            HoldRequests = false;
            UseCwmpVersion = -1;
            HasUnknownHeader = false;
            FaultCode = 0;
            IsResponse = false;
            Method = XmlNames.Unknown;
            _xml.Reset(stream);
            if (_xml.Next() != XmlToken.StartElement || !IsSoap(SoapNames.Envelope))
            {
                throw Error(Reason.SoapEnvelope);
            }

            bool hasHeader = false;
            while (NextChild())
            {
                if (IsSoap(SoapNames.Body))
                {
                    ReadBody();
                    return;
                }

                if (!IsSoap(SoapNames.Header) || hasHeader)
                {
                    throw Error(Reason.SoapEnvelope);
                }

                hasHeader = true;
                ReadHeaders();
            }

            throw Error(Reason.SoapEnvelope);
        }

        /// <summary>
        /// Goes to the next child of the element that the reader is in. Text between children is white space, or the
        /// message is refused.
        /// </summary>
        /// <returns>Whether there is one; otherwise the element has ended.</returns>
        public bool NextChild()
        {
            while (true)
            {
                switch (_xml.Next())
                {
                    case XmlToken.StartElement:
                        return true;
                    case XmlToken.EndElement:
                        return false;
                    case XmlToken.Text:
                        CheckBlank();
                        break;
                    default:
                        throw Error(Reason.SoapEnvelope);
                }
            }
        }

        /// <summary>Passes over the current child and all that is in it (R054).</summary>
        public void SkipChild()
        {
            _xml.SkipElement();
        }

        /// <summary>Reads the rest of the envelope, after the body's element has ended.</summary>
        /// <exception cref="ProtocolException">The body has a second element, or the XML is broken.</exception>
        public void Finish()
        {
            if (NextChild())
            {
                // Exactly one element in the body (R015).
                throw Error(Reason.SoapEnvelope);
            }

            while (NextChild())
            {
                SkipChild();
            }

            while (_xml.Token != XmlToken.EndOfDocument)
            {
                _xml.Next();
            }
        }

        /// <summary>Makes the exception for a mistake at the present place.</summary>
        /// <param name="reason">What is wrong.</param>
        /// <returns>The exception, to be thrown.</returns>
        public ProtocolException Error(Reason reason)
        {
            return new ProtocolException(reason, _xml.Position);
        }

        private void CheckBlank()
        {
            int end = _xml.TextOffset + _xml.TextLength;
            for (int i = _xml.TextOffset; i < end; i++)
            {
                if (_xml.Buffer[i] > ' ')
                {
                    throw Error(Reason.SoapEnvelope);
                }
            }
        }
    }
}
