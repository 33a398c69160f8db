using System.Text;
using NanoCwmp.Stun;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Stun
{
    /// <summary>What is read as a connection request over UDP.</summary>
    [TestClass]
    public class UdpRequestTests
    {
        private const string Query = "ts=1700000000&id=1&un=a&cn=b&sig=c";

        [TestMethod]
        public void R351_ARequestLineWithFiveFields()
        {
            string[] requests =
            {
                "GET http://192.0.2.1:7547?" + Query + " HTTP/1.1\r\n\r\n",
                "GET http://192.0.2.1:7547/?" + Query + " HTTP/1.1\r\nHost: 192.0.2.1\r\nContent-Length: 1\r\n\r\nx",
                "GET /any/path?" + Query + " HTTP/1.1",
                "GET ?" + Query + "& HTTP/1.0\n",
                "GET ?x=y&ts=1700000000&more&id=1&un=a&x=z&cn=b&sig=c HTTP/1.1\r\n",
                "GET ?sig=c&cn=b&un=a&id=1&ts=1700000000 HTTP/1.1\r\n",
                "GET ?ts=1700000000&id=1&un=%61&cn=%62&sig=c HTTP/1.1\r\n",
            };
            for (int i = 0; i < requests.Length; i++)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(requests[i]);
                var request = new UdpRequest();
                Assert.IsTrue(request.Read(bytes, bytes.Length), requests[i]);
                Assert.AreEqual("1700000000", Field(request, bytes, UdpRequest.Timestamp));
                Assert.AreEqual("1", Field(request, bytes, UdpRequest.Id));
                Assert.AreEqual("a", Field(request, bytes, UdpRequest.Username));
                Assert.AreEqual("b", Field(request, bytes, UdpRequest.Nonce));
                Assert.AreEqual("c", Field(request, bytes, UdpRequest.Signature));
            }
        }

        [TestMethod]
        public void ValuesAreDecoded()
        {
            byte[] bytes = Encoding.UTF8.GetBytes("GET ?ts=1&id=2&un=%e2%82%AC%20%26%3d+&cn=%00&sig=%3F HTTP/1.1");
            var request = new UdpRequest();
            Assert.IsTrue(request.Read(bytes, bytes.Length));
            Assert.AreEqual("€ &=+", Field(request, bytes, UdpRequest.Username));
            Assert.AreEqual(1, request.LengthOf(UdpRequest.Nonce));
            Assert.AreEqual((byte)0, bytes[request.OffsetOf(UdpRequest.Nonce)]);
            Assert.AreEqual("?", Field(request, bytes, UdpRequest.Signature));
        }

        [TestMethod]
        public void R351_EverythingElseIsNone()
        {
            string[] requests =
            {
                string.Empty,
                "GET",
                "get ?" + Query + " HTTP/1.1\r\n",
                "POST ?" + Query + " HTTP/1.1\r\n",
                "GET  ?" + Query + " HTTP/1.1\r\n",
                "GET ?" + Query,
                "GET ?" + Query + " ",
                "GET ?" + Query + " HTTP/1",
                "GET ?" + Query + " HTTP/2.0\r\n",
                "GET ?" + Query + "\r\n HTTP/1.1\r\n",
                "GET " + Query + " HTTP/1.1\r\n",
                "GET ?id=1&un=a&cn=b&sig=c HTTP/1.1\r\n",
                "GET ?ts=1&un=a&cn=b&sig=c HTTP/1.1\r\n",
                "GET ?ts=1&id=1&cn=b&sig=c HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=a&sig=c HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=a&cn=b HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=a&cn=b&sig= HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=a&cn&sig=c HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=a&cn=b&sig=c&ts=2 HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=a&cn=b&sig=c&un= HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=%6&cn=b&sig=c HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=%6g&cn=b&sig=c HTTP/1.1\r\n",
                "GET ?ts=1&id=1&un=a&cn=b&sig=%4 HTTP/1.1\r\n",
            };
            for (int i = 0; i < requests.Length; i++)
            {
                byte[] bytes = requests[i].Length > 0 ? Encoding.UTF8.GetBytes(requests[i]) : new byte[0];
                Assert.IsFalse(new UdpRequest().Read(bytes, bytes.Length), requests[i]);
            }
        }

        private static string Field(UdpRequest request, byte[] bytes, int field)
        {
            return Encoding.UTF8.GetString(bytes, request.OffsetOf(field), request.LengthOf(field));
        }
    }
}
