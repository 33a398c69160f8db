using NanoCwmp.DataModel;
using NanoCwmp.Hal;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>The user name that follows from the identity.</summary>
    [TestClass]
    public class CpeUsernameTests
    {
        [TestMethod]
        [DataRow("STB", "0123456789", "02C0DE-STB-0123456789")]
        [DataRow("", "0123456789", "02C0DE-0123456789")]
        [DataRow("Set-Top Box", "A_1.z", "02C0DE-Set%2DTop%20Box-A_1%2Ez")]
        [DataRow("Z\u00FCrich\u20AC", "~%", "02C0DE-Z%C3%BCrich%E2%82%AC-%7E%25")]
        public void R037_R038_IdentityIsEncoded(string productClass, string serialNumber, string expected)
        {
            Assert.AreEqual(expected, CpeUsername.Of(new Device(productClass, serialNumber)));
        }

        private sealed class Device : IDeviceSystem
        {
            public Device(string productClass, string serialNumber)
            {
                ProductClass = productClass;
                SerialNumber = serialNumber;
            }

            public string Manufacturer
            {
                get { return "NanoCwmp"; }
            }

            public string ManufacturerOui
            {
                get { return "02C0DE"; }
            }

            public string ProductClass { get; }

            public string SerialNumber { get; }

            public string ModelName
            {
                get { return string.Empty; }
            }

            public string HardwareVersion
            {
                get { return string.Empty; }
            }

            public string SoftwareVersion
            {
                get { return string.Empty; }
            }

            public void Reboot()
            {
            }
        }
    }
}
