using System.Text;
using NanoCwmp.Wire.Http;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>Dates as RFC 6265 5.1.1 reads them.</summary>
    [TestClass]
    public class HttpDateTests
    {
        [TestMethod]
        [DataRow("Sun, 06 Nov 1994 08:49:37 GMT", 784111777L)]
        [DataRow("Sunday, 06-Nov-94 08:49:37 GMT", 784111777L)]
        [DataRow("Sun Nov  6 08:49:37 1994", 784111777L)]
        [DataRow("Thu, 01 Jan 1970 00:00:00 GMT", 0L)]
        [DataRow("1 jan 70 0:0:0", 0L)]
        [DataRow("Thu, 01-Jan-1970 00:00:01 GMT", 1L)]
        [DataRow("31 dec 1969 23:59:59", -1L)]
        [DataRow("Tue, 19 Jan 2038 03:14:07 GMT", 2147483647L)]
        [DataRow("01 Jan 00 00:00:00", 946684800L)]
        [DataRow("29 Feb 2000 23:59:59", 951868799L)]
        [DataRow("1 MARCH 2000 0:0:00", 951868800L)]
        [DataRow("28 Feb 2100 00:00:00", 4107456000L)]
        [DataRow("01 Jan 69 00:00:00", 3124224000L)]
        [DataRow("1 jan 1601 00:00:00", -11644473600L)]
        [DataRow("\t;1994,08:49:37zone;novembre;6th", 784111777L)]
        [DataRow("6 nov 1994 08:49:37 99:99:99 7 dec 1995", 784111777L)]
        [DataRow("6 nov 0094 08:49:37", 784111777L)]
        [DataRow("mon tue 6 nov 1994 08:49:37", 784111777L)]
        [DataRow("8:4 nov 1994 08:49:37", 784284577L)]
        public void Valid(string text, long seconds)
        {
            byte[] bytes = Encoding.UTF8.GetBytes("9" + text + "9");
            Assert.IsTrue(HttpDate.TryRead(bytes, 1, bytes.Length - 2, out long actual), text);
            Assert.AreEqual(seconds, actual, text);
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("0")]
        [DataRow("-1")]
        [DataRow("Sun, 06 Nov 1994")]
        [DataRow("06 Nov 08:49:37 GMT")]
        [DataRow("Nov 1994 08:49:37")]
        [DataRow("06 1994 08:49:37")]
        [DataRow("06 Nov 1994 08:49")]
        [DataRow("06 Nov 1994 8:49:")]
        [DataRow("06 Nov 1994 :49:37")]
        [DataRow("06 Nov 1994 08:490:37")]
        [DataRow("06 Nov 1994 08:49:370")]
        [DataRow("06 Nov 1994 008:49:37")]
        [DataRow("06 Nov 1994 24:00:00")]
        [DataRow("06 Nov 1994 23:60:00")]
        [DataRow("06 Nov 1994 23:59:60")]
        [DataRow("06 Nov 1994 25:00:00 08:49:37")]
        [DataRow("00 Nov 1994 08:49:37")]
        [DataRow("32 Jan 1994 08:49:37")]
        [DataRow("31 Nov 1994 08:49:37")]
        [DataRow("30 Feb 2000 08:49:37")]
        [DataRow("29 Feb 1900 08:49:37")]
        [DataRow("29 Feb 2001 08:49:37")]
        [DataRow("06 Nov 1600 08:49:37")]
        [DataRow("06 Nov 199 1994 08:49:37")]
        [DataRow("06 Nov 19945 08:49:37")]
        [DataRow("06 No 1994 08:49:37")]
        [DataRow("06 xNov 1994 08:49:37")]
        public void Invalid(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.IsFalse(HttpDate.TryRead(bytes, 0, bytes.Length, out long seconds), text);
            Assert.AreEqual(0L, seconds, text);
        }

        /// <summary>Every month of four years, against the number of days counted one by one.</summary>
        [TestMethod]
        public void EveryMonthFollowsTheOneBefore()
        {
            string months = "JanFebMarAprMayJunJulAugSepOctNovDec";
            long expected = 946684800;
            for (int year = 2000; year < 2004; year++)
            {
                for (int month = 0; month < 12; month++)
                {
                    string name = months.Substring(3 * month, 3);
                    Assert.AreEqual(expected, Read("01 " + name + " " + year.ToString() + " 00:00:00"));
                    int days = 28;
                    while (Read((days + 1).ToString() + " " + name + " " + year.ToString() + " 00:00:00") > 0)
                    {
                        days++;
                    }

                    bool isShort = month == 3 || month == 5 || month == 8 || month == 10;
                    Assert.AreEqual(month == 1 ? (year == 2000 ? 29 : 28) : isShort ? 30 : 31, days, name);
                    expected += days * 86400L;
                }
            }

            Assert.AreEqual(expected, Read("01 Jan 2004 00:00:00"));
        }

        private static long Read(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            return HttpDate.TryRead(bytes, 0, bytes.Length, out long seconds) ? seconds : -1;
        }
    }
}
