using System;

namespace NanoCwmp.Model
{
    // How the arrays are filled and grow; all of it happens before Close.
    public sealed partial class ParameterRegistry
    {
        /// <summary>Names are kept once each: "Enable", "Status" and the counters stand in many objects.</summary>
        /// <returns>Where the name is.</returns>
        private int AddName(int offset, int length)
        {
            for (int at = 0; at < _namesLength; at += _names[at] + 1)
            {
                int same = _names[at] == length ? 0 : -1;
                while (same >= 0 && same < length)
                {
                    same = _names[at + 1 + same] == _segment[offset + same] ? same + 1 : -1;
                }

                if (same == length)
                {
                    return at;
                }
            }

            if (_namesLength + length + 1 > _names.Length)
            {
                byte[] names = new byte[(_names.Length * 2) + length];
                Array.Copy(_names, 0, names, 0, _namesLength);
                _names = names;
            }

            int start = _namesLength;
            if (start > ushort.MaxValue)
            {
                throw new InvalidOperationException("the names are too long in all");
            }

            _names[start] = (byte)length;
            Array.Copy(_segment, offset, _names, start + 1, length);
            _namesLength += length + 1;
            return start;
        }

        private void SetRule(int node, long minimum, long maximum, string defaultValue)
        {
            for (int i = 0; i < _ruleCount; i++)
            {
                if (_ruleMinimum[i] == minimum && _ruleMaximum[i] == maximum && _ruleDefault[i] == defaultValue)
                {
                    _rule[node] = (byte)i;
                    return;
                }
            }

            if (_ruleCount == NoRule)
            {
                throw new InvalidOperationException("too many different ranges and defaults");
            }

            if (_ruleCount == _ruleMinimum.Length)
            {
                GrowRules(_ruleCount * 2);
            }

            _ruleMinimum[_ruleCount] = minimum;
            _ruleMaximum[_ruleCount] = maximum;
            _ruleDefault[_ruleCount] = defaultValue;
            _rule[node] = (byte)_ruleCount++;
        }

        private void GrowOwners(int size)
        {
            var owners = new ModelObject[size];
            Array.Copy(_owners, 0, owners, 0, _ownerCount);
            _owners = owners;
        }

        private void GrowNodes(int size)
        {
            _name = Resize(_name, size);
            _parent = Resize(_parent, size);
            _firstChild = Resize(_firstChild, size);
            _lastChild = Resize(_lastChild, size);
            _nextSibling = Resize(_nextSibling, size);
            _flags = Resize(_flags, size);
            _id = Resize(_id, size);
            _owner = Resize(_owner, size);
            _hash = Resize(_hash, size);
            _rule = Resize(_rule, size);
        }

        private void GrowRules(int size)
        {
            long[] minimum = new long[size];
            long[] maximum = new long[size];
            string[] defaults = new string[size];
            Array.Copy(_ruleMinimum, 0, minimum, 0, _ruleCount);
            Array.Copy(_ruleMaximum, 0, maximum, 0, _ruleCount);
            Array.Copy(_ruleDefault, 0, defaults, 0, _ruleCount);
            _ruleMinimum = minimum;
            _ruleMaximum = maximum;
            _ruleDefault = defaults;
        }

        private ushort[] Resize(ushort[] array, int size)
        {
            ushort[] resized = new ushort[size];
            Array.Copy(array, 0, resized, 0, _count);
            return resized;
        }

        private int[] Resize(int[] array, int size)
        {
            int[] resized = new int[size];
            Array.Copy(array, 0, resized, 0, _count);
            return resized;
        }

        private short[] Resize(short[] array, int size)
        {
            short[] resized = new short[size];
            Array.Copy(array, 0, resized, 0, _count);
            return resized;
        }

        private byte[] Resize(byte[] array, int size)
        {
            byte[] resized = new byte[size];
            Array.Copy(array, 0, resized, 0, _count);
            return resized;
        }
    }
}
