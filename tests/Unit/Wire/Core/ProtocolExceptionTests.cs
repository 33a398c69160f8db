using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>What an error says to the person who reads it.</summary>
    [TestClass]
    public class ProtocolExceptionTests
    {
        [TestMethod]
        [DataRow(-1, "the XML document is cut off")]
        [DataRow(17, "the XML document is cut off at byte 17")]
        public void MessageNamesReasonAndPosition(int position, string message)
        {
            Assert.AreEqual(message, new ProtocolException(Reason.XmlTruncated, position).Message);
        }
    }
}
