using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Soap
{
    /// <summary>Envelopes from the ACS (TR-069 3.5).</summary>
    [TestClass]
    public class EnvelopeReaderTests
    {
        private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";

        private const string FaultHead = "<s:Fault><faultcode>Client</faultcode><faultstring>CWMP fault</faultstring>";

        [TestMethod]
        [DataRow("urn:dslforum-org:cwmp-1-0", SoapNames.Cwmp10)]
        [DataRow("urn:dslforum-org:cwmp-1-1", SoapNames.Cwmp11)]
        [DataRow("urn:dslforum-org:cwmp-1-2", SoapNames.Cwmp12)]
        public void R049_R055_PrefixesAreTheAcssChoice(string cwmp, int number)
        {
            string[] envelopes =
            {
                "<s:Envelope xmlns:s='" + Soap + "' xmlns:c='" + cwmp + "'><s:Body><c:Reboot/></s:Body></s:Envelope>",
                "<Envelope xmlns='" + Soap + "'><Body><Reboot xmlns='" + cwmp + "'/></Body></Envelope>",
                "<?xml version='1.0' encoding='utf-8'?>\r\n<!-- a --><x:Envelope xmlns:x='" + Soap + "'> <!-- b --> <x:Header/>"
                    + "<x:Body>\t<x:Reboot xmlns:x='" + cwmp + "'></x:Reboot>\n</x:Body><?pi?></x:Envelope>\n<!-- c -->",
            };
            for (int i = 0; i < envelopes.Length; i++)
            {
                EnvelopeReader reader = Read(envelopes[i]);
                Assert.AreEqual(number, reader.Namespace);
                Assert.AreEqual(SoapNames.Reboot, reader.Method);
                Assert.AreEqual(0, reader.FaultCode);
                Assert.AreEqual(-1, reader.IdLength);
                Assert.IsFalse(reader.HoldRequests, "hold (R058)");
                Assert.IsFalse(reader.HasUnknownHeader, "header");
                Assert.IsFalse(reader.NextChild(), "no argument");
                reader.Finish();
            }
        }

        [TestMethod]
        [DataRow("<c:ID>a &amp; b</c:ID>", "a & b", false, -1, false)]
        [DataRow("<c:ID s:mustUnderstand='1'></c:ID>", "", false, -1, false)]
        [DataRow("<c:HoldRequests s:mustUnderstand='1'>true</c:HoldRequests>", "none", true, -1, false)]
        [DataRow("<c:HoldRequests> 1\n</c:HoldRequests>", "none", true, -1, false)]
        [DataRow("<c:HoldRequests>0</c:HoldRequests>", "none", false, -1, false)]
        [DataRow("<c:HoldRequests>false</c:HoldRequests><c:ID>7</c:ID>", "7", false, -1, false)]
        [DataRow("<c:UseCWMPVersion s:mustUnderstand='1'>1.3</c:UseCWMPVersion>", "none", false, 3, false)]
        [DataRow("<c:UseCWMPVersion> 1.0 </c:UseCWMPVersion>", "none", false, 0, false)]
        [DataRow("<c:NoMoreRequests s:mustUnderstand='1'>0</c:NoMoreRequests>", "none", false, -1, false)]
        [DataRow("<u:Unknown xmlns:u='urn:u'><u:ID>5</u:ID></u:Unknown>", "none", false, -1, false)]
        [DataRow("<u:Unknown xmlns:u='urn:u' s:mustUnderstand='0'/>", "none", false, -1, false)]
        [DataRow("<u:Unknown xmlns:u='urn:u' mustUnderstand='1'/>", "none", false, -1, false)]
        [DataRow("<u:Unknown xmlns:u='urn:u' s:mustUnderstand='1'/>", "none", false, -1, true)]
        [DataRow("<u:ID xmlns:u='urn:u' s:mustUnderstand='1'>5</u:ID>", "none", false, -1, true)]
        [DataRow("<ID s:mustUnderstand='1'>5</ID>", "none", false, -1, true)]
        [DataRow("<c:Unknown s:mustUnderstand='1'/><c:ID>1</c:ID>", "1", false, -1, true)]
        public void R056_R058_R062_R066_Headers(string headers, string id, bool hold, int version, bool isUnknown)
        {
            EnvelopeReader reader = Read(AcsText.Envelope(headers, "<c:Reboot/>"));
            Assert.AreEqual(id, reader.IdLength < 0 ? "none" : Text(reader.Id, reader.IdLength));
            Assert.AreEqual(hold, reader.HoldRequests);
            Assert.AreEqual(version, reader.UseCwmpVersion);
            Assert.AreEqual(isUnknown, reader.HasUnknownHeader);
            Assert.AreEqual(SoapNames.Reboot, reader.Method);

            // The next envelope has nothing of this one.
            reader.Read(new TextStream().Load(AcsText.Envelope(string.Empty, "<c:Reboot/>")));
            Assert.AreEqual(-1, reader.IdLength);
            Assert.AreEqual(-1, reader.UseCwmpVersion);
            Assert.IsFalse(reader.HoldRequests || reader.HasUnknownHeader, "left over");
        }

        [TestMethod]
        public void R056_AnIdAsLongAsTheLimitIsKeptWhole()
        {
            var id = new string('i', Limits.CwmpId);
            EnvelopeReader reader = Read(AcsText.Envelope("<c:ID>" + id + "</c:ID>", "<c:Reboot/>"));
            Assert.AreEqual(id, Text(reader.Id, reader.IdLength));
            Refuse(AcsText.Envelope("<c:ID>" + id + "i</c:ID>", "<c:Reboot/>"), Reason.SoapEnvelope);
        }

        [TestMethod]
        [DataRow("<c:HoldRequests>maybe</c:HoldRequests>")]
        [DataRow("<c:HoldRequests></c:HoldRequests>")]
        [DataRow("<c:UseCWMPVersion>1.5</c:UseCWMPVersion>")]
        [DataRow("<c:UseCWMPVersion>2.0</c:UseCWMPVersion>")]
        [DataRow("<c:UseCWMPVersion>1.40</c:UseCWMPVersion>")]
        [DataRow("text")]
        public void HeadersThatMakeNoSenseAreRefused(string headers)
        {
            Refuse(AcsText.Envelope(headers, "<c:Reboot/>"), Reason.SoapEnvelope);
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("text")]
        [DataRow("<c:Reboot/>text")]
        [DataRow("<c:Reboot/><c:Reboot/>")]
        [DataRow("<c:Reboot/><s:Fault/>")]
        public void R015_TheBodyHasOneElement(string body)
        {
            Refuse(AcsText.Envelope(string.Empty, body), Reason.SoapEnvelope);
        }

        [TestMethod]
        [DataRow("<Envelope/>")]
        [DataRow("<html><body>Bad gateway</body></html>")]
        [DataRow("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body/></e:Envelope>")]
        [DataRow("<s:Body xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>")]
        [DataRow("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>")]
        [DataRow("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header/></s:Envelope>")]
        [DataRow("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header/><s:Header/><s:Body/></s:Envelope>")]
        [DataRow("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>text<s:Body/></s:Envelope>")]
        [DataRow("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><Body/></s:Envelope>")]
        public void R047_WhatIsNoEnvelopeIsRefused(string text)
        {
            Refuse(text, Reason.SoapEnvelope);
        }

        [TestMethod]
        [DataRow("<Reboot/>")]
        [DataRow("<s:Reboot/>")]
        [DataRow("<c:Reboot xmlns:c='urn:dslforum-org:cwmp-1-3'/>")]
        [DataRow("<c:Reboot xmlns:c='urn:dslforum-org:cwmp-1-4'/>")]
        [DataRow("<c:Reboot xmlns:c='urn:dslforum-org:CWMP-1-2'/>")]
        public void R048_R049_TheRpcIsInACwmpNamespace(string body)
        {
            Refuse(AcsText.Envelope(string.Empty, body), Reason.SoapNamespace);
        }

        [TestMethod]
        [DataRow("Client", 8003)]
        [DataRow("Server", 8005)]
        [DataRow(" s:Server\n", 8006)]
        [DataRow("SOAP-ENV:Client", 8899)]
        public void R067_R313_FaultsAreRead(string faultcode, int code)
        {
            EnvelopeReader reader = Read(AcsText.Envelope(
                "<c:ID>1</c:ID>",
                "<s:Fault><faultcode>" + faultcode + "</faultcode><faultstring>CWMP fault</faultstring><detail> <u:x xmlns:u='urn:u'>y"
                    + "</u:x><c:Fault> <FaultCode> " + code.ToString() + " </FaultCode> <FaultString>words</FaultString></c:Fault>"
                    + "</detail></s:Fault>"));
            Assert.AreEqual(code, reader.FaultCode);
            Assert.AreEqual(SoapNames.Cwmp12, reader.Namespace);
            Assert.IsFalse(reader.Method == SoapNames.Reboot, "no method");
            reader.Finish();
        }

        [TestMethod]
        [DataRow("<s:Fault/>")]
        [DataRow("<s:Fault><faultcode>Server</faultcode><faultstring>CWMP fault</faultstring></s:Fault>")]
        [DataRow(FaultHead + "<detail/></s:Fault>")]
        [DataRow(FaultHead + "<detail><c:Fault/></detail></s:Fault>")]
        [DataRow(FaultHead + "<detail><c:Fault><FaultCode>x</FaultCode></c:Fault></detail></s:Fault>")]
        [DataRow(FaultHead + "<detail><c:Fault><FaultCode>-1</FaultCode></c:Fault></detail></s:Fault>")]
        [DataRow(FaultHead + "<detail><c:Fault><FaultCode>99999999999</FaultCode></c:Fault></detail></s:Fault>")]
        [DataRow(FaultHead + "<detail><Fault><FaultCode>8003</FaultCode></Fault></detail></s:Fault>")]
        [DataRow("<s:Fault><faultcode>s:MustUnderstand</faultcode><faultstring>no</faultstring></s:Fault>")]
        [DataRow("<s:Fault><faultcode>NoClient</faultcode><detail><c:Fault><FaultCode>8003</FaultCode></c:Fault></detail></s:Fault>")]
        [DataRow("<s:Fault><detail><c:Fault><FaultCode>8003</FaultCode></c:Fault></detail></s:Fault>")]
        public void R071_FaultsThatBreakTheConventionsAreRefused(string fault)
        {
            Refuse(AcsText.Envelope(string.Empty, fault), Reason.SoapFault);
        }

        [TestMethod]
        [DataRow("InformResponse", true)]
        [DataRow("AutonomousTransferCompleteResponse", true)]
        [DataRow("Reboot", false)]
        [DataRow("ResponseReboot", false)]
        [DataRow("Respons", false)]
        public void R069_ResponsesAreKnownByTheirName(string name, bool isResponse)
        {
            Assert.AreEqual(isResponse, Read(AcsText.Envelope(string.Empty, "<c:" + name + "/>")).IsResponse);
            Assert.AreEqual(isResponse, Read(AcsText.Envelope(string.Empty, "<c:" + name + " a='b'>x</c:" + name + ">")).IsResponse);
        }

        [TestMethod]
        public void R054_UnknownElementsAndAttributesArePassedOver()
        {
            EnvelopeReader reader = Read(AcsText.Envelope(
                string.Empty,
                "<c:Reboot x='1'><u:CommandKey xmlns:u='urn:u'>no</u:CommandKey><!-- x --><Other><CommandKey>no</CommandKey></Other>"
                    + "<CommandKey y='2'>y<!-- z -->es</CommandKey></c:Reboot>"));
            byte[] text = new byte[16];
            int found = 0;
            while (reader.NextChild())
            {
                if (reader.ChildName == SoapNames.CommandKey)
                {
                    found++;
                    Assert.AreEqual("yes", Text(text, reader.Xml.ReadText(text, 0, text.Length)));
                }
                else
                {
                    Assert.AreEqual(XmlNames.Unknown, reader.ChildName);
                    reader.SkipChild();
                }
            }

            Assert.AreEqual(1, found);
            reader.Finish();
        }

        [TestMethod]
        public void EveryPrefixOfAnEnvelopeIsRefused()
        {
            byte[] whole = Encoding.UTF8.GetBytes(AcsText.Envelope("<c:ID>1</c:ID>", "<c:Reboot><CommandKey>k</CommandKey></c:Reboot>"));
            var reader = new EnvelopeReader();
            var stream = new TextStream();
            Consume(reader, stream.Load(whole, whole.Length));
            for (int length = 0; length < whole.Length; length++)
            {
                bool isRefused = false;
                try
                {
                    Consume(reader, stream.Load(whole, length));
                }
                catch (ProtocolException failure)
                {
                    isRefused = failure.Reason == Reason.XmlTruncated;
                }

                Assert.IsTrue(isRefused, length.ToString());
            }
        }

        private static EnvelopeReader Read(string envelope)
        {
            var reader = new EnvelopeReader();
            reader.Read(new TextStream().Load(envelope));
            return reader;
        }

        private static void Refuse(string envelope, Reason reason)
        {
            try
            {
                Consume(new EnvelopeReader(), new TextStream().Load(envelope));
            }
            catch (ProtocolException failure)
            {
                Assert.AreEqual((int)reason, (int)failure.Reason);
                return;
            }

            Assert.IsTrue(false, "accepted");
        }

        private static void Consume(EnvelopeReader reader, TextStream stream)
        {
            reader.Read(stream);
            if (reader.FaultCode == 0)
            {
                while (reader.NextChild())
                {
                    reader.SkipChild();
                }
            }

            reader.Finish();
        }

        private static string Text(byte[] bytes, int length)
        {
            return length == 0 ? string.Empty : Encoding.UTF8.GetString(bytes, 0, length);
        }
    }
}
