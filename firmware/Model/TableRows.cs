using NanoCwmp.Core;
using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    /// <summary>
    /// The rows of all tables. Those of stored tables live in the log, one record each, and are numbered
    /// here; those of the others their object tells.
    /// </summary>
    public sealed partial class TableRows
    {
        private readonly ParameterRegistry _registry;
        private readonly ParameterLog _log;
        private readonly RowIndex _index = new RowIndex();
        private readonly ParameterAddress _row = new ParameterAddress();
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];
        private readonly byte[] _alias = new byte[Limits.Alias];
        private bool _isChanging;

        /// <summary>Initializes a new instance of the <see cref="TableRows"/> class, with the rows that the log has.</summary>
        /// <param name="registry">The closed registry.</param>
        /// <param name="log">The mounted log.</param>
        public TableRows(ParameterRegistry registry, ParameterLog log)
        {
            _registry = registry;
            _log = log;
            Load();
        }

        /// <summary>Finds the next row of a table.</summary>
        /// <param name="table">The table's node.</param>
        /// <param name="around">The instance numbers of the tables around it.</param>
        /// <param name="after">The instance number to go on from, 0 for the first row.</param>
        /// <returns>The lowest instance number above <paramref name="after"/> that exists, or 0.</returns>
        public int Next(int table, ParameterAddress around, int after)
        {
            return _registry.Has(table, ParameterFlags.Stored)
                ? _index.Next(table, around, after)
                : _registry.OwnerOf(table).NextRow(_registry.IdOf(table), around, after);
        }

        /// <summary>Counts the rows of a table.</summary>
        /// <param name="table">The table's node.</param>
        /// <param name="around">The instance numbers of the tables around it.</param>
        /// <returns>How many rows there are.</returns>
        public int Count(int table, ParameterAddress around)
        {
            int count = 0;
            for (int row = Next(table, around, 0); row != 0; row = Next(table, around, row))
            {
                count++;
            }

            return count;
        }

        /// <summary>
        /// Finds the row of an Alias. While a batch is open the aliases of before count, and those of the rows that it adds,
        /// so that the order of what is in it does not matter (R194).
        /// </summary>
        /// <param name="table">The table's node.</param>
        /// <param name="around">The instance numbers of the tables around it.</param>
        /// <param name="bytes">Holds the Alias.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>The row's instance number, or 0.</returns>
        public int Find(int table, ParameterAddress around, byte[] bytes, int offset, int count)
        {
            if (count > Limits.Alias || _registry.AliasOf(table) == ParameterRegistry.None)
            {
                return 0;
            }

            for (int row = Next(table, around, 0); row != 0; row = Next(table, around, row))
            {
                if (CopyAlias(table, around, row, _alias) != count)
                {
                    continue;
                }

                int i = 0;
                while (i < count && _alias[i] == bytes[offset + i])
                {
                    i++;
                }

                if (i == count)
                {
                    return row;
                }
            }

            return 0;
        }

        /// <summary>Copies the Alias of a row.</summary>
        /// <param name="table">The table's node.</param>
        /// <param name="around">The instance numbers of the tables around it; deeper ones do not matter.</param>
        /// <param name="row">The row's instance number.</param>
        /// <param name="buffer">Receives up to <see cref="Limits.Alias"/> bytes.</param>
        /// <returns>How many there are, 0 if the table has no Alias.</returns>
        public int CopyAlias(int table, ParameterAddress around, int row, byte[] buffer)
        {
            int node = _registry.AliasOf(table);
            if (node == ParameterRegistry.None)
            {
                return 0;
            }

            _row.Set(around);
            _row.Depth = _registry.TableDepth(table) - 1;
            _row.Instances[_row.Depth++] = row;
            int keyLength = StoreKey.Write(StoreKey.Parameter, _registry.HashOf(node), _row, _key);
            int length = _log.Read(_key, 0, keyLength, buffer, 0);
            if (length == ParameterLog.NotFound && _isChanging)
            {
                length = _log.ReadStaged(_key, 0, keyLength, buffer, 0);
            }

            return length > 0 ? length : AliasText.Write(row, 1, buffer);
        }

        private void Load()
        {
            byte[] prefix = { StoreKey.Row };
            _index.Clear();
            int cursor = 0;
            int length;
            while ((length = _log.NextKey(ref cursor, prefix, 1, _key)) > 0)
            {
                // Rows of a table that this firmware does not have stay in the log, for one that has it.
                int table = _registry.FindHash(StoreKey.HashOf(_key));
                if (table != ParameterRegistry.None && StoreKey.TryReadInstances(_key, length, _row)
                    && _registry.Has(table, ParameterFlags.Stored) && _registry.IsTable(table))
                {
                    _index.Add(table, _row);
                }
            }
        }
    }
}
