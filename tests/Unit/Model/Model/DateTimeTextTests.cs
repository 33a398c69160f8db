using System.Text;
using NanoCwmp.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Model
{
    /// <summary>The dateTime of CWMP (TR-106 A.2.3).</summary>
    [TestClass]
    public class DateTimeTextTests
    {
        [TestMethod]
        [DataRow("1970-01-01T00:00:00Z", "0")]
        [DataRow("1970-01-01T00:00:00", "0")]
        [DataRow("1970-01-01T00:00:00+00:00", "0")]
        [DataRow("1970-01-01T00:00:00-00:00", "0")]
        [DataRow("1970-01-01T14:00:00+14:00", "0")]
        [DataRow("1969-12-31T10:00:00-14:00", "0")]
        [DataRow("1970-01-01T05:45:00+05:45", "0")]
        [DataRow("1970-01-01T00:00:00.5Z", "500")]
        [DataRow("1970-01-01T00:00:00.050Z", "50")]
        [DataRow("1970-01-01T00:00:00.0009999Z", "0")]
        [DataRow("1970-01-01T00:00:01.123456-01:00", "3601123")]
        [DataRow("1969-12-31T23:59:59.999Z", "-1")]
        [DataRow("2000-02-29T12:00:00Z", "951825600000")]
        [DataRow("2038-01-19T03:14:08Z", "2147483648000")]
        [DataRow("0001-01-01T00:00:00Z", "-62135596800000")]
        [DataRow("0001-01-01T00:00:00", "-62135596800000")]
        [DataRow("0001-01-01T14:00:00+14:00", "-62135596800000")]
        [DataRow("9999-12-31T23:59:59Z", "253402300799000")]
        [DataRow("9999-12-31T23:59:59.999Z", "253402300799999")]
        [DataRow("9999-12-31T09:59:59-14:00", "253402300799000")]
        public void R388_R389_R390_TimesAreRead(string text, string milliseconds)
        {
            byte[] bytes = Encoding.UTF8.GetBytes("<" + text + ">");
            Assert.IsTrue(DateTimeText.TryRead(bytes, 1, bytes.Length - 2, out long time), text);
            Assert.AreEqual(milliseconds, time.ToString());
        }

        [TestMethod]
        [DataRow("1970-01-01")]
        [DataRow("1970-01-01T00:00Z")]
        [DataRow("1970-01-01 00:00:00Z")]
        [DataRow("1970-01-01t00:00:00Z")]
        [DataRow("1970-01-01T00:00:00z")]
        [DataRow("1970-1-01T00:00:00Z")]
        [DataRow("70-01-01T00:00:00Z")]
        [DataRow("01970-01-01T00:00:00Z")]
        [DataRow("10000-01-01T00:00:00Z")]
        [DataRow("-001-01-01T00:00:00Z")]
        [DataRow("+970-01-01T00:00:00Z")]
        [DataRow("0000-01-01T00:00:00Z")]
        [DataRow("1970-00-01T00:00:00Z")]
        [DataRow("1970-13-01T00:00:00Z")]
        [DataRow("1970-01-00T00:00:00Z")]
        [DataRow("1970-01-32T00:00:00Z")]
        [DataRow("1970-04-31T00:00:00Z")]
        [DataRow("1900-02-29T00:00:00Z")]
        [DataRow("2100-02-29T00:00:00Z")]
        [DataRow("2023-02-29T00:00:00Z")]
        [DataRow("1970-01-01T24:00:00Z")]
        [DataRow("1970-01-01T00:60:00Z")]
        [DataRow("1970-01-01T00:00:60Z")]
        [DataRow("1970-01-01T00:00:00.Z")]
        [DataRow("1970-01-01T00:00:00.")]
        [DataRow("1970-01-01T00:00:00,5Z")]
        [DataRow("1970-01-01T00:00:00ZZ")]
        [DataRow("1970-01-01T00:00:00 Z")]
        [DataRow("1970-01-01T00:00:00Z ")]
        [DataRow("1970-01-01T00:00:00+1:00")]
        [DataRow("1970-01-01T00:00:00+0100")]
        [DataRow("1970-01-01T00:00:00+01")]
        [DataRow("1970-01-01T00:00:00+14:01")]
        [DataRow("1970-01-01T00:00:00-15:00")]
        [DataRow("1970-01-01T00:00:00+01:60")]
        [DataRow("1970-01-01T00:00:00+-1:00")]
        [DataRow("0001-01-01T00:00:00+00:01")]
        [DataRow("9999-12-31T23:59:59-00:01")]
        [DataRow("P1D")]
        public void R388_WhatIsNoTimeIsRefused(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.IsFalse(DateTimeText.TryRead(bytes, 0, bytes.Length, out long time), text);
            Assert.AreEqual(0L, time);
        }

        [TestMethod]
        public void R388_NoPrefixOfATimeIsOneButThoseWithTheSeconds()
        {
            byte[] bytes = Encoding.UTF8.GetBytes("2024-02-29T12:34:56.789+05:30");
            for (int length = 0; length < bytes.Length; length++)
            {
                bool isTime = length == 19 || (length >= 21 && length <= 23);
                Assert.AreEqual(isTime, DateTimeText.TryRead(bytes, 0, length, out _), length.ToString());
            }
        }

        [TestMethod]
        [DataRow("0", 0, "1970-01-01T00:00:00Z")]
        [DataRow("0", 60, "1970-01-01T01:00:00+01:00")]
        [DataRow("0", -570, "1969-12-31T14:30:00-09:30")]
        [DataRow("0", 825, "1970-01-01T13:45:00+13:45")]
        [DataRow("-1", 0, "1969-12-31T23:59:59.999Z")]
        [DataRow("1", 0, "1970-01-01T00:00:00.001Z")]
        [DataRow("951782400000", 0, "2000-02-29T00:00:00Z")]
        [DataRow("-2203891200001", 0, "1900-02-28T23:59:59.999Z")]
        [DataRow("-62135596800000", 0, "0001-01-01T00:00:00Z")]
        [DataRow("253402300799999", 0, "9999-12-31T23:59:59.999Z")]
        public void R119_R390_TimesAreWritten(string milliseconds, int offsetMinutes, string text)
        {
            byte[] bytes = new byte[DateTimeText.MaximumLength];
            int length = DateTimeText.Write(long.Parse(milliseconds), offsetMinutes, bytes, 0);
            Assert.AreEqual(text, Encoding.UTF8.GetString(bytes, 0, length));
        }

        [TestMethod]
        [DataRow(0, "0001-01-01T00:00:00")]
        [DataRow(999, "0001-01-01T00:00:00")]
        [DataRow(61000, "0001-01-01T00:01:01")]
        [DataRow(86400000, "0001-01-02T00:00:00")]
        public void R120_R391_TimeSinceBootHasNoZone(int uptime, string text)
        {
            byte[] bytes = new byte[DateTimeText.MaximumLength];
            int length = DateTimeText.WriteRelative(uptime, bytes, 0);
            Assert.AreEqual(text, Encoding.UTF8.GetString(bytes, 0, length));
        }
    }
}
