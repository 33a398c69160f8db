using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Xmpp;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xmpp
{
    /// <summary>What is read of a server's side of a stream, however it arrives.</summary>
    [TestClass]
    public class XmppReaderTests
    {
        private const string Stream = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
            + "xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
            + "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>"
            + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>X</mechanism><mechanism>PLAIN</mechanism>"
            + "</mechanisms><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></stream:features> \n"
            + "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>dj0=</success>"
            + "<message><body>a long one: &lt;&#x20AC;&gt;</body></message>"
            + "<iq type='get' id='1' from='a@b/c'><connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
            + "<username>\u20ACuro &amp; co</username><password><![CDATA[<secret>]]></password></connectionRequest></iq>"
            + "</stream:stream>";

        private const string Expected = "Opened;Features TLS! PLAIN session;Success dj0=;Other;"
            + "Iq get 1 a@b/c request \u20ACuro & co/<secret>;Closed;";

        [TestMethod]
        public void EventsAreTheSameHoweverTheBytesArrive()
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Stream);
            var reader = new XmppReader();
            for (int piece = 1; piece <= Limits.XmppInput; piece = piece < 4 ? piece + 1 : piece * 2)
            {
                reader.Reset();
                Assert.AreEqual(Expected, Read(reader, bytes, piece, piece), piece.ToString());
            }
        }

        [TestMethod]
        public void EventsAreTheSameWhereverTheCutIs()
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Stream);
            var reader = new XmppReader();
            for (int first = 1; first < Limits.XmppInput; first += 3)
            {
                reader.Reset();
                Assert.AreEqual(Expected, Read(reader, bytes, first, Limits.XmppInput), first.ToString());
            }
        }

        [TestMethod]
        public void AnEventComesWithItsLastByte()
        {
            var reader = new XmppReader();
            reader.Reset();
            byte[] bytes = Encoding.UTF8.GetBytes(Stream);
            int at = Put(reader, bytes, 0, Stream.IndexOf("<stream:features>"));
            Assert.AreEqual((int)XmppEvent.Opened, (int)reader.Next());
            Assert.AreEqual((int)XmppEvent.None, (int)reader.Next());
            int end = Stream.IndexOf("</stream:features>") + "</stream:features>".Length;
            while (at < end - 1)
            {
                at = Put(reader, bytes, at, at + 1);
                Assert.AreEqual((int)XmppEvent.None, (int)reader.Next());
            }

            Put(reader, bytes, at, end);
            Assert.AreEqual((int)XmppEvent.Features, (int)reader.Next());
        }

        [TestMethod]
        [DataRow("<a/>")]
        [DataRow("<stream xmlns='jabber:client'/>")]
        [DataRow("HTTP/1.1 400 Bad Request")]
        [DataRow("<!DOCTYPE a><a/>")]
        public void OtherDocumentsAreRefused(string document)
        {
            Assert.AreEqual("refused", Outcome(document));
        }

        [TestMethod]
        public void AStanzaHasALimitTheStreamHasNone()
        {
            var reader = new XmppReader();
            reader.Reset();
            byte[] start = Encoding.UTF8.GetBytes("<stream:stream xmlns:stream='http://etherx.jabber.org/streams' xmlns='jabber:client'>");
            Put(reader, start, 0, start.Length);
            reader.Next();
            byte[] stanza = Encoding.UTF8.GetBytes("<message>" + new string('x', 200) + "</message> ");
            for (int total = 0; total < 2 * Limits.XmppStanza; total += stanza.Length)
            {
                Put(reader, stanza, 0, stanza.Length);
                Assert.AreEqual((int)XmppEvent.Other, (int)reader.Next());
                Assert.AreEqual((int)XmppEvent.None, (int)reader.Next());
            }

            int taken = 0;
            try
            {
                for (; taken <= Limits.XmppStanza + Limits.XmppInput; taken += 200)
                {
                    Put(reader, stanza, 0, 200);
                    reader.Next();
                    stanza[0] = (byte)'x';
                }
            }
            catch (ProtocolException failure)
            {
                Assert.AreEqual((int)Reason.XmlTooLong, (int)failure.Reason);
            }

            Assert.IsTrue(taken > Limits.XmppStanza - Limits.XmppInput && taken <= Limits.XmppStanza, taken.ToString());
        }

        [TestMethod]
        public void TooMuchTextSpoilsTheRequestAlone()
        {
            string open = Stream.Substring(0, Stream.IndexOf("<stream:features>"));
            string text = new string('u', 900);
            string request = "<iq type='get' id='1'><connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
                + "<username>" + text + "</username><password>" + text + "</password></connectionRequest></iq>";
            Assert.AreEqual("Opened;Iq get 1  malformed;Iq get 2  ping;", Outcome(
                open + request + "<iq type='get' id='2'><ping xmlns='urn:xmpp:ping'/></iq>"));
            Assert.AreEqual(
                "refused",
                Outcome(open + "<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + text + text + "</challenge>"));
        }

        private static string Outcome(string document)
        {
            var reader = new XmppReader();
            reader.Reset();
            try
            {
                return Read(reader, Encoding.UTF8.GetBytes(document), 100, 100);
            }
            catch (ProtocolException)
            {
                return "refused";
            }
        }

        private static string Read(XmppReader reader, byte[] bytes, int first, int next)
        {
            string found = string.Empty;
            int at = 0;
            while (at < bytes.Length)
            {
                int size = at == 0 ? first : next;
                at = Put(reader, bytes, at, at + size < bytes.Length ? at + size : bytes.Length);
                XmppEvent one;
                while ((one = reader.Next()) != XmppEvent.None)
                {
                    found += Describe(reader, one);
                    if (one == XmppEvent.Closed)
                    {
                        return found;
                    }
                }
            }

            return found;
        }

        private static int Put(XmppReader reader, byte[] bytes, int from, int to)
        {
            Array.Copy(bytes, from, reader.Input.Buffer, 0, to - from);
            reader.Input.Put(to - from);
            return to;
        }

        private static string Describe(XmppReader reader, XmppEvent found)
        {
            switch (found)
            {
                case XmppEvent.Opened:
                    return "Opened;";
                case XmppEvent.Features:
                    return "Features" + (reader.HasTls ? " TLS" : string.Empty) + (reader.IsTlsRequired ? "!" : string.Empty)
                        + (reader.HasScram ? " SCRAM" : string.Empty) + (reader.HasPlain ? " PLAIN" : string.Empty)
                        + (reader.HasBind ? " bind" : string.Empty) + (reader.IsSessionRequired ? " session" : string.Empty) + ";";
                case XmppEvent.Success:
                    return "Success " + Text(reader.Text) + ";";
                case XmppEvent.Other:
                    return "Other;";
                case XmppEvent.Closed:
                    return "Closed;";
                default:
                    string payload = reader.Payload == IqPayload.ConnectionRequest
                        ? "request " + Text(reader.Username) + "/" + Text(reader.Password)
                        : reader.Payload == IqPayload.Ping ? "ping" : "malformed";
                    string type = reader.Type == IqType.Get ? "get" : "other";
                    return "Iq " + type + " " + Text(reader.Id) + " " + Text(reader.From) + " " + payload + ";";
            }
        }

        private static string Text(XmppText text)
        {
            return text.Length == 0 ? string.Empty : Encoding.UTF8.GetString(text.Bytes, text.Offset, text.Length);
        }
    }
}
