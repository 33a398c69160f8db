using System;
using NanoCwmp.Core;
using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    /// <summary>
    /// Strong references to rows. They are stored as full paths with instance numbers and without the trailing dot (R396),
    /// so that they keep to their row whatever its Alias (R253).
    /// </summary>
    public sealed class References
    {
        private static readonly byte[] s_root = Core.Ascii.Bytes("Device");

        private readonly ParameterModel _model;

        /// <summary>Initializes a new instance of the <see cref="References"/> class.</summary>
        /// <param name="model">The model.</param>
        public References(ParameterModel model)
        {
            _model = model;
        }

        /// <summary>Checks a reference, or a list of them, as the ACS has sent it and puts it into the form that is stored.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <param name="isList">Whether it is a list.</param>
        /// <param name="value">The value; not changed if it is wrong.</param>
        /// <param name="isChanged">Whether it was changed.</param>
        /// <returns>Whether all that it refers to exists (R207).</returns>
        public bool UseNumbers(int node, bool isList, ValueBuffer value, out bool isChanged)
        {
            int table = _model.Registry.FindObject(_model.Registry.ReferenceOf(node, out _));
            return Rewrite(value, isList, table, false, out isChanged);
        }

        /// <summary>Puts the aliases of the rows into a stored value, for the ACS (R252).</summary>
        /// <param name="value">The value.</param>
        public void UseAliases(ValueBuffer value)
        {
            Rewrite(value, true, ParameterRegistry.None, true, out _);
        }

        /// <summary>Takes a row that is being deleted out of all references to it, or to what is in it (R244).</summary>
        /// <param name="row">The row.</param>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageRemoval(ParameterAddress row, SetTransaction transaction)
        {
            ParameterRegistry registry = _model.Registry;
            byte[] key = new byte[ParameterLog.KeyMaximum];
            byte[] prefix = new byte[5];
            prefix[0] = StoreKey.Parameter;
            byte[] path = new byte[Limits.Path];
            var value = new ValueBuffer();
            int length = _model.Resolver.Write(row, path, false);
            for (int node = registry.NextReference(ParameterRegistry.None); node != ParameterRegistry.None;
                node = registry.NextReference(node))
            {
                StoreKey.Put32(prefix, 1, registry.HashOf(node));
                int cursor = 0;
                int keyLength;
                while ((keyLength = _model.Log.NextKey(ref cursor, prefix, prefix.Length, key)) > 0)
                {
                    value.Length = _model.Log.Read(key, 0, keyLength, value.Bytes, 0);
                    if (value.Length > 0 && RemoveItems(value, path, length))
                    {
                        transaction.Stage(key, keyLength, value.Bytes, value.Length);
                        transaction.Touch(node);
                    }
                }
            }
        }

        private static bool RemoveItems(ValueBuffer value, byte[] path, int length)
        {
            int kept = 0;
            int start = 0;
            int end = value.Length;
            byte[] bytes = value.Bytes;
            while (start < end)
            {
                int comma = EndOfItem(bytes, start, end);
                if (!IsWithin(bytes, start, comma - start, path, length))
                {
                    kept += kept > 0 ? 1 : 0;
                    if (kept > 0)
                    {
                        bytes[kept - 1] = (byte)',';
                    }

                    Array.Copy(bytes, start, bytes, kept, comma - start);
                    kept += comma - start;
                }

                start = comma + 1;
            }

            value.Length = kept;
            return kept < end;
        }

        /// <summary>Tells whether a reference is to a row, whose path ends with a dot, or to something in it.</summary>
        private static bool IsWithin(byte[] bytes, int offset, int count, byte[] path, int length)
        {
            if (count < length - 1 || (count > length - 1 && bytes[offset + length - 1] != '.'))
            {
                return false;
            }

            int i = 0;
            while (i < length - 1 && bytes[offset + i] == path[i])
            {
                i++;
            }

            return i == length - 1;
        }

        private static int EndOfItem(byte[] bytes, int start, int end)
        {
            while (start < end && bytes[start] != ',')
            {
                start++;
            }

            return start;
        }

        private bool Rewrite(ValueBuffer value, bool isList, int table, bool usesAliases, out bool isChanged)
        {
            isChanged = false;
            if (isList && value.Length > 0 && value.Bytes[value.Length - 1] == ',')
            {
                // A separator ends no list (R395).
                return false;
            }

            var result = new ValueBuffer();
            var target = new ParameterAddress();
            byte[] path = new byte[Limits.Path];
            int start = 0;
            while (start < value.Length)
            {
                int comma = isList ? EndOfItem(value.Bytes, start, value.Length) : value.Length;
                int length = Resolve(value.Bytes, start, comma, path, target)
                    ? _model.Resolver.Write(target, path, usesAliases) - 1
                    : 0;
                bool isGood = length > 0 && (usesAliases || (target.Node == table && _model.Resolver.IsRow(target)));
                if (!isGood || result.Length + length + 1 > result.Bytes.Length)
                {
                    return false;
                }

                if (result.Length > 0)
                {
                    result.Bytes[result.Length++] = (byte)',';
                }

                Array.Copy(path, 0, result.Bytes, result.Length, length);
                result.Length += length;
                start = comma + 1;
            }

            isChanged = !result.IsSame(value);
            value.SetBytes(result.Bytes, 0, result.Length);
            return true;
        }

        /// <summary>Finds what a reference refers to: blanks around it, a leading dot for "Device." and a trailing one are forgiven.</summary>
        private bool Resolve(byte[] bytes, int start, int end, byte[] path, ParameterAddress target)
        {
            while (start < end && bytes[start] == ' ')
            {
                start++;
            }

            while (end > start && (bytes[end - 1] == ' ' || bytes[end - 1] == '.'))
            {
                end--;
            }

            int root = start < end && bytes[start] == '.' ? s_root.Length : 0;
            int length = root + end - start;
            if (start == end || length + 1 > path.Length)
            {
                return false;
            }

            Array.Copy(s_root, 0, path, 0, root);
            Array.Copy(bytes, start, path, root, end - start);
            path[length] = (byte)'.';
            return _model.Resolver.TryResolve(path, 0, length + 1, target);
        }
    }
}
