using System.Text;
using NanoCwmp.Model;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Unit.Model;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>A model of the objects that a test is about, with short forms for what an ACS does to it.</summary>
    public sealed class ModelBench
    {
        /// <summary>What <see cref="Get"/> gives where there is no such parameter.</summary>
        public const string Nothing = "nothing";

        private readonly ParameterAddress _address = new ParameterAddress();
        private readonly ValueBuffer _value = new ValueBuffer();
        private readonly byte[] _path = new byte[300];

        public ModelBench(params ModelObject[] objects)
            : this(new StorageMemoryBank(4096, 16), new StorageMemoryBank(4096, 16), objects)
        {
        }

        /// <summary>Starts with what another one has stored.</summary>
        public ModelBench(ModelBench before, params ModelObject[] objects)
            : this(before.First, before.Second, objects)
        {
        }

        private ModelBench(StorageMemoryBank first, StorageMemoryBank second, ModelObject[] objects)
        {
            First = first;
            Second = second;
            var registry = new ParameterRegistry();
            registry.Add(new BenchServer());
            for (int i = 0; i < objects.Length; i++)
            {
                registry.Add(objects[i]);
            }

            registry.Close();
            var log = new ParameterLog(First, Second, 128);
            MountResult mounted = log.Mount();
            Assert.IsTrue(mounted == MountResult.Ok || mounted == MountResult.Created, "mount");
            Model = new ParameterModel(registry, log);
        }

        public StorageMemoryBank First { get; }

        public StorageMemoryBank Second { get; }

        public ParameterModel Model { get; }

        /// <summary>Gets a parameter as the ACS sees it, or <see cref="Nothing"/>.</summary>
        public string Get(string path)
        {
            if (!TryResolve(path) || !Model.IsParameter(_address))
            {
                return Nothing;
            }

            Model.GetForAcs(_address, _value);
            return _value.ToString();
        }

        /// <summary>Sets parameters, whose names and values alternate, in one transaction of the ACS.</summary>
        /// <returns><see cref="FaultCode.None"/>, or the fault of the last wrong entry or of the whole.</returns>
        public int Set(params string[] entries)
        {
            int result = FaultCode.None;
            Model.Transaction.Begin();
            for (int i = 0; i < entries.Length; i += 2)
            {
                int fault = TryResolve(entries[i]) && Model.IsWritable(_address)
                    ? FaultCode.None
                    : FaultCode.NonWritableParameter;
                byte[] name = Encoding.UTF8.GetBytes(entries[i]);
                _value.SetText(entries[i + 1]);
                fault = Model.Transaction.Add(name, name.Length, fault, _address, _value);
                result = fault == FaultCode.None ? result : fault;
            }

            int whole = Model.Transaction.Commit();
            Model.Transaction.Rollback();
            return result == FaultCode.None ? whole : result;
        }

        /// <summary>Checks that there are these parameters below a path, in whatever order, and no others.</summary>
        /// <param name="path">The path, with its trailing dot.</param>
        /// <param name="expected">Names without the path, "=" and values without blanks, with a blank behind each.</param>
        public void Check(string path, string expected)
        {
            string present = Walk(path, true);
            Assert.AreEqual(expected.Length, present.Length, path + " has " + present);
            int start = 0;
            for (int end = expected.IndexOf(' '); end >= 0; end = start < expected.Length ? expected.IndexOf(' ', start) : -1)
            {
                string item = expected.Substring(start, end - start);
                int sign = item.IndexOf('=');
                Assert.AreEqual(item.Substring(sign + 1), Get(path + item.Substring(0, sign)), path + item);
                start = end + 1;
            }
        }

        /// <summary>Lists the parameters below a path, without the path and with a blank behind each.</summary>
        public string List(string path)
        {
            return Walk(path, false);
        }

        /// <summary>Lists the parameters below a path with their values, without the path and with a blank behind each.</summary>
        public string Values(string path)
        {
            return Walk(path, true);
        }

        private string Walk(string path, bool hasValues)
        {
            if (!TryResolve(path))
            {
                return Nothing;
            }

            var list = new StringBuilder();
            ModelWalker walker = Model.Walker;
            walker.Start(_address, false);
            while (walker.NextParameter())
            {
                int length = Model.Resolver.Write(walker.Current, _path);
                list.Append(Encoding.UTF8.GetString(_path, 0, length).Substring(path.Length));
                if (hasValues)
                {
                    Model.GetForAcs(walker.Current, _value);
                    list.Append('=').Append(_value.ToString());
                }

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
