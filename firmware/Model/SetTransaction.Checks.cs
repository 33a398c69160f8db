using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    // What can only be judged when all entries are known, because their order does not matter (R194): unique keys, and
    // references to rows that may come into being with the same request.
    public sealed partial class SetTransaction
    {
        private bool _hasChecks;

        /// <summary>Refuses the whole, for a reason that is no entry's.</summary>
        /// <param name="fault">The fault code.</param>
        public void Refuse(int fault)
        {
            Fault = fault;
        }

        /// <summary>Has the object of a node told when the changes are valid.</summary>
        /// <param name="node">The node.</param>
        public void Touch(int node)
        {
            _touched[_model.Registry.OwnerIndexOf(node)] = true;
        }

        /// <summary>Gets the value that a parameter will have after the commit.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <param name="value">Receives the value.</param>
        public void Get(ParameterAddress address, ValueBuffer value)
        {
            int length = ParameterLog.NotFound;
            int keyLength = _model.WriteKey(address, _key);
            if (_model.Log.IsStaged(_key, 0, keyLength))
            {
                length = _model.Log.ReadStaged(_key, 0, keyLength, value.Bytes, 0);
            }

            if (length >= 0)
            {
                value.Length = length;
            }
            else
            {
                _model.Get(address, value);
            }
        }

        private bool IsAllowed(int node, ValueBuffer value)
        {
            ParameterRegistry registry = _model.Registry;
            return registry.Has(node, ParameterFlags.Alias)
                ? AliasText.IsValid(value.Bytes, 0, value.Length)
                : registry.Allows(node, value);
        }

        private bool IsOwnAlias(int node, int keyLength, ValueBuffer value)
        {
            ParameterRegistry registry = _model.Registry;
            if (!registry.Has(node, ParameterFlags.Alias) || !registry.Has(registry.ParentOf(node), ParameterFlags.Stored)
                || _model.Log.Contains(_key, 0, keyLength))
            {
                return false;
            }

            var alias = new ValueBuffer();
            alias.Length = _model.Log.ReadStaged(_key, 0, keyLength, alias.Bytes, 0);
            return alias.IsSame(value);
        }

        /// <summary>Goes through what is staged; what is wrong becomes a faulty entry like any other.</summary>
        private void CheckLast()
        {
            ParameterRegistry registry = _model.Registry;
            var address = new ParameterAddress();
            var value = new ValueBuffer();
            var keys = new UniqueKeys(_model);
            byte[] key = new byte[ParameterLog.KeyMaximum];
            int cursor = 0;
            int length;
            while ((length = _model.Log.NextStaged(ref cursor, key, value.Bytes, out value.Length)) > 0)
            {
                int node = value.Length < 0 ? ParameterRegistry.None : NodeOf(key, length, address);
                if (node == ParameterRegistry.None)
                {
                    continue;
                }

                address.Node = node;
                bool isGood = !keys.IsTaken(address);
                if (isGood && registry.ReferenceOf(node, out bool isList) != null)
                {
                    isGood = _model.References.UseNumbers(node, isList, value, out bool isChanged);
                    if (isChanged)
                    {
                        Stage(key, length, value.Bytes, value.Length);
                    }
                }

                if (!isGood)
                {
                    AddFault(value.Bytes, _model.Resolver.Write(address, value.Bytes), FaultCode.InvalidParameterValue);
                }
            }
        }

        private int NodeOf(byte[] key, int length, ParameterAddress address)
        {
            return key[0] == StoreKey.Parameter && StoreKey.TryReadInstances(key, length, address)
                ? _model.Registry.FindHash(StoreKey.HashOf(key))
                : ParameterRegistry.None;
        }
    }
}
