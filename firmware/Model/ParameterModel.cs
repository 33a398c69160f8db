using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    /// <summary>The data model with its values: the registry's schema, the log's settings and what the objects compute.</summary>
    public sealed class ParameterModel
    {
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];
        private readonly ParameterAddress _scalar = new ParameterAddress();
        private readonly ValueBuffer _short = new ValueBuffer(Limits.ShortValue);
        private ValueBuffer _long;

        /// <summary>Initializes a new instance of the <see cref="ParameterModel"/> class.</summary>
        /// <param name="registry">The closed registry.</param>
        /// <param name="log">The mounted log.</param>
        public ParameterModel(ParameterRegistry registry, ParameterLog log)
        {
            Registry = registry;
            Log = log;
            Rows = new TableRows(registry, log);
            Resolver = new PathResolver(registry, Rows);
            Walker = new ModelWalker(registry, Resolver, Rows);
            References = new References(this);
            Attributes = new ParameterAttributes(this);
            Changes = new ChangeList(this);
            Transaction = new SetTransaction(this);
            for (int i = 0; i < registry.OwnerCount; i++)
            {
                registry.OwnerAt(i).Attach(this);
            }
        }

        /// <summary>Gets the schema.</summary>
        public ParameterRegistry Registry { get; }

        /// <summary>Gets the log that holds the settings.</summary>
        public ParameterLog Log { get; }

        /// <summary>Gets the rows of its tables.</summary>
        public TableRows Rows { get; }

        /// <summary>Gets what keeps references right.</summary>
        public References References { get; }

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
                GetComputed(address, value);
                return;
            }

            if (!TryGetStored(address, value))
            {
                // Not of this device.
                Registry.GetDefault(node, value);
            }
        }

        /// <summary>Gets the value of a parameter. The buffer is that of <see cref="GetSetting"/>: use it at once.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <returns>The value.</returns>
        public ValueBuffer Peek(ParameterAddress address)
        {
            bool isStored = Registry.Has(address.Node, ParameterFlags.Stored);
            if (isStored && TryGetStored(address, _short))
            {
                return _short;
            }

            if (!isStored && Registry.TypeOf(address.Node) != ParameterType.String)
            {
                // Numbers and the like are short.
                GetComputed(address, _short);
                return _short;
            }

            // How long a computed text is, its object alone knows.
            if (_long == null)
            {
                _long = new ValueBuffer();
            }

            Get(address, _long);
            return _long;
        }

        /// <summary>Gives back what is of use while there is something to do only.</summary>
        public void Rest()
        {
            _long = null;
        }

        /// <summary>Tells whether somebody has set a parameter, be it to its default.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <returns>Whether the log has a value of it.</returns>
        public bool IsSet(ParameterAddress address)
        {
            return Log.Contains(_key, 0, WriteKey(address, _key));
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
                if (Resolver.UsesAliases && value.Length > 0 && Registry.ReferenceOf(address.Node, out _) != null)
                {
                    References.UseAliases(value);
                }
            }
        }

        /// <summary>
        /// Tells whether the ACS can change what is at an address: set a parameter, add a row to a table, delete a row (R226).
        /// </summary>
        /// <param name="address">The address.</param>
        /// <returns>Whether it can.</returns>
        public bool IsWritable(ParameterAddress address)
        {
            int node = address.Node;
            return Registry.Has(node, ParameterFlags.Writable)
                && (!Resolver.IsRow(address) || Registry.OwnerOf(node).MayDelete(Registry.IdOf(node), address));
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
            return StoreKey.Write(StoreKey.Parameter, Registry.HashOf(address.Node), address, key);
        }

        /// <returns>Whether there is room for the value.</returns>
        private bool TryGetStored(ParameterAddress address, ValueBuffer value)
        {
            int node = address.Node;
            int length = Log.Read(_key, 0, WriteKey(address, _key), value.Bytes, 0);
            if (length > value.Bytes.Length)
            {
                return false;
            }

            if (length >= 0)
            {
                value.Length = length;
            }
            else if (Registry.Has(node, ParameterFlags.Alias))
            {
                value.Length = AliasText.Write(address.Instances[address.Depth - 1], 1, value.Bytes);
            }
            else
            {
                Registry.GetDefault(node, value);
            }

            return true;
        }

        private void GetComputed(ParameterAddress address, ValueBuffer value)
        {
            int node = address.Node;
            if (Registry.IdOf(node) == ParameterRegistry.RowCountId)
            {
                value.SetNumber(Rows.Count(Registry.TableOfCount(node), address));
            }
            else
            {
                Registry.OwnerOf(node).Get(Registry.IdOf(node), address, value);
            }
        }
    }
}
