namespace NanoCwmp.Model
{
    /// <summary>Compares the rows of a table as they will be after the commit by its unique keys (R208).</summary>
    public sealed class UniqueKeys
    {
        private static readonly byte[] s_enable = Core.Ascii.Bytes("Enable");

        private readonly ParameterModel _model;
        private readonly ParameterAddress _around = new ParameterAddress();
        private readonly ParameterAddress _cell = new ParameterAddress();
        private readonly ValueBuffer _value = new ValueBuffer();
        private readonly ValueBuffer _other = new ValueBuffer();

        /// <summary>Initializes a new instance of the <see cref="UniqueKeys"/> class.</summary>
        /// <param name="model">The model.</param>
        public UniqueKeys(ParameterModel model)
        {
            _model = model;
        }

        /// <summary>Tells whether a parameter has a part in making two rows equal by a key.</summary>
        /// <param name="address">The parameter, with its staged value.</param>
        /// <returns>Whether it has.</returns>
        public bool IsTaken(ParameterAddress address)
        {
            ParameterRegistry registry = _model.Registry;
            int table = registry.ParentOf(address.Node);
            for (int key = 0; key < registry.KeyCount; key++)
            {
                if (registry.TableOfKey(key) == table && HasPart(key, address.Node) && HasTwin(key, address))
                {
                    return true;
                }
            }

            return false;
        }

        private bool HasPart(int key, int node)
        {
            ParameterRegistry registry = _model.Registry;
            int member = 0;
            while (registry.MemberOfKey(key, member) != ParameterRegistry.None)
            {
                if (registry.MemberOfKey(key, member++) == node)
                {
                    return true;
                }
            }

            return registry.IsFunctionalKey(key) && node == EnableOf(key);
        }

        private bool HasTwin(int key, ParameterAddress address)
        {
            int table = _model.Registry.TableOfKey(key);
            _cell.Set(address);
            if (!Counts(key))
            {
                return false;
            }

            _around.Set(address);
            int own = _around.Instances[--_around.Depth];
            int last = _around.Depth;
            for (int row = _model.Rows.Next(table, _around, 0); row != 0; row = _model.Rows.Next(table, _around, row))
            {
                _cell.Instances[last] = row;
                if (row != own && Counts(key) && AreEqual(key, own, row, last))
                {
                    return true;
                }
            }

            return false;
        }

        private bool AreEqual(int key, int own, int row, int last)
        {
            int member = 0;
            int node;
            while ((node = _model.Registry.MemberOfKey(key, member++)) != ParameterRegistry.None)
            {
                _cell.Node = node;
                _cell.Instances[last] = own;
                _model.Transaction.Get(_cell, _value);
                _cell.Instances[last] = row;
                _model.Transaction.Get(_cell, _other);
                if (!_value.IsSame(_other))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Tells whether the row that _cell is in counts: for a functional key only if it is enabled.</summary>
        private bool Counts(int key)
        {
            int enable = _model.Registry.IsFunctionalKey(key) ? EnableOf(key) : ParameterRegistry.None;
            if (enable == ParameterRegistry.None)
            {
                return true;
            }

            _cell.Node = enable;
            _model.Transaction.Get(_cell, _value);
            return _value.ToBoolean();
        }

        private int EnableOf(int key)
        {
            ParameterRegistry registry = _model.Registry;
            return registry.FindChild(registry.TableOfKey(key), s_enable, 0, s_enable.Length);
        }
    }
}
