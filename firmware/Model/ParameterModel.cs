using System.Text;
using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    /// <summary>The data model with its values: the registry's schema, the log's settings and what the objects compute.</summary>
    public sealed class ParameterModel
    {
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];
        private readonly ParameterAddress _scalar = new ParameterAddress();
        private readonly ValueBuffer _value = new ValueBuffer();

        /// <summary>Initializes a new instance of the <see cref="ParameterModel"/> class.</summary>
        /// <param name="registry">The closed registry.</param>
        /// <param name="log">The mounted log.</param>
        public ParameterModel(ParameterRegistry registry, ParameterLog log)
        {
            Registry = registry;
            Log = log;
            Resolver = new PathResolver(registry);
            Walker = new ModelWalker(registry, Resolver);
            Attributes = new ParameterAttributes(this);
            Changes = new ChangeList(this);
            Transaction = new SetTransaction(this);
        }

        /// <summary>Gets the schema.</summary>
        public ParameterRegistry Registry { get; }

        /// <summary>Gets the log that holds the settings.</summary>
        public ParameterLog Log { get; }

        /// <summary>Gets what turns paths into addresses.</summary>
        public PathResolver Resolver { get; }

        /// <summary>Gets what walks the model. There is one walk at a time.</summary>
        public ModelWalker Walker { get; }

        /// <summary>Gets what changes the model. There is one transaction at a time.</summary>
        public SetTransaction Transaction { get; }

        /// <summary>Gets the parameters' notifications and access lists.</summary>
        public ParameterAttributes Attributes { get; }

        /// <summary>Gets the changes that the ACS has to be told.</summary>
        public ChangeList Changes { get; }

        /// <summary>Tells whether an address is that of a parameter.</summary>
        /// <param name="address">The address.</param>
        /// <returns>Whether it is.</returns>
        public bool IsParameter(ParameterAddress address)
        {
            return address.Node != ParameterAddress.Everything && Registry.IsParameter(address.Node);
        }

        /// <summary>Gets the value of a parameter.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <param name="value">Receives the value.</param>
        public void Get(ParameterAddress address, ValueBuffer value)
        {
            int node = address.Node;
            if (!Registry.Has(node, ParameterFlags.Stored))
            {
                Registry.OwnerOf(node).Get(Registry.IdOf(node), address, value);
                return;
            }

            int length = Log.Read(_key, 0, WriteKey(address, _key), value.Bytes, 0);
            if (length >= 0 && length <= value.Bytes.Length)
            {
                value.Length = length;
            }
            else
            {
                value.SetText(Registry.DefaultOf(node));
            }
        }

        /// <summary>Gets the value of a parameter. The buffer is that of <see cref="GetSetting"/>: use it at once.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <returns>The value.</returns>
        public ValueBuffer Peek(ParameterAddress address)
        {
            Get(address, _value);
            return _value;
        }

        /// <summary>Gets the value of a parameter as others may see it: hidden ones are empty (R215).</summary>
        /// <param name="address">The parameter's address.</param>
        /// <param name="value">Receives the value.</param>
        public void GetForAcs(ParameterAddress address, ValueBuffer value)
        {
            if (Registry.Has(address.Node, ParameterFlags.Hidden))
            {
                value.Clear();
            }
            else
            {
                Get(address, value);
            }
        }

        /// <summary>Finds a parameter that is in no table, for those parts of the firmware that it steers.</summary>
        /// <param name="path">The path; it must exist.</param>
        /// <returns>Its node.</returns>
        public int NodeOf(string path)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(path);
            Resolver.TryResolve(bytes, 0, bytes.Length, _scalar);
            return _scalar.Node;
        }

        /// <summary>Gets the value of a parameter that is in no table. The buffer is shared: use it at once.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <returns>The value.</returns>
        public ValueBuffer GetSetting(int node)
        {
            _scalar.Node = node;
            _scalar.Depth = 0;
            return Peek(_scalar);
        }

        /// <summary>Writes the log's key of a parameter.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <param name="key">Receives the key: <see cref="ParameterLog.KeyMaximum"/> bytes.</param>
        /// <returns>The key's length.</returns>
        public int WriteKey(ParameterAddress address, byte[] key)
        {
            key[0] = StoreKey.Parameter;
            StoreKey.Put32(key, 1, Registry.HashOf(address.Node));
            int length = 5;
            for (int i = 0; i < address.Depth; i++)
            {
                StoreKey.Put16(key, length, address.Instances[i]);
                length += 2;
            }

            return length;
        }
    }
}
