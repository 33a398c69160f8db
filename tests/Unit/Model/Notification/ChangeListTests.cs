using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Storage;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Notification
{
    /// <summary>The list of changes itself: what an exchange with the ACS leaves on it, and how much it does at a time.</summary>
    [TestClass]
    public class ChangeListTests
    {
        [TestMethod]
        public void R164_WhatChangesBetweenInformAndAnswerStaysOnTheList()
        {
            ParameterModel model = Create(new NotedObject(), 64);
            Notify(model, "Device.Noted.Text", 2);
            SetLocally(model, "one");
            Assert.IsTrue(model.Changes.List(), "first");
            Assert.AreEqual(1, Listed(model));
            SetLocally(model, "two");
            Tell(model);
            Assert.IsTrue(model.Changes.List(), "second");
            Assert.AreEqual(1, Listed(model));
            Tell(model);
            Assert.IsFalse(model.Changes.List(), "told");
            Assert.AreEqual(0, Listed(model));
        }

        [TestMethod]
        public void R161_WhatTheAcsOverwritesNeedsNotBeTold()
        {
            ParameterModel model = Create(new NotedObject(), 64);
            Notify(model, "Device.Noted.Text", 2);
            SetLocally(model, "one");
            var value = new ValueBuffer();
            value.SetText("its");
            model.Transaction.Begin();
            model.Transaction.Add(value.Bytes, 0, FaultCode.None, Address(model, "Device.Noted.Text"), value);
            Assert.AreEqual(FaultCode.None, model.Transaction.Commit());
            Assert.IsFalse(model.Changes.List(), "list");
        }

        [TestMethod]
        public void R136_AChangeWaitsThroughAnotherNotification()
        {
            var noted = new NotedObject();
            ParameterModel model = Create(noted, 64);
            Notify(model, "Device.Noted.Text", 1);
            Notify(model, "Device.Noted.Level", 1);
            SetLocally(model, "one");
            noted.Number = 1;
            Notify(model, "Device.Noted.Text", 2);
            Notify(model, "Device.Noted.Level", 2);
            Assert.IsTrue(model.Changes.List(), "list");
            Assert.AreEqual(2, Listed(model));
        }

        [TestMethod]
        public void R136_AValueThatMovesOnUnnoticedIsToldAgain()
        {
            var noted = new NotedObject();
            ParameterModel model = Create(noted, 64);
            Notify(model, "Device.Noted.Level", 1);
            noted.Number = 1;
            Assert.IsTrue(model.Changes.List(), "first");
            noted.Number = 2;
            Tell(model);
            Assert.IsTrue(model.Changes.List(), "second");
            Tell(model);
            Assert.IsFalse(model.Changes.List(), "told");
        }

        [TestMethod]
        public void ACheckGoesOnWhereTheLastOneEnded()
        {
            var noted = new NotedObject { Rows = 2 * Limits.ChangeChecks };
            ParameterModel model = Create(noted, 256);
            for (int row = 1; row <= noted.Rows; row++)
            {
                Notify(model, "Device.Noted.Row." + row.ToString() + ".Level", 2);
            }

            Assert.AreEqual(3, Checks(model));
            Assert.IsTrue(model.Changes.IsWatching, "watching");
            Assert.IsFalse(model.Changes.IsSessionWanted, "nothing changed");
            noted.Number = 1;
            Assert.AreEqual(3, Checks(model));
            Assert.IsTrue(model.Changes.IsSessionWanted, "changed");
            Assert.IsTrue(model.Changes.List(), "list");
            Assert.AreEqual(noted.Rows, Listed(model));
        }

        [TestMethod]
        public void RowsThatWentAwayAreNoneOfItsBusiness()
        {
            var noted = new NotedObject();
            ParameterModel model = Create(noted, 64);
            Notify(model, "Device.Noted.Row.2.Level", 2);
            noted.Rows = 1;
            noted.Number = 1;
            Assert.AreEqual(1, Checks(model));
            Assert.IsFalse(model.Changes.IsWatching, "watching");
            Assert.IsFalse(model.Changes.List(), "list");
            noted.Rows = 2;
            Assert.IsTrue(model.Changes.List(), "row is back");
        }

        [TestMethod]
        public void R173_AttributesOfOneRequestOverrideEachOther()
        {
            ParameterModel model = Create(new NotedObject(), 64);
            ParameterAddress address = Address(model, "Device.Noted.Text");
            int keys = model.Log.KeyCount;
            int[] notifications = { 1, 0, 2, 0 };
            model.Transaction.Begin();
            for (int i = 0; i < notifications.Length; i++)
            {
                Assert.AreEqual(FaultCode.None, model.Attributes.SetNotification(address, notifications[i]));
                model.Attributes.SetSubscriber(address, i % 2 == 1);
            }

            Assert.AreEqual(FaultCode.None, model.Transaction.Commit());
            Assert.AreEqual(ParameterAttributes.Off, model.Attributes.NotificationOf(address));
            Assert.IsTrue(model.Attributes.HasSubscriber(address), "access");
            Assert.AreEqual(keys, model.Log.KeyCount);
        }

        private static ParameterModel Create(NotedObject noted, int keys)
        {
            var registry = new ParameterRegistry();
            registry.Add(noted);
            registry.Close();
            var log = new ParameterLog(new StorageMemoryBank(8192, 16), new StorageMemoryBank(8192, 16), keys);
            Assert.IsTrue(log.Mount() == MountResult.Created, "mount");
            return new ParameterModel(registry, log);
        }

        private static ParameterAddress Address(ParameterModel model, string path)
        {
            var address = new ParameterAddress();
            byte[] bytes = Encoding.UTF8.GetBytes(path);
            Assert.IsTrue(model.Resolver.TryResolve(bytes, 0, bytes.Length, address), path);
            return address;
        }

        private static void Notify(ParameterModel model, string path, int notification)
        {
            model.Transaction.Begin();
            Assert.AreEqual(FaultCode.None, model.Attributes.SetNotification(Address(model, path), notification));
            Assert.AreEqual(FaultCode.None, model.Transaction.Commit());
        }

        private static void SetLocally(ParameterModel model, string text)
        {
            var value = new ValueBuffer();
            value.SetText(text);
            model.Transaction.BeginLocal();
            model.Transaction.Add(value.Bytes, 0, FaultCode.None, Address(model, "Device.Noted.Text"), value);
            Assert.AreEqual(FaultCode.None, model.Transaction.Commit());
        }

        private static void Tell(ParameterModel model)
        {
            model.Transaction.Begin();
            model.Changes.StageTold(model.Transaction);
            Assert.AreEqual(FaultCode.None, model.Transaction.Commit());
        }

        private static int Listed(ParameterModel model)
        {
            var address = new ParameterAddress();
            int count = 0;
            int cursor = 0;
            while (model.Changes.NextListed(ref cursor, address))
            {
                count++;
            }

            return count;
        }

        /// <summary>Counts the calls that a whole check takes.</summary>
        private static int Checks(ParameterModel model)
        {
            int count = 1;
            while (!model.Changes.Check())
            {
                count++;
            }

            return count;
        }
    }
}
