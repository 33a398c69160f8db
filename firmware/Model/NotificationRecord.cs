using NanoCwmp.Core;
using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    /// <summary>
    /// One notification setting of the log with the state of its parameter's value: a place to read such a record into, and
    /// to change and stage it. Reused for all of them.
    /// </summary>
    internal sealed class NotificationRecord
    {
        /// <summary>The ACS knows the value.</summary>
        internal const int Told = 0;

        /// <summary>The value has changed, and no Inform tells of it yet.</summary>
        internal const int Changed = 1;

        /// <summary>The value has changed, and the Inform that is under way tells of it.</summary>
        internal const int Listed = 2;

        private const int Length = 6;
        private const int HashOffset = 2;

        private readonly ParameterModel _model;
        private readonly byte[] _prefix = { StoreKey.Notification };
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];
        private readonly byte[] _value = new byte[Length];
        private int _keyLength;

        /// <summary>Initializes a new instance of the <see cref="NotificationRecord"/> class.</summary>
        /// <param name="model">Has the log.</param>
        internal NotificationRecord(ParameterModel model)
        {
            _model = model;
        }

        /// <summary>Gets or sets the notification: 0 off, 1 passive, 2 active.</summary>
        internal int Notification
        {
            get { return _value[0]; }
            set { _value[0] = (byte)value; }
        }

        /// <summary>Gets or sets what the ACS knows: <see cref="Told"/>, <see cref="Changed"/> or <see cref="Listed"/>.</summary>
        internal int State
        {
            get { return _value[1]; }
            set { _value[1] = (byte)value; }
        }

        /// <summary>Gets or sets a hash of the value that was looked at last.</summary>
        internal int Hash
        {
            get { return StoreKey.Get32(_value, HashOffset); }
            set { StoreKey.Put32(_value, HashOffset, value); }
        }

        /// <summary>Gets a value indicating whether the open batch has a record of the same key.</summary>
        internal bool IsStaged
        {
            get { return _model.Log.IsStaged(_key, 0, _keyLength); }
        }

        /// <summary>Gets the hash of a value.</summary>
        /// <param name="value">The value.</param>
        /// <returns>The hash.</returns>
        internal static int HashOf(ValueBuffer value)
        {
            return Fnv1a.Add(Fnv1a.Start, value.Bytes, 0, value.Length);
        }

        /// <summary>Reads the record of a parameter. Without one, it can be filled in and staged all the same.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <returns>Whether there is one.</returns>
        internal bool Read(ParameterAddress address)
        {
            _keyLength = _model.WriteKey(address, _key);
            _key[0] = StoreKey.Notification;
            return ReadValue();
        }

        /// <summary>Reads the next record, in no particular order.</summary>
        /// <param name="cursor">0 to start; set to go on from.</param>
        /// <returns>Whether there is one.</returns>
        internal bool Next(ref int cursor)
        {
            while ((_keyLength = _model.Log.NextKey(ref cursor, _prefix, 1, _key)) > 0)
            {
                if (ReadValue())
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Finds the parameter that the record is of.</summary>
        /// <param name="address">Receives the parameter's address.</param>
        /// <returns>Whether there is one: firmware and rows come and go.</returns>
        internal bool TryGetAddress(ParameterAddress address)
        {
            int node = _model.Registry.FindHash(StoreKey.Get32(_key, 1));
            if (node == ParameterRegistry.None || !_model.Registry.IsParameter(node))
            {
                return false;
            }

            address.Node = node;
            address.Depth = (_keyLength - 5) / 2;
            for (int i = 0; i < address.Depth; i++)
            {
                int at = 5 + (i * 2);
                address.Instances[i] = (_key[at] << 8) | _key[at + 1];
            }

            return HasRows(address);
        }

        /// <summary>Puts the record into the open batch.</summary>
        /// <param name="transaction">The transaction that is open.</param>
        internal void Stage(SetTransaction transaction)
        {
            transaction.Stage(_key, _keyLength, _value, Length);
        }

        /// <summary>Puts the record's deletion into the open batch.</summary>
        /// <param name="transaction">The transaction that is open.</param>
        internal void StageDelete(SetTransaction transaction)
        {
            transaction.StageDelete(_key, _keyLength);
        }

        private bool ReadValue()
        {
            return _model.Log.Read(_key, 0, _keyLength, _value, 0) == Length;
        }

        /// <summary>Tells whether all rows that lead to a parameter exist, from the outermost on.</summary>
        private bool HasRows(ParameterAddress address)
        {
            ParameterRegistry registry = _model.Registry;
            int depth = address.Depth;
            bool hasRows = _model.Resolver.TableDepth(address.Node) == depth;
            for (int i = 0; hasRows && i < depth; i++)
            {
                int table = address.Node;
                while (!registry.IsTable(table) || _model.Resolver.TableDepth(table) != i + 1)
                {
                    table = registry.ParentOf(table);
                }

                address.Depth = i;
                int instance = address.Instances[i];
                hasRows = _model.Rows.Next(table, address, instance - 1) == instance;
            }

            address.Depth = depth;
            return hasRows;
        }
    }
}
