using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Wire.Soap
{
    /// <summary>
    /// Writes SOAP 1.1 envelopes of CWMP as a stream (TR-069 3.5, R047-R053): <see cref="Begin"/>, the body's one element
    /// through <see cref="Xml"/>, and <see cref="End"/>.
    /// </summary>
    public sealed class EnvelopeWriter
    {
        private readonly XmlWriter _xml = new XmlWriter(new byte[Limits.XmlWriteBuffer]);

        /// <summary>Gets the writer of the body's content.</summary>
        public XmlWriter Xml
        {
            get { return _xml; }
        }

        /// <summary>Writes everything up to the body's content.</summary>
        /// <param name="stream">Takes the envelope.</param>
        /// <param name="version">The minor number of the CWMP version that decides the namespace.</param>
        /// <param name="id">The ID header of the request that this answers (R056).</param>
        /// <param name="idLength">How many bytes it has, or -1 if there was none.</param>
        /// <param name="offersVersions">Whether to list the supported versions, as an Inform does (R061).</param>
        public void Begin(Stream stream, int version, byte[] id, int idLength, bool offersVersions)
        {
            _xml.Reset(stream);
            _xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap-env:Envelope");
            _xml.Raw(" xmlns:soap-env=\"http://schemas.xmlsoap.org/soap/envelope/\"");
            _xml.Raw(" xmlns:soap-enc=\"http://schemas.xmlsoap.org/soap/encoding/\"");
            _xml.Raw(" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
            _xml.Raw(" xmlns:cwmp=\"urn:dslforum-org:cwmp-1-");
            _xml.Number(CwmpVersion.NamespaceOf(version) - SoapNames.Cwmp10);
            _xml.Raw("\">");
            if (idLength >= 0 || offersVersions)
            {
                _xml.Raw("<soap-env:Header>");
                if (idLength >= 0)
                {
                    _xml.Raw("<cwmp:ID soap-env:mustUnderstand=\"1\">");
                    _xml.Text(id, 0, idLength);
                    _xml.Raw("</cwmp:ID>");
                }

                if (offersVersions)
                {
                    _xml.Raw("<cwmp:SupportedCWMPVersions soap-env:mustUnderstand=\"0\">1.0,1.1,1.2,1.3,1.4");
                    _xml.Raw("</cwmp:SupportedCWMPVersions>");
                }

                _xml.Raw("</soap-env:Header>");
            }

            _xml.Raw("<soap-env:Body>");
        }

        /// <summary>Writes the start of a CWMP fault (R067), up to where the faults of parameters go (R068).</summary>
        /// <param name="isClient">Whether it is the fault of the ACS.</param>
        /// <param name="code">The fault code, 9000 to 9899.</param>
        /// <param name="text">The words that go with it.</param>
        public void BeginFault(bool isClient, int code, string text)
        {
            _xml.Raw("<soap-env:Fault><faultcode>");
            _xml.Raw(isClient ? "Client" : "Server");
            _xml.Raw("</faultcode><faultstring>CWMP fault</faultstring><detail><cwmp:Fault>");
            WriteFaultCode(code, text);
        }

        /// <summary>Writes FaultCode and FaultString.</summary>
        /// <param name="code">The fault code.</param>
        /// <param name="text">The words that go with it.</param>
        public void WriteFaultCode(int code, string text)
        {
            _xml.Raw("<FaultCode>");
            _xml.Number(code);
            _xml.Raw("</FaultCode><FaultString>");
            _xml.Text(text);
            _xml.Raw("</FaultString>");
        }

        /// <summary>Writes the end of a CWMP fault.</summary>
        public void EndFault()
        {
            _xml.Raw("</cwmp:Fault></detail></soap-env:Fault>");
        }

        /// <summary>Writes SOAP's own fault for a header that is not understood (SOAP 1.1 4.4.1, R066).</summary>
        public void WriteMustUnderstandFault()
        {
            _xml.Raw("<soap-env:Fault><faultcode>soap-env:MustUnderstand</faultcode>");
            _xml.Raw("<faultstring>A header that must be understood is not known</faultstring></soap-env:Fault>");
        }

        /// <summary>Writes the end of the envelope and hands everything to the stream.</summary>
        public void End()
        {
            _xml.Raw("</soap-env:Body></soap-env:Envelope>");
            _xml.Flush();
        }
    }
}
