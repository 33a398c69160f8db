using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Wire.Soap
{
    /// <content>The headers, the start of the body, and faults.</content>
    public sealed partial class EnvelopeReader
    {
        private static readonly byte[] s_client = Ascii.Bytes("Client");
        private static readonly byte[] s_server = Ascii.Bytes("Server");

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
    }
}
