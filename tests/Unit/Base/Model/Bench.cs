using System.Text;
using NanoCwmp.Model;
using NanoCwmp.Storage;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Model
{
    /// <summary>A small model on a small storage, with short forms for what tests do to it.</summary>
    public sealed class Bench
    {
        public const string ParameterKey = "Device.ManagementServer.ParameterKey";

        private const int BankSize = 3072;

        private readonly ParameterRegistry _registry = new ParameterRegistry();
        private readonly ParameterAddress _address = new ParameterAddress();
        private readonly ValueBuffer _value = new ValueBuffer();
        private readonly byte[] _path = new byte[300];

        public Bench()
        {
            First = new StorageMemoryBank(BankSize, 16);
            Second = new StorageMemoryBank(BankSize, 16);
            _registry.Add(new BenchServer());
            _registry.Add(Object);
            _registry.Close();
            Mount();
        }

        public StorageMemoryBank First { get; }

        public StorageMemoryBank Second { get; }

        public BenchObject Object { get; } = new BenchObject();

        public ParameterModel Model { get; private set; }

        public SetTransaction Transaction
        {
            get { return Model.Transaction; }
        }

        /// <summary>Starts anew on the same storage.</summary>
        public void Mount()
        {
            var log = new ParameterLog(First, Second, 64);
            MountResult mounted = log.Mount();
            Assert.IsTrue(mounted == MountResult.Ok || mounted == MountResult.Created, "mount");
            Model = new ParameterModel(_registry, log);
        }

        /// <summary>Resolves a path and writes it again.</summary>
        /// <returns>The path as the model writes it, or null if it leads nowhere.</returns>
        public string Resolve(string path)
        {
            if (!TryResolve(path))
            {
                return null;
            }

            int length = Model.Resolver.Write(_address, _path);
            return length == 0 ? string.Empty : Encoding.UTF8.GetString(_path, 0, length);
        }

        /// <summary>Lists what a walk visits, without the common "Device.Bench." and with a blank behind each.</summary>
        public string Walk(string path, bool nextLevel, bool parametersOnly)
        {
            Assert.IsTrue(TryResolve(path), path);
            var list = new StringBuilder();
            ModelWalker walker = Model.Walker;
            walker.Start(_address, nextLevel);
            while (parametersOnly ? walker.NextParameter() : walker.Next())
            {
                int length = Model.Resolver.Write(walker.Current, _path);
                string name = Encoding.UTF8.GetString(_path, 0, length);
                list.Append(name.StartsWith("Device.Bench.") && length > 13 ? name.Substring(13) : name);
                list.Append(' ');
            }

            return list.ToString();
        }

        /// <summary>Adds an entry to the open transaction, as SetParameterValues does after its own checks.</summary>
        public void Add(string path, string text)
        {
            int fault = FaultCode.None;
            if (!TryResolve(path) || !Model.IsParameter(_address))
            {
                fault = FaultCode.InvalidParameterName;
            }

            byte[] name = Encoding.UTF8.GetBytes(path);
            _value.SetText(text);
            Transaction.Add(name, name.Length, fault, _address, _value);
        }

        public void SetParameterKey(string text)
        {
            _value.SetText(text);
            Transaction.SetParameterKey(_value);
        }

        /// <summary>Sets one parameter.</summary>
        /// <returns>The fault of the entry, or none.</returns>
        public int Set(string path, string text)
        {
            Transaction.Begin();
            Add(path, text);
            Transaction.RewindFaults();
            if (Transaction.NextFault(_value, out int code))
            {
                Assert.AreEqual(path, _value.ToString());
                Assert.AreEqual(FaultCode.InvalidArguments, Transaction.Commit());
                return code;
            }

            return Transaction.Commit();
        }

        /// <summary>Gets a parameter as the ACS sees it.</summary>
        public string Get(string path)
        {
            Assert.IsTrue(TryResolve(path), path);
            Model.GetForAcs(_address, _value);
            return _value.ToString();
        }

        /// <summary>Lists the faults of the transaction: name, equals sign, code, blank.</summary>
        public string Faults()
        {
            var list = new StringBuilder();
            Transaction.RewindFaults();
            while (Transaction.NextFault(_value, out int code))
            {
                list.Append(_value.ToString());
                list.Append('=');
                list.Append(code);
                list.Append(' ');
            }

            return list.ToString();
        }

        private bool TryResolve(string path)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(path);
            return Model.Resolver.TryResolve(bytes, 0, bytes.Length, _address);
        }
    }
}
