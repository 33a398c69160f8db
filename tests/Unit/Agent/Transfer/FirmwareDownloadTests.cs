using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>A new firmware: from the Download to the image that runs, or to the one that ran before.</summary>
    [TestClass]
    public class FirmwareDownloadTests
    {
        private const string Row2 = "Device.DeviceInfo.FirmwareImage.2.";

        [TestMethod]
        public void R278_R298_NewImageRunsAndIsConfirmedBeforeSuccessIsTold()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.AreEqual("2.0.0", bench.Slots.RunningVersion);
            Assert.IsTrue(bench.Slots.State == FirmwareState.Confirmed);
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
            Assert.IsTrue(bench.Acs.Inform.IndexOf("<EventCode>M Download</EventCode><CommandKey>k</CommandKey>") > 0);
            Assert.AreEqual("2.0.0", bench.Get("Device.DeviceInfo.SoftwareVersion"));
            Assert.AreEqual(0, bench.Server.Open);
        }

        [TestMethod]
        public void R298_FirstSessionOfTheNewImageTellsItsVersionAndNotYetTheEnd()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            bench.Ask(TransferText.Download("k", 0));
            Assert.AreEqual("Downloading", bench.Peek(Row2 + "Status"));
            bench.RunToRestart();
            bench.Gateway.Boot();
            Assert.IsTrue(bench.Slots.State == FirmwareState.OnTrial);
            bench.Gateway.Acs.IsUnreachable = true;
            bench.Gateway.Poll();
            Assert.IsTrue(bench.Slots.State == FirmwareState.OnTrial);
            bench.Gateway.Acs.IsUnreachable = false;
            bench.Gateway.PollWhenDue();
            Assert.IsTrue(bench.Slots.State == FirmwareState.Confirmed);
            Assert.IsTrue(bench.Acs.Inform.IndexOf(">2.0.0<") > 0);
            Assert.AreEqual(0, bench.Acs.TransferCompletes);
            Assert.AreEqual(0, bench.Finish());
        }

        [TestMethod]
        public void R278_ImageThatDoesNotReachTheAcsGoes()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            bench.Ask(TransferText.Download("k", 0));
            bench.RunToRestart();
            bench.Gateway.Boot();
            bench.Gateway.Acs.IsUnreachable = true;
            bench.Gateway.Poll();
            bench.RunToRestart();
            bench.Gateway.Boot();
            Assert.AreEqual("1.0.0", bench.Slots.RunningVersion);
            bench.Gateway.Acs.IsUnreachable = false;
            Assert.AreEqual(9018, bench.Finish());
            Assert.AreEqual("ActivationFailed", bench.Get(Row2 + "Status"));
            Assert.IsTrue(bench.Get(Row2 + "BootFailureLog").Length > 0);
            Assert.AreEqual("1.0.0", bench.Get("Device.DeviceInfo.SoftwareVersion"));
        }

        [TestMethod]
        public void R280_TrialEndsInTime()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            bench.Ask(TransferText.Download("k", 0));
            bench.RunToRestart();

            bench.Gateway.Boot();
            bench.Acs.IsUnreachable = true;
            bench.Gateway.Poll();
            bench.RunToRestart();
            Assert.AreEqual((long)Limits.TrialPatience, bench.Gateway.Clock.Uptime);
        }

        [DataRow(9018, "hash")]
        [DataRow(9018, "cut")]
        [DataRow(9018, "board")]
        [DataRow(9019, "key")]
        [DataRow(9018, "text")]
        [DataRow(9018, "large")]
        [DataRow(9018, "empty")]
        [TestMethod]
        public void R278_R279_R294_WrongImageIsRefusedAndTheOldOneRuns(int fault, string mistake)
        {
            FileBench bench = Offer(Wrong(mistake));
            Assert.AreEqual(fault, bench.Download(FileBench.Firmware), mistake);
            Assert.AreEqual("1.0.0", bench.Slots.RunningVersion);
            Assert.AreEqual(0, bench.Gateway.System.Reboots);
            Assert.IsTrue(bench.Slots.State == FirmwareState.Confirmed);
            Assert.AreEqual("ValidationFailed", bench.Get(Row2 + "Status"));
            Assert.AreEqual("false", bench.Get(Row2 + "Available"));

            // A good one goes through all the same.
            bench.Server.Content = FakeImage.Make(3, 4000);
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.AreEqual("3.0.0", bench.Slots.RunningVersion);
        }

        [DataRow(9018, "board")]
        [DataRow(9019, "key")]
        [TestMethod]
        public void R278_ImageThatTheBootLoaderRefusesIsTold(int fault, string mistake)
        {
            FileBench bench = Offer(Wrong(mistake));
            bench.Slots.ChecksSignature = false;
            int told = bench.Download(FileBench.Firmware);
            Assert.AreEqual(fault, told);
            Assert.AreEqual("1.0.0", bench.Slots.RunningVersion);
        }

        [TestMethod]
        public void R278_FlashThatFailsIsAFailure()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            bench.Slots.IsBroken = true;
            Assert.AreEqual(9010, bench.Download(FileBench.Firmware));
            Assert.AreEqual("1.0.0", bench.Slots.RunningVersion);
        }

        [TestMethod]
        public void R277_ImageThatCannotFitIsRefusedAtOnce()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            Assert.AreEqual(9004, bench.Download(FileBench.Firmware, TransferText.Url, "32769"));
            Assert.AreEqual(0, bench.Server.Requests);
            Assert.AreEqual(0, bench.Download(FileBench.Firmware, TransferText.Url, "32768"));
        }

        [TestMethod]
        public void R268_BoardWithoutSlotsKnowsNoFirmware()
        {
            var bench = new FileBench();
            bench.Gateway.Slots = null;
            bench.Gateway.Boot();
            bench.Gateway.Poll();
            Assert.AreEqual(9003, bench.Download(FileBench.Firmware));
            Assert.AreEqual(9003, bench.Download("2 Web Content"));
            Assert.AreEqual(9003, bench.Download("4 Tone File"));
            Assert.AreEqual(9003, bench.Download("X 02C0DE Other"));
        }

        [TestMethod]
        public void R278_NoDownloadWhileAnImageIsOnTrial()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            bench.Ask(TransferText.Download("k", 0));
            bench.RunToRestart();

            bench.Gateway.Boot();
            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.InformResponse).Answer(TransferText.Download("l", 0));
            bench.Gateway.Poll();
            Assert.AreEqual(9001, Session.SessionBench.FaultOf(Session.SessionBench.Body(bench.Acs.Request(2))));
            Assert.AreEqual(0, bench.Finish());
            Assert.AreEqual("2.0.0", bench.Slots.RunningVersion);
        }

        [TestMethod]
        public void R278_RestartInTheTrialSessionComesAfterTheConfirmation()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            bench.Ask(TransferText.Download("k", 0));
            bench.RunToRestart();

            bench.Gateway.Boot();
            bench.Acs.Forget();
            bench.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Request("<c:Reboot><CommandKey>r</CommandKey></c:Reboot>"));
            bench.Gateway.Poll();
            Assert.AreEqual(2, bench.Gateway.System.Reboots);
            bench.Gateway.Boot();
            Assert.AreEqual("2.0.0", bench.Slots.RunningVersion);
            Assert.AreEqual(0, bench.Finish());
        }

        [TestMethod]
        public void R278_ImageThatRunsAlreadyNeedsNoTrial()
        {
            FileBench bench = Offer(FakeImage.Make(1, 3000));
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.AreEqual(0, bench.Gateway.System.Reboots);
        }

        [TestMethod]
        public void R278_SameVersionWithAnotherContentIsTried()
        {
            FileBench bench = Offer(FakeImage.Make(1, 5000));
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.AreEqual(1, bench.Gateway.System.Reboots);
        }

        [TestMethod]
        public void R308_DownloadIsCanceledUpToTheMark()
        {
            FileBench bench = Offer(FakeImage.Make(2, 20000));
            bench.Ask(TransferText.Download("k", 0));
            bench.Gateway.Poll();
            Assert.AreEqual(0, Session.SessionBench.FaultOf(bench.Ask(TransferText.Cancel("k"))));
            Assert.AreEqual(0, bench.Server.Open);
            bench.Gateway.Poll();
            Assert.AreEqual(0, bench.Acs.TransferCompletes);
            Assert.AreEqual(0, bench.Gateway.System.Reboots);
        }

        [TestMethod]
        public void R282_RowsTellOfTheSlots()
        {
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            Assert.AreEqual("NoImage", bench.Get(Row2 + "Status"));
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));
            Assert.AreEqual("Active", bench.Get("Device.DeviceInfo.FirmwareImage.1.Status"));
            Assert.AreEqual("2.0.0", bench.Get("Device.DeviceInfo.FirmwareImage.1.Version"));
            Assert.AreEqual("Available", bench.Get(Row2 + "Status"));
            Assert.AreEqual("1.0.0", bench.Get(Row2 + "Version"));
            Assert.AreEqual("true", bench.Get(Row2 + "Available"));
            Assert.AreEqual("2", bench.Get("Device.DeviceInfo.FirmwareImageNumberOfEntries"));
            Assert.AreEqual("Device.DeviceInfo.FirmwareImage.1", bench.Get("Device.DeviceInfo.ActiveFirmwareImage"));
            Assert.AreEqual("Device.DeviceInfo.FirmwareImage.1", bench.Get("Device.DeviceInfo.BootFirmwareImage"));
        }

        [TestMethod]
        public void R282_OnlyAnAvailableImageCanBeChosenForTheNextStart()
        {
            const string Boot = "Device.DeviceInfo.BootFirmwareImage";
            FileBench bench = Offer(FakeImage.Make(2, 9000));
            Assert.IsTrue(IsRefused(bench, Boot, "string", "Device.DeviceInfo.FirmwareImage.2"));
            Assert.IsTrue(IsRefused(bench, Boot, "string", "Device.DeviceInfo.FirmwareImage.3"));
            Assert.IsTrue(IsRefused(bench, Boot, "string", string.Empty));
            Assert.IsTrue(IsRefused(bench, Row2 + "Available", "boolean", "1"));
            Assert.IsTrue(IsRefused(bench, "Device.DeviceInfo.FirmwareImage.1.Available", "boolean", "0"));
            Assert.AreEqual(0, bench.Download(FileBench.Firmware));

            Assert.IsFalse(IsRefused(bench, Row2 + "Available", "boolean", "0"));
            Assert.AreEqual("false", bench.Get(Row2 + "Available"));
            Assert.IsTrue(IsRefused(bench, Boot, "string", "Device.DeviceInfo.FirmwareImage.2"));
            Assert.IsFalse(IsRefused(bench, Row2 + "Available", "boolean", "1"));
            Assert.IsFalse(IsRefused(bench, Boot, "string", "Device.DeviceInfo.FirmwareImage.2."));
            Assert.AreEqual("Device.DeviceInfo.FirmwareImage.2", bench.Get(Boot));
            bench.Gateway.Boot();
            Assert.IsTrue(bench.Slots.State == FirmwareState.OnTrial);
            bench.Gateway.Poll();
            Assert.AreEqual("1.0.0", bench.Get("Device.DeviceInfo.SoftwareVersion"));
            Assert.IsTrue(bench.Slots.State == FirmwareState.Confirmed);
        }

        private static FileBench Offer(byte[] image)
        {
            var bench = new FileBench();
            bench.Server.Content = image;
            return bench;
        }

        private static byte[] Wrong(string mistake)
        {
            byte[] image = FakeImage.Make(2, 9000);
            switch (mistake)
            {
                case "hash":
                    image[8000] ^= 1;
                    return image;
                case "cut":
                    byte[] cut = new byte[8500];
                    Array.Copy(image, 0, cut, 0, cut.Length);
                    return cut;
                case "board":
                    return FakeImage.Make(2, 9000, (byte)'C', FakeImage.Key);
                case "key":
                    return FakeImage.Make(2, 9000, FakeImage.Board, (byte)'L');
                case "large":
                    return FakeImage.Make(2, 0x8001);
                case "empty":
                    return new byte[0];
                default:
                    return Ascii.Bytes("<html>Not what you are looking for</html>");
            }
        }

        private static bool IsRefused(FileBench bench, string path, string type, string value)
        {
            string body = bench.Ask(AcsText.Set(AcsText.Entry(path, type, value), "key"));
            return body.IndexOf("<FaultCode>9007</FaultCode>") > 0;
        }
    }
}
