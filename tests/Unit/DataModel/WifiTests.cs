using NanoCwmp.DataModel;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>Device.WiFi.: the station and the network that it is in.</summary>
    [TestClass]
    public class WifiTests
    {
        private const string Radio = "Device.WiFi.Radio.1.";
        private const string Ssid = "Device.WiFi.SSID.1.";
        private const string EndPoint = "Device.WiFi.EndPoint.1.";
        private const string Profile = EndPoint + "Profile.1.";

        [TestMethod]
        public void TheRadioIsThatOfTheStation()
        {
            var wifi = new FakeWifi();
            var bench = new ModelBench(new WifiRadio(new FakeInterfaces(), wifi));
            Assert.AreEqual("1", bench.Get("Device.WiFi.RadioNumberOfEntries"));
            bench.Check(
                Radio,
                "Enable=true Status=Up Alias=cpe-1 Name=wifi0 LowerLayers= Upstream=true SupportedFrequencyBands=2.4GHz "
                    + "OperatingFrequencyBand=2.4GHz SupportedStandards=b,g,n OperatingStandards=b,g,n Channel=1 ");
            wifi.Join("lab", "secret phrase");
            Assert.AreEqual("11", bench.Get(Radio + "Channel"));
        }

        [TestMethod]
        public void ARadioThatNeverTellsItsChannelHasNone()
        {
            var bench = new ModelBench(new WifiRadio(new FakeInterfaces(), new FakeWifi { IsChannelTold = false }));
            bench.Check(
                Radio,
                "Enable=true Status=Up Alias=cpe-1 Name=wifi0 LowerLayers= Upstream=true SupportedFrequencyBands=2.4GHz "
                    + "OperatingFrequencyBand=2.4GHz SupportedStandards=b,g,n OperatingStandards=b,g,n ");
        }

        [TestMethod]
        public void TheNetworkIsTheOneThatTheStationIsIn()
        {
            var wifi = new FakeWifi();
            var bench = new ModelBench(new WifiSsid(new FakeInterfaces(), wifi));
            Assert.AreEqual("1", bench.Get("Device.WiFi.SSIDNumberOfEntries"));
            const string Uncounted = "Stats.BytesSent=18446744073709551615 Stats.BytesReceived=18446744073709551615 "
                + "Stats.PacketsSent=18446744073709551615 Stats.PacketsReceived=18446744073709551615 Stats.ErrorsSent=4294967295 "
                + "Stats.ErrorsReceived=4294967295 Stats.DiscardPacketsSent=4294967295 Stats.DiscardPacketsReceived=4294967295 ";
            bench.Check(
                Ssid,
                "Enable=true Status=Down Alias=cpe-1 Name=wifi0 LowerLayers=Device.WiFi.Radio.1 Upstream=true BSSID= "
                    + "MACAddress=02:00:00:00:00:0B SSID= " + Uncounted);
            wifi.Join("lab", "secret phrase");
            bench.Check(
                Ssid,
                "Enable=true Status=Up Alias=cpe-1 Name=wifi0 LowerLayers=Device.WiFi.Radio.1 Upstream=true "
                    + "BSSID=02:00:00:00:00:0C MACAddress=02:00:00:00:00:0B SSID=lab " + Uncounted);
        }

        [TestMethod]
        public void AStationThatWasToldNothingIsLeftAlone()
        {
            var wifi = new FakeWifi();
            var endPoint = new WifiEndPoint(wifi);
            var bench = new ModelBench(endPoint);
            Assert.AreEqual(0, wifi.Joins);
            Assert.AreEqual("1", bench.Get("Device.WiFi.EndPointNumberOfEntries"));
            bench.Check(
                EndPoint,
                "Enable=true Status=Enabled Alias=cpe-1 ProfileReference= SSIDReference=Device.WiFi.SSID.1 "
                    + "ProfileNumberOfEntries=1 Stats.SignalStrength=0 Security.ModesSupported=None,WPA2-Personal "
                    + "Profile.1.Enable=false Profile.1.Status=Disabled Profile.1.Alias=cpe-1 Profile.1.SSID= Profile.1.Location= "
                    + "Profile.1.Priority=0 Profile.1.Security.ModeEnabled=WPA2-Personal Profile.1.Security.KeyPassphrase= ");
            endPoint.Apply();
            Assert.AreEqual(0, wifi.Joins);
        }

        /// <summary>Not before the end of the session, which goes through the old network.</summary>
        [TestMethod]
        public void ANetworkThatIsSetIsJoinedWhenToldToApply()
        {
            var wifi = new FakeWifi();
            var endPoint = new WifiEndPoint(wifi);
            var bench = new ModelBench(endPoint);
            Assert.AreEqual(
                FaultCode.None,
                bench.Set(Profile + "SSID", "lab", Profile + "Security.KeyPassphrase", "secret phrase", Profile + "Enable", "1"));
            Assert.AreEqual(0, wifi.Joins);
            Assert.AreEqual("Available", bench.Get(Profile + "Status"));
            Assert.AreEqual("Device.WiFi.EndPoint.1.Profile.1", bench.Get(EndPoint + "ProfileReference"));
            endPoint.Apply();
            Assert.AreEqual("lab", wifi.NetworkName);
            Assert.AreEqual("secret phrase", wifi.Passphrase);
            Assert.AreEqual("Active", bench.Get(Profile + "Status"));
            Assert.AreEqual("-60", bench.Get(EndPoint + "Stats.SignalStrength"));
            Assert.AreEqual(string.Empty, bench.Get(Profile + "Security.KeyPassphrase"), "it is hidden");
            endPoint.Apply();
            Assert.AreEqual(1, wifi.Joins);

            // An open network has no passphrase, and after a restart the station is told again.
            Assert.AreEqual(FaultCode.None, bench.Set(Profile + "Security.ModeEnabled", "None"));
            endPoint.Apply();
            Assert.AreEqual(string.Empty, wifi.Passphrase);
            var again = new FakeWifi();
            endPoint = new WifiEndPoint(again);
            bench = new ModelBench(bench, endPoint);
            Assert.AreEqual("lab", again.NetworkName);

            // Switched off, the station goes back to the network that the board came with.
            bench.Set(Profile + "Enable", "0");
            endPoint.Apply();
            Assert.AreEqual(string.Empty, again.NetworkName);
            Assert.AreEqual(2, again.Joins);
        }

        [TestMethod]
        [DataRow("Security.KeyPassphrase", "seven77")]
        [DataRow("Security.KeyPassphrase", "0123456789012345678901234567890123456789012345678901234567890123")]
        [DataRow("Security.ModeEnabled", "WEP-64")]
        [DataRow("SSID", "012345678901234567890123456789012")]
        [DataRow("Enable", "2")]
        public void ValuesThatAreRefused(string name, string value)
        {
            var wifi = new FakeWifi();
            var endPoint = new WifiEndPoint(wifi);
            Assert.AreEqual(FaultCode.InvalidParameterValue, new ModelBench(endPoint).Set(Profile + name, value));
            endPoint.Apply();
            Assert.AreEqual(0, wifi.Joins);
        }
    }
}
