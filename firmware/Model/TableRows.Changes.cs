using System;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    // Rows come and go in batches.
    public sealed partial class TableRows
    {
        /// <summary>Adds a row to a stored table, in a batch. Its parameters have their defaults: nothing is stored of them.</summary>
        /// <param name="table">The table; receives the row.</param>
        /// <param name="bytes">Holds the Alias that the ACS wants.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has, 0 to let the CPE choose.</param>
        /// <param name="transaction">The transaction that is open.</param>
        /// <returns><see cref="FaultCode.None"/>, or why not.</returns>
        public int Add(ParameterAddress table, byte[] bytes, int offset, int count, SetTransaction transaction)
        {
            int node = table.Node;
            int aliasNode = _registry.AliasOf(node);
            bool hasGoodAlias = count == 0 || (aliasNode != ParameterRegistry.None && AliasText.IsValid(bytes, offset, count));
            if (!_registry.Has(node, ParameterFlags.Writable) || !hasGoodAlias)
            {
                return FaultCode.InvalidParameterName;
            }

            int number = NextNumber(table);
            if (number == 0 || Count(node, table) >= _registry.MaximumOf(node))
            {
                return FaultCode.ResourcesExceeded;
            }

            int aliasLength = count;
            if (count > 0)
            {
                Array.Copy(bytes, offset, _alias, 0, count);
            }
            else if (aliasNode != ParameterRegistry.None)
            {
                aliasLength = ChooseAlias(table, number);
            }

            _isChanging = true;
            table.Instances[table.Depth++] = number;
            if (!_index.Add(node, table))
            {
                return FaultCode.ResourcesExceeded;
            }

            transaction.Stage(_key, StoreKey.Write(StoreKey.Row, _registry.HashOf(node), table, _key), _alias, 0);
            if (aliasNode != ParameterRegistry.None)
            {
                int keyLength = StoreKey.Write(StoreKey.Parameter, _registry.HashOf(aliasNode), table, _key);
                transaction.Stage(_key, keyLength, _alias, aliasLength);
            }

            table.Depth--;
            StoreKey.Put16(_alias, 0, HighestNumber(table));
            transaction.Stage(_key, StoreKey.Write(StoreKey.LastRow, _registry.HashOf(node), table, _key), _alias, 2);
            table.Depth++;
            transaction.Touch(node);
            return FaultCode.None;
        }

        /// <summary>Adds a row with a number that is known, in a batch: one that a configuration file has.</summary>
        /// <param name="row">The row.</param>
        /// <param name="transaction">The transaction that is open.</param>
        /// <returns>Whether the table is one that takes rows, and has room for it.</returns>
        public bool AddAt(ParameterAddress row, SetTransaction transaction)
        {
            int node = row.Node;
            int number = row.Instances[--row.Depth];
            bool isPossible = _registry.Has(node, ParameterFlags.Writable) && number > 0
                && Count(node, row) < _registry.MaximumOf(node);
            int highest = isPossible ? HighestNumber(row) : 0;
            row.Depth++;
            _isChanging = _isChanging || isPossible;
            if (!isPossible || !_index.Add(node, row))
            {
                return false;
            }

            StageRow(row, transaction);
            row.Depth--;
            StoreKey.Put16(_alias, 0, number > highest ? number : highest);
            transaction.Stage(_key, StoreKey.Write(StoreKey.LastRow, _registry.HashOf(node), row, _key), _alias, 2);
            row.Depth++;
            transaction.Touch(node);
            return true;
        }

        /// <summary>Puts the record of a row into a batch; of one that exists, as a sign that it is to stay.</summary>
        /// <param name="row">The row.</param>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageRow(ParameterAddress row, SetTransaction transaction)
        {
            transaction.Stage(_key, StoreKey.Write(StoreKey.Row, _registry.HashOf(row.Node), row, _key), _alias, 0);
        }

        /// <summary>Deletes in a batch the rows, of all tables that the ACS adds rows to, that it has no record for.</summary>
        /// <param name="references">Take the rows out of what refers to them.</param>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageDeleteOthers(References references, SetTransaction transaction)
        {
            byte[] key = new byte[_key.Length];
            byte[] prefix = { StoreKey.Row };
            var row = new ParameterAddress();
            int cursor = 0;
            int length;
            while ((length = _log.NextKey(ref cursor, prefix, 1, key)) > 0)
            {
                int table = _registry.FindHash(StoreKey.HashOf(key));
                if (table != ParameterRegistry.None && StoreKey.TryReadInstances(key, length, row)
                    && !_log.IsStaged(key, 0, length))
                {
                    row.Node = table;
                    references.StageRemoval(row, transaction);
                    StageDelete(row, transaction);
                }
            }
        }

        /// <summary>
        /// Deletes a row of a stored table in a batch, with all that is in it: every record of the log that belongs to a place
        /// in it, of whatever kind (R243).
        /// </summary>
        /// <param name="row">The row.</param>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageDelete(ParameterAddress row, SetTransaction transaction)
        {
            _isChanging = true;
            int cursor = 0;
            int length;
            while ((length = _log.NextKey(ref cursor, _key, 0, _key)) > 0)
            {
                if (StoreKey.TryReadInstances(_key, length, _row) && IsIn(row, StoreKey.HashOf(_key)))
                {
                    transaction.StageDelete(_key, length);
                }
            }

            transaction.Touch(row.Node);
        }

        /// <summary>Gets a value indicating whether the open batch adds or deletes rows.</summary>
        public bool IsChanging
        {
            get { return _isChanging; }
        }

        /// <summary>Takes note that a batch has ended, well or not: the rows are those of the log again.</summary>
        public void Settle()
        {
            if (_isChanging)
            {
                _isChanging = false;
                Load();
            }
        }

        /// <summary>Numbers are given in turn; only when all have been used the lowest free one comes again (R237).</summary>
        private int NextNumber(ParameterAddress table)
        {
            int highest = HighestNumber(table);
            if (highest < Limits.Instance)
            {
                return highest + 1;
            }

            int free = 1;
            int row = Next(table.Node, table, 0);
            while (row == free)
            {
                row = Next(table.Node, table, free++);
            }

            return free > Limits.Instance ? 0 : free;
        }

        private int HighestNumber(ParameterAddress table)
        {
            byte[] stored = new byte[2];
            int length = _log.Read(_key, 0, StoreKey.Write(StoreKey.LastRow, _registry.HashOf(table.Node), table, _key), stored, 0);
            int highest = length == stored.Length ? (stored[0] << 8) | stored[1] : 0;
            for (int row = Next(table.Node, table, highest); row != 0; row = Next(table.Node, table, row))
            {
                highest = row;
            }

            return highest;
        }

        private int ChooseAlias(ParameterAddress table, int number)
        {
            byte[] alias = new byte[Limits.Alias];
            int attempt = 1;
            int length = AliasText.Write(number, attempt, alias);
            while (Find(table.Node, table, alias, 0, length) != 0)
            {
                length = AliasText.Write(number, ++attempt, alias);
            }

            Array.Copy(alias, 0, _alias, 0, length);
            return length;
        }

        /// <summary>Tells whether what was read into _row lies in a row.</summary>
        private bool IsIn(ParameterAddress row, int hash)
        {
            bool isIn = _row.Depth >= row.Depth;
            for (int i = 0; i < row.Depth && isIn; i++)
            {
                isIn = _row.Instances[i] == row.Instances[i];
            }

            int node = isIn ? _registry.FindHash(hash) : ParameterRegistry.None;
            while (node != ParameterRegistry.None && node != row.Node)
            {
                node = _registry.ParentOf(node);
            }

            return node != ParameterRegistry.None;
        }
    }
}
