using System.IO;
using System.Text;
using NanoCwmp.Wire.Soap;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Soap
{
    /// <summary>Envelopes to the ACS (TR-069 3.5).</summary>
    [TestClass]
    public class EnvelopeWriterTests
    {
        private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap-env:Envelope"
            + " xmlns:soap-env=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:soap-enc=\"http://schemas.xmlsoap.org/soap/encoding/\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:cwmp=\"urn:dslforum-org:cwmp-1-";

        private const string Tail = "</soap-env:Body></soap-env:Envelope>";

        [TestMethod]
        [DataRow(0, "0")]
        [DataRow(1, "1")]
        [DataRow(2, "2")]
        [DataRow(3, "2")]
        [DataRow(4, "2")]
        public void R047_R049_R053_TheNamespacesOfEachVersion(int version, string suffix)
        {
            Assert.AreEqual(Head + suffix + "\"><soap-env:Body>" + Tail, Write(version, null, false));
        }

        [TestMethod]
        public void R056_R061_TheHeaders()
        {
            const string Id = "<cwmp:ID soap-env:mustUnderstand=\"1\">";
            const string Versions = "<cwmp:SupportedCWMPVersions soap-env:mustUnderstand=\"0\">1.0,1.1,1.2,1.3,1.4"
                + "</cwmp:SupportedCWMPVersions>";
            Assert.AreEqual(
                Head + "2\"><soap-env:Header>" + Id + "a&lt;&amp;&#xE4;</cwmp:ID></soap-env:Header><soap-env:Body>" + Tail,
                Write(4, "a<&\u00E4", false));
            Assert.AreEqual(
                Head + "2\"><soap-env:Header>" + Id + "</cwmp:ID>" + Versions + "</soap-env:Header><soap-env:Body>" + Tail,
                Write(4, string.Empty, true));
        }

        [TestMethod]
        public void R067_R312_Faults()
        {
            var writer = new EnvelopeWriter();
            var stream = new MemoryStream();
            writer.Begin(stream, 0, null, -1, false);
            writer.BeginFault(true, 9003, "Invalid <arguments>");
            writer.EndFault();
            writer.End();
            Assert.AreEqual(
                Head + "0\"><soap-env:Body><soap-env:Fault><faultcode>Client</faultcode><faultstring>CWMP fault</faultstring><detail>"
                    + "<cwmp:Fault><FaultCode>9003</FaultCode><FaultString>Invalid &lt;arguments&gt;</FaultString></cwmp:Fault>"
                    + "</detail></soap-env:Fault>" + Tail,
                Text(stream));
        }

        [TestMethod]
        public void WhatIsWrittenIsRead()
        {
            var reader = new EnvelopeReader();
            for (int i = 0; i < 2; i++)
            {
                var writer = new EnvelopeWriter();
                var stream = new MemoryStream();
                byte[] id = Encoding.UTF8.GetBytes("x & y");
                writer.Begin(stream, 4, id, id.Length, false);
                if (i == 0)
                {
                    writer.Xml.Raw("<cwmp:Reboot/>");
                }
                else
                {
                    writer.BeginFault(false, 9002, "Internal error");
                    writer.EndFault();
                }

                writer.End();
                reader.Read(new MemoryStream(stream.ToArray()));
                Assert.AreEqual(id.Length, reader.IdLength);
                Assert.AreEqual(i == 0 ? 0 : 9002, reader.FaultCode);
                Assert.IsFalse(i == 0 && reader.NextChild(), "no children");
                reader.Finish();
            }
        }

        private static string Write(int version, string id, bool offersVersions)
        {
            var writer = new EnvelopeWriter();
            var stream = new MemoryStream();
            byte[] bytes = Encoding.UTF8.GetBytes(id == null ? string.Empty : id);
            writer.Begin(stream, version, bytes, id == null ? -1 : bytes.Length, offersVersions);
            writer.End();
            return Text(stream);
        }

        private static string Text(MemoryStream stream)
        {
            byte[] bytes = stream.ToArray();
            return Encoding.UTF8.GetString(bytes, 0, bytes.Length);
        }
    }
}
