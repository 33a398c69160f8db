using System;
using System.Text;
using NanoCwmp.Wire.Xml;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>The tables of known names.</summary>
    [TestClass]
    public class XmlNamesTests
    {
        [TestMethod]
        public void NamesAreNumberedInTheirOrder()
        {
            // Names that differ in one byte, so that many fall on one slot.
            string[] names = new string[250];
            for (int i = 0; i < names.Length; i++)
            {
                names[i] = "n" + (1000 + i).ToString() + "n";
            }

            XmlNames table = new XmlNames(names);
            Assert.AreEqual(250, table.Count);
            for (int i = 0; i < names.Length; i++)
            {
                byte[] buffer = Encoding.UTF8.GetBytes("xx" + names[i] + "x");
                Assert.AreEqual(i + 1, table.Find(buffer, 2, 6), names[i]);
                Assert.AreEqual(XmlNames.Unknown, table.Find(buffer, 2, 5), names[i]);
                Assert.AreEqual(XmlNames.Unknown, table.Find(buffer, 2, 7), names[i]);
                Assert.AreEqual(XmlNames.Unknown, table.Find(buffer, 1, 6), names[i]);
            }
        }

        [TestMethod]
        public void AnEmptyTableKnowsNothing()
        {
            Assert.AreEqual(XmlNames.Unknown, new XmlNames(new string[0]).Find(new byte[1], 0, 1));
        }

        [TestMethod]
        public void TablesThatCannotWorkAreRefused()
        {
            Refused(new string[] { "a", "b", "a" });
            Refused(new string[] { "a", string.Empty });
            string[] names = new string[251];
            for (int i = 0; i < names.Length; i++)
            {
                names[i] = i.ToString();
            }

            Refused(names);
        }

        private static void Refused(string[] names)
        {
            Assert.ThrowsException(typeof(ArgumentException), () => { _ = new XmlNames(names); });
        }
    }
}
