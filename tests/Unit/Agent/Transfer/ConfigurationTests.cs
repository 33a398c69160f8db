using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>The configuration as a file, from the device and back to it.</summary>
    [TestClass]
    public class ConfigurationTests
    {
        private const string Code = "Device.DeviceInfo.ProvisioningCode";
        private const string Mappings = "Device.NAT.PortMapping.";

        [TestMethod]
        public void R289_R290_R292_ConfigurationReturnsWithItsRows()
        {
            var bench = new FileBench();
            Set(bench, Code, "string", "a\\b\nc=d+\u00e9");
            int first = AddRow(bench, "1000");
            int second = AddRow(bench, "2000");
            string file = Export(bench);

            Set(bench, Code, "string", "other");
            bench.Ask(AcsText.Request("<c:DeleteObject><ObjectName>" + Row(second) + "</ObjectName><ParameterKey/></c:DeleteObject>"));
            Set(bench, Row(first) + "ExternalPort", "unsignedInt", "1001");
            int third = AddRow(bench, "3000");
            Assert.AreEqual(0, Import(bench, file));
            Assert.AreEqual("a\\b\nc=d+\u00e9", bench.Peek(Code));
            Assert.AreEqual("2", bench.Peek("Device.NAT.PortMappingNumberOfEntries"));
            Assert.AreEqual("1000", bench.Peek(Row(first) + "ExternalPort"));
            Assert.AreEqual("2000", bench.Peek(Row(second) + "ExternalPort"));
            Assert.IsFalse(bench.Gateway.Agent.Model.Resolver.TryResolve(
                Encoding.UTF8.GetBytes(Row(third)), 0, Row(third).Length, new ParameterAddress()));
            Assert.AreEqual(file, Export(bench));

            // Numbers of rows are not given twice (R237), and all of it outlives a restart.
            bench.Gateway.Boot();
            bench.Gateway.Poll();
            Assert.AreEqual(file, Export(bench));
            Assert.IsTrue(AddRow(bench, "4000") > third);
        }

        [TestMethod]
        public void R289_PasswordsAndTheirUsersStay()
        {
            var bench = new FileBench();
            string file = Export(bench);
            Assert.IsTrue(file.IndexOf("Password") < 0);
            Assert.IsTrue(file.IndexOf("Username") < 0);
            Assert.IsTrue(file.IndexOf("Device.ManagementServer.URL=") > 0);
            Assert.AreEqual(9018, Import(bench, Sealed(bench, "Device.ManagementServer.Password=x\n")));
            Assert.AreEqual(9018, Import(bench, Sealed(bench, "Device.DeviceInfo.SerialNumber=x\n")));
        }

        [TestMethod]
        public void R286_EveryCutAndEveryWrongByteIsRefused()
        {
            var bench = new FileBench();
            Set(bench, Code, "string", "kept");
            byte[] file = Encoding.UTF8.GetBytes(Sealed(bench, Code + "=new\n"));
            for (int i = 0; i < file.Length; i++)
            {
                byte[] wrong = new byte[file.Length];
                Array.Copy(file, 0, wrong, 0, file.Length);
                wrong[i] ^= 1;
                bench.Server.Content = wrong;
                Assert.AreEqual(9018, bench.Download(FileBench.Configuration), i.ToString());

                byte[] cut = new byte[i];
                Array.Copy(file, 0, cut, 0, i);
                bench.Server.Content = cut;
                Assert.AreEqual(9018, bench.Download(FileBench.Configuration), i.ToString());
                Assert.AreEqual("kept", bench.Peek(Code));
            }

            bench.Server.Content = file;
            Assert.AreEqual(0, bench.Download(FileBench.Configuration));
            Assert.AreEqual("new", bench.Peek(Code));
        }

        [DataRow("Device.DeviceInfo.Nothing=1\n")]
        [DataRow("Device.ManagementServer.PeriodicInformInterval=soon\n")]
        [DataRow("Device.ManagementServer.PeriodicInformInterval=1\nDevice.ManagementServer.PeriodicInformInterval=2\n")]
        [DataRow("Device.NAT.PortMapping.1.Enable=true\n")]
        [DataRow("+Device.NAT.PortMapping.0.\n")]
        [DataRow("+Device.NAT.PortMapping.65536.\n")]
        [DataRow("+Device.NAT.PortMapping.\n")]
        [DataRow("+Device.DeviceInfo.FirmwareImage.3.\n")]
        [DataRow("+Device.NAT.PortMapping.1.\nDevice.NAT.PortMapping.1.Interface=Device.IP.Interface.9\n")]
        [DataRow("+\n")]
        [DataRow("\n")]
        [DataRow("Device.DeviceInfo.ProvisioningCode=a\\x\n")]
        [DataRow("Device.DeviceInfo.ProvisioningCode=a\\\n")]
        [TestMethod]
        public void R279_R286_OneWrongLineRefusesTheWhole(string line)
        {
            var bench = new FileBench();
            Set(bench, Code, "string", "kept");
            Assert.AreEqual(9018, Import(bench, Sealed(bench, Code + "=new\n" + line)), line);
            Assert.AreEqual("kept", bench.Peek(Code));
            Assert.AreEqual("0", bench.Peek("Device.NAT.PortMappingNumberOfEntries"));
            Assert.AreEqual(string.Empty, bench.Peek("Device.DeviceInfo.VendorConfigFile.1.Version"));
        }

        [TestMethod]
        public void R286_FileOfAnotherProductIsRefused()
        {
            var bench = new FileBench();
            string file = Export(bench);
            bench.Gateway.System.ProductClass = "Other";
            bench.Gateway.Boot();
            bench.Gateway.Poll();
            Assert.AreEqual(9018, Import(bench, file));
        }

        [TestMethod]
        public void R277_FileThatIsTooLongIsRefused()
        {
            var bench = new FileBench();
            Assert.AreEqual(9004, bench.Download(FileBench.Configuration, TransferText.Url, "65537"));
            bench.Server.Content = new byte[65537];
            Assert.AreEqual(9018, bench.Download(FileBench.Configuration));
        }

        [TestMethod]
        public void R281_RowTellsOfTheLastFile()
        {
            const string Row = "Device.DeviceInfo.VendorConfigFile.1.";
            var bench = new FileBench();
            string file = Export(bench);
            Assert.AreEqual("0001-01-01T00:00:00Z", bench.Peek(Row + "Date"));
            Assert.AreEqual("configuration", bench.Peek(Row + "Name"));
            Assert.AreEqual(0, Import(bench, file));
            Assert.AreEqual("target", bench.Peek(Row + "Name"));
            Assert.AreEqual(file.Substring(file.Length - 9, 8), bench.Peek(Row + "Version"));
            Assert.IsTrue(bench.Peek(Row + "Date").IndexOf("2023-11-14T") == 0, bench.Peek(Row + "Date"));
            Assert.AreEqual("1", bench.Peek("Device.DeviceInfo.VendorConfigFileNumberOfEntries"));
        }

        [TestMethod]
        public void R279_SessionInTheMidstMakesItBeginAnew()
        {
            var bench = new FileBench();
            Set(bench, Code, "string", "a");
            string file = Export(bench);
            Set(bench, Code, "string", "b");
            bench.Server.Content = Encoding.UTF8.GetBytes(file);
            bench.Server.CutAfter = 1000;
            bench.Ask(TransferText.Download("k", FileBench.Configuration, TransferText.Url, "0"));
            Assert.AreEqual("b", bench.Get(Code));
            bench.Server.CutAfter = int.MaxValue;
            Assert.AreEqual("b", bench.Get(Code));
            Assert.AreEqual(0, bench.Finish());
            Assert.AreEqual("a", bench.Peek(Code));
        }

        [TestMethod]
        public void R289_LogHasItsLastLinesAndIsBounded()
        {
            var bench = new FileBench();
            for (int i = 0; i < 40; i++)
            {
                bench.Get(Code);
            }

            Assert.AreEqual(0, bench.Upload("4 Vendor Log File 1"));
            string log = bench.Server.Uploaded;
            Assert.IsTrue(log.Length > 1000 && log.Length <= 2048, log);
            Assert.IsTrue(log.IndexOf(" I session complete\n") > 0);
            Assert.AreEqual(9003, bench.Upload("4 Vendor Log File 2"));
            Assert.AreEqual(9003, bench.Upload("3 Vendor Configuration File 2"));
            Assert.AreEqual("2048", bench.Peek("Device.DeviceInfo.VendorLogFile.1.MaximumSize"));
        }

        [TestMethod]
        public void R291_UploadFailureIsToldAfterItsRetries()
        {
            var bench = new FileBench();
            bench.Server.Hangups = 100;
            Assert.AreEqual(9011, bench.Upload("1 Vendor Configuration File"));
            bench.Server.Hangups = 2;
            Assert.AreEqual(0, bench.Upload("1 Vendor Configuration File"));
            Assert.IsTrue(bench.Server.Heads.IndexOf("PUT /f HTTP/1.1\r\n") == 0);
        }

        private static string Row(int number)
        {
            return Mappings + number.ToString() + ".";
        }

        private static int AddRow(FileBench bench, string port)
        {
            string body = bench.Ask(AcsText.Request(
                "<c:AddObject><ObjectName>" + Mappings + "</ObjectName><ParameterKey/></c:AddObject>"));
            int row = int.Parse(TransferBench.Between(body, "<InstanceNumber>"));
            Set(bench, Row(row) + "ExternalPort", "unsignedInt", port);
            return row;
        }

        private static void Set(FileBench bench, string path, string type, string value)
        {
            string body = bench.Ask(AcsText.Set(AcsText.Entry(path, type, value), "key"));
            Assert.IsTrue(body.IndexOf("<Status>0</Status>") > 0, body);
        }

        private static string Export(FileBench bench)
        {
            Assert.AreEqual(0, bench.Upload("1 Vendor Configuration File"));
            return bench.Server.Uploaded;
        }

        private static int Import(FileBench bench, string file)
        {
            bench.Server.Content = Encoding.UTF8.GetBytes(file);
            return bench.Download(FileBench.Configuration);
        }

        /// <summary>Makes a file of lines, with its head and a right checksum.</summary>
        private static string Sealed(FileBench bench, string lines)
        {
            string text = "NanoCwmp configuration 1\nProduct " + bench.Gateway.System.ManufacturerOui + " "
                + bench.Gateway.System.ProductClass + "\n" + lines;
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            byte[] digits = new byte[8];
            HexText.Write((int)Crc32.Update(0, bytes, 0, bytes.Length), digits, 0);
            return text + "CRC-32 " + Encoding.UTF8.GetString(digits, 0, 8) + "\n";
        }
    }
}
