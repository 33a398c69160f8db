namespace NanoCwmp.Model
{
    /// <summary>The rows of a table, and their settings, by the numbers that they were registered with.</summary>
    public sealed class RowReader
    {
        /// <summary>The row around the table, where there is none.</summary>
        public const int Outermost = 0;

        private readonly ParameterModel _model;
        private readonly int _table;
        private readonly ParameterAddress _cell = new ParameterAddress();

        /// <summary>Initializes a new instance of the <see cref="RowReader"/> class.</summary>
        /// <param name="model">The data model.</param>
        /// <param name="table">The path of the table without instance numbers, with its trailing dot.</param>
        public RowReader(ParameterModel model, string table)
        {
            _model = model;
            _table = model.Registry.FindObject(table);
        }

        /// <summary>Finds the next row of a stored table.</summary>
        /// <param name="around">The row that the table is in, or <see cref="Outermost"/>.</param>
        /// <param name="after">The instance number to go on from, 0 for the first row.</param>
        /// <returns>The lowest instance number above <paramref name="after"/> that exists, or 0.</returns>
        public int Next(int around, int after)
        {
            SetRow(around, 0);
            _cell.Depth--;
            return _model.Rows.Next(_table, _cell, after);
        }

        /// <summary>Tells whether a row of a stored table exists.</summary>
        /// <param name="around">The row that the table is in, or <see cref="Outermost"/>.</param>
        /// <param name="row">The instance number.</param>
        /// <returns>Whether it does.</returns>
        public bool Has(int around, int row)
        {
            return Next(around, row - 1) == row;
        }

        /// <summary>Gets the address of a row's parameter.</summary>
        /// <param name="around">The row that the table is in, or <see cref="Outermost"/>.</param>
        /// <param name="row">The instance number.</param>
        /// <param name="id">The number that the parameter was registered with.</param>
        /// <returns>The address, in an object that is shared: use it at once.</returns>
        public ParameterAddress Cell(int around, int row, int id)
        {
            ParameterRegistry registry = _model.Registry;
            int node = registry.FirstChildOf(_table);
            while (registry.IdOf(node) != id)
            {
                node = registry.NextSiblingOf(node);
            }

            SetRow(around, row);
            _cell.Node = node;
            return _cell;
        }

        /// <summary>Reads a row's parameter.</summary>
        /// <param name="around">The row that the table is in, or <see cref="Outermost"/>.</param>
        /// <param name="row">The instance number.</param>
        /// <param name="id">The number that the parameter was registered with.</param>
        /// <returns>The value, in a buffer that is shared: use it at once.</returns>
        public ValueBuffer Read(int around, int row, int id)
        {
            return _model.Peek(Cell(around, row, id));
        }

        private void SetRow(int around, int row)
        {
            _cell.Depth = 0;
            if (around != Outermost)
            {
                _cell.Instances[_cell.Depth++] = around;
            }

            _cell.Instances[_cell.Depth++] = row;
        }
    }
}
