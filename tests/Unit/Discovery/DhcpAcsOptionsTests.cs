using System.Text;
using NanoCwmp.Discovery;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Dhcp
{
    /// <summary>What a server's options say of the ACS.</summary>
    [TestClass]
    public class DhcpAcsOptionsTests
    {
        private const string Url = "http://acs.example:7547/cwmp";

        private static readonly byte[] s_all = Join4(1);

        [TestMethod]
        public void R433_Option43HasTheFourValues()
        {
            AssertAll(Read(DhcpAnswer.Ack().Option(43, s_all)));
        }

        [TestMethod]
        public void R434_Option125HasTheFourValues()
        {
            byte[] data = DhcpAnswer.Enterprise(3561, Join4(11));
            AssertAll(Read(DhcpAnswer.Ack().Option(125, data)));

            byte[] others = DhcpAnswer.Enterprise(4491, DhcpAnswer.SubOption(11, "http://other/"));
            byte[] gateway = DhcpAnswer.Enterprise(3561, DhcpAnswer.SubOption(4, "02C0DE"));
            AssertAll(Read(DhcpAnswer.Ack().Option(125, DhcpAnswer.Join(DhcpAnswer.Join(others, gateway), data))));
            AssertNothing(Read(DhcpAnswer.Ack().Option(125, others)));
            AssertNothing(Read(DhcpAnswer.Ack().Option(125, DhcpAnswer.Enterprise(3561, s_all))));
        }

        [TestMethod]
        public void R432_Option43GoesBefore125()
        {
            byte[] other = DhcpAnswer.Enterprise(3561, DhcpAnswer.SubOption(11, "http://other/"));
            AssertAll(Read(DhcpAnswer.Ack().Option(125, other).Option(43, s_all)));
            AssertText("http://other/", Read(DhcpAnswer.Ack().Option(43, new byte[] { 6, 2, 0, 0 }).Option(125, other)), 0);
            AssertText("http://other/", Read(DhcpAnswer.Ack().Option(43, new byte[] { 200, 100, 0 }).Option(125, other)), 0);
        }

        [TestMethod]
        public void R436_ANullAtTheEndIsLeftOut()
        {
            byte[] value = DhcpAnswer.Join(DhcpAnswer.SubOption(1, Url + "\n"), DhcpAnswer.SubOption(2, "code\n"));
            value = DhcpAnswer.Join(DhcpAnswer.Join(value, DhcpAnswer.SubOption(3, "7\n")), DhcpAnswer.SubOption(4, "3000\n"));
            for (int i = 0; i < value.Length; i++)
            {
                value[i] = value[i] == '\n' ? (byte)0 : value[i];
            }

            AssertAll(Read(DhcpAnswer.Ack().Option(43, value)));
        }

        [TestMethod]
        [DataRow("+7", "3,000")]
        [DataRow("7 ", "0x10")]
        [DataRow("-1", "1.5")]
        [DataRow("100000", "000003000")]
        public void R436_WhatIsNotDigitsIsNoNumber(string wait, string multiplier)
        {
            byte[] value = DhcpAnswer.Join(DhcpAnswer.SubOption(3, wait), DhcpAnswer.SubOption(4, multiplier));
            DhcpAcsOptions read = Read(DhcpAnswer.Ack().Option(43, DhcpAnswer.Join(DhcpAnswer.SubOption(1, Url), value)));
            AssertText(Url, read, DhcpAcsOptions.Url);
            Assert.AreEqual(0, read.LengthOf(DhcpAcsOptions.RetryMinimumWait));
            Assert.AreEqual(0, read.LengthOf(DhcpAcsOptions.RetryMultiplier));
        }

        [TestMethod]
        [DataRow("ftp://acs.example/")]
        [DataRow("acs.example")]
        [DataRow("http://")]
        [DataRow("http://user@acs.example/")]
        [DataRow("http://acs.example/a b")]
        [DataRow("")]
        public void R425_WhatIsNoHttpUrlIsIgnored(string url)
        {
            AssertNothing(Read(DhcpAnswer.Ack().Option(43, DhcpAnswer.SubOption(1, url))));
            AssertNothing(Read(DhcpAnswer.Ack().Option(125, DhcpAnswer.Enterprise(3561, DhcpAnswer.SubOption(11, url)))));
        }

        [TestMethod]
        public void R439_APlainUrlIsTakenAndAnythingElseIgnored()
        {
            AssertText(Url, Read(DhcpAnswer.Ack().Option(43, Encoding.UTF8.GetBytes(Url))), DhcpAcsOptions.Url);
            AssertText(Url, Read(DhcpAnswer.Ack().Option(43, DhcpAnswer.Join(Encoding.UTF8.GetBytes(Url), new byte[1]))), 0);
            AssertNothing(Read(DhcpAnswer.Ack().Option(43, Encoding.UTF8.GetBytes("http, more or less"))));
            AssertNothing(Read(DhcpAnswer.Ack().Option(43, Encoding.UTF8.GetBytes("\u0001"))));
            AssertNothing(Read(DhcpAnswer.Ack().Option(43, new byte[0])));
            AssertNothing(Read(DhcpAnswer.Ack()));
        }

        [TestMethod]
        public void R439_ACutOptionSaysNothingOrWhatIsWholeInIt()
        {
            byte[] enterprise = DhcpAnswer.Enterprise(3561, Join4(11));
            int urlEnd = DhcpAnswer.SubOption(1, Url).Length;
            for (int cut = 0; cut < s_all.Length; cut++)
            {
                DhcpAcsOptions read = Read(DhcpAnswer.Ack().Option(43, Start(s_all, cut)));
                Assert.IsTrue(read.LengthOf(0) == 0 || cut >= urlEnd, "option 43");
            }

            for (int cut = 0; cut < enterprise.Length; cut++)
            {
                AssertNothing(Read(DhcpAnswer.Ack().Option(125, Start(enterprise, cut))));
            }
        }

        [TestMethod]
        public void OptionsInPartsAndInOtherFieldsArePutTogether()
        {
            string url = "http://acs.example/" + new string('x', 230);
            byte[] value = DhcpAnswer.Join(DhcpAnswer.SubOption(99, new string('y', 200)), DhcpAnswer.SubOption(1, url));
            AssertText(url, Read(DhcpAnswer.Ack().Option(43, value)), DhcpAcsOptions.Url);

            byte[] whole = DhcpAnswer.SubOption(1, Url);
            byte[] file = DhcpAnswer.Join(new byte[] { 43, 10 }, Start(whole, 10));
            byte[] rest = new byte[whole.Length - 10];
            System.Array.Copy(whole, 10, rest, 0, rest.Length);
            byte[] name = DhcpAnswer.Join(new byte[] { 43, (byte)rest.Length }, rest);
            DhcpAnswer overloaded = DhcpAnswer.Ack().Option(52, new byte[] { 3 }).Put(108, file).Put(44, name);
            AssertText(Url, Read(overloaded), DhcpAcsOptions.Url);
            AssertNothing(Read(DhcpAnswer.Ack().Option(52, new byte[] { 1 }).Put(108, file).Put(44, name)));
            AssertNothing(Read(DhcpAnswer.Ack().Put(108, file).Put(44, name)));
        }

        private static byte[] Join4(int first)
        {
            byte[] start = DhcpAnswer.Join(DhcpAnswer.SubOption(first, Url), DhcpAnswer.SubOption(first + 1, "code"));
            byte[] end = DhcpAnswer.Join(DhcpAnswer.SubOption(first + 2, "7"), DhcpAnswer.SubOption(first + 3, "3000"));
            return DhcpAnswer.Join(start, end);
        }

        private static byte[] Start(byte[] bytes, int count)
        {
            byte[] start = new byte[count];
            System.Array.Copy(bytes, 0, start, 0, count);
            return start;
        }

        private static DhcpAcsOptions Read(DhcpAnswer answer)
        {
            byte[] message = answer.Bytes();
            var reader = new DhcpReader();
            Assert.IsTrue(reader.Read(message, message.Length), "message");
            Assert.AreEqual(DhcpCode.Ack, reader.Type);
            var options = new DhcpAcsOptions(new byte[message.Length]);
            Assert.AreEqual(options.Read(reader), options.LengthOf(DhcpAcsOptions.Url) > 0);
            return options;
        }

        private static void AssertAll(DhcpAcsOptions options)
        {
            AssertText(Url, options, DhcpAcsOptions.Url);
            AssertText("code", options, DhcpAcsOptions.ProvisioningCode);
            AssertText("7", options, DhcpAcsOptions.RetryMinimumWait);
            AssertText("3000", options, DhcpAcsOptions.RetryMultiplier);
        }

        private static void AssertNothing(DhcpAcsOptions options)
        {
            Assert.AreEqual(0, options.LengthOf(DhcpAcsOptions.Url));
        }

        private static void AssertText(string expected, DhcpAcsOptions options, int value)
        {
            Assert.AreEqual(expected, Encoding.UTF8.GetString(options.Bytes, options.PositionOf(value), options.LengthOf(value)));
        }
    }
}
