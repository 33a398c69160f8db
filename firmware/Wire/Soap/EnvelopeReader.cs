using System;
using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Wire.Soap
{
    /// <summary>
    /// Reads SOAP 1.1 envelopes of CWMP as a stream (TR-069 3.5): first the headers, then the caller takes the body's one
    /// element apart by <see cref="NextChild"/>, and <see cref="Finish"/> checks the rest.
    /// </summary>
    public sealed class EnvelopeReader
    {
        private static readonly byte[] s_true = Ascii.Bytes("true");
        private static readonly byte[] s_one = Ascii.Bytes("1");
        private static readonly byte[] s_false = Ascii.Bytes("false");
        private static readonly byte[] s_zero = Ascii.Bytes("0");
        private static readonly byte[] s_client = Ascii.Bytes("Client");
        private static readonly byte[] s_server = Ascii.Bytes("Server");
        private static readonly byte[] s_response = Ascii.Bytes("Response");

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

        /// <summary>Reads the text of the current child as a boolean.</summary>
        /// <param name="value">The boolean, or <see langword="false"/>.</param>
        /// <returns>Whether it is one (R387).</returns>
        public bool TryReadBoolean(out bool value)
        {
            int length = ReadWord();
            value = Is(length, s_true) || Is(length, s_one);
            return value || Is(length, s_false) || Is(length, s_zero);
        }

        /// <summary>Reads the text of the current child as a number.</summary>
        /// <param name="value">The number, or 0.</param>
        /// <returns>Whether it is one of 32 bits.</returns>
        public bool TryReadNumber(out int value)
        {
            value = 0;
            int length = ReadWord();
            if (length < 0 || !NumberText.TryRead(_word, 0, length, out long number) || number > int.MaxValue || number < int.MinValue)
            {
                return false;
            }

            value = (int)number;
            return true;
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

        private void ReadHeaders()
        {
            while (NextChild())
            {
                int name = CwmpVersion.IsCwmp(_xml.Namespace) ? _xml.Name : XmlNames.Unknown;
                switch (name)
                {
                    case SoapNames.Id:
                        IdLength = _xml.ReadText(Id, 0, Id.Length);
                        if (IdLength < 0)
                        {
                            throw Error(Reason.SoapEnvelope);
                        }

                        break;
                    case SoapNames.HoldRequests:
                        if (!TryReadBoolean(out bool hold))
                        {
                            throw Error(Reason.SoapEnvelope);
                        }

                        HoldRequests = hold;
                        break;
                    case SoapNames.UseCwmpVersion:
                        ReadVersion();
                        break;
                    case SoapNames.NoMoreRequests:
                        // Of CWMP 1.0, without meaning since.
                        SkipChild();
                        break;
                    default:
                        HasUnknownHeader = HasUnknownHeader || MustBeUnderstood();
                        SkipChild();
                        break;
                }
            }
        }

        private void ReadVersion()
        {
            int length = ReadWord();
            if (length != 3 || _word[0] != '1' || _word[1] != '.' || _word[2] < '0' || _word[2] > '0' + CwmpVersion.Highest)
            {
                throw Error(Reason.SoapEnvelope);
            }

            UseCwmpVersion = _word[2] - '0';
        }

        private void ReadBody()
        {
            if (!NextChild())
            {
                throw Error(Reason.SoapEnvelope);
            }

            if (IsSoap(SoapNames.Fault))
            {
                ReadFault();
                return;
            }

            Namespace = _xml.Namespace;
            Method = _xml.Name;
            IsResponse = EndsWithResponse();
            if (!CwmpVersion.IsCwmp(Namespace))
            {
                throw Error(Reason.SoapNamespace);
            }
        }

        /// <summary>Reads a fault, which must be one of CWMP: SOAP's own have no FaultCode (R067, R071).</summary>
        private void ReadFault()
        {
            bool hasCode = false;
            while (NextChild())
            {
                switch (_xml.Name)
                {
                    case SoapNames.FaultCodeOfSoap:
                        int length = ReadWord();
                        hasCode = EndsWith(length, s_client) || EndsWith(length, s_server);
                        break;
                    case SoapNames.Detail:
                        while (NextChild())
                        {
                            if (CwmpVersion.IsCwmp(_xml.Namespace) && _xml.Name == SoapNames.Fault && FaultCode == 0)
                            {
                                ReadCwmpFault();
                            }
                            else
                            {
                                SkipChild();
                            }
                        }

                        break;
                    default:
                        SkipChild();
                        break;
                }
            }

            if (!hasCode || FaultCode <= 0)
            {
                throw Error(Reason.SoapFault);
            }
        }

        private void ReadCwmpFault()
        {
            Namespace = _xml.Namespace;
            while (NextChild())
            {
                if (ChildName != SoapNames.FaultCode)
                {
                    SkipChild();
                }
                else if (TryReadNumber(out int code))
                {
                    FaultCode = code;
                }
            }
        }

        private bool MustBeUnderstood()
        {
            int index = _xml.FindAttribute(SoapNames.SoapEnvelope, SoapNames.MustUnderstand);
            return index >= 0 && _xml.AttributeEquals(index, s_one);
        }

        private bool IsSoap(int name)
        {
            return _xml.Namespace == SoapNames.SoapEnvelope && _xml.Name == name;
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

        /// <summary>Reads the text of the current child; white space around it is no part of such values.</summary>
        /// <returns>How many bytes of the word count, or a negative number if it is too long.</returns>
        private int ReadWord()
        {
            int end = _xml.ReadText(_word, 0, _word.Length);
            while (end > 0 && _word[end - 1] <= ' ')
            {
                end--;
            }

            int start = 0;
            while (start < end && _word[start] <= ' ')
            {
                start++;
            }

            if (start > 0)
            {
                end -= start;
                Array.Copy(_word, start, _word, 0, end);
            }

            return end;
        }

        private bool EndsWithResponse()
        {
            int rest = _xml.NameLength - s_response.Length;
            bool isSame = rest >= 0;
            for (int i = 0; isSame && i < s_response.Length; i++)
            {
                isSame = _xml.Buffer[_xml.NameOffset + rest + i] == s_response[i];
            }

            return isSame;
        }

        private bool Is(int length, byte[] word)
        {
            return length == word.Length && EndsWith(length, word);
        }

        /// <summary>Compares the end of the word that was read; what stands before it is a prefix with its colon.</summary>
        private bool EndsWith(int length, byte[] word)
        {
            int rest = length - word.Length;
            if (rest < 0 || (rest > 0 && _word[rest - 1] != ':'))
            {
                return false;
            }

            for (int i = 0; i < word.Length; i++)
            {
                if (_word[rest + i] != word[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
