using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Statistics
{
    /// <summary>
    /// Device.PeriodicStatistics.SampleSet.{i}.Parameter.{i}.: what a set samples. Numbers and booleans can be; a text has no
    /// room among the samples, and a Reference to one is refused.
    /// </summary>
    public sealed class SampledParameter : ModelObject
    {
        private const int Table = 1;
        private const int Alias = 0;
        private const int Enable = 1;
        private const int Reference = 2;
        private const int SampleMode = 3;
        private const int CalculationMode = 4;
        private const int LowThreshold = 5;
        private const int HighThreshold = 6;
        private const int SampleSeconds = 7;
        private const int SuspectData = 8;
        private const int Values = 9;
        private const int Failures = 10;

        private const string Path = "Device.PeriodicStatistics.SampleSet.Parameter.";

        private ParameterModel _model;
        private RowReader _rows;

        /// <summary>Gets or sets what has the sets.</summary>
        public PeriodicStatistics Sets { get; set; }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            const int List = ParameterFlags.ActiveDenied;
            registry.StoredTable(Table, Path, Limits.SampledParameters);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Setting);
            registry.Parameter(Reference, "Reference", ParameterType.String, Setting, 0, Limits.Path, null);
            registry.UniqueKey(true, "Reference");
            registry.Alias(Alias);
            registry.Choice(SampleMode, "SampleMode", Setting, "Current|Change", "Current");
            registry.Choice(CalculationMode, "CalculationMode", Setting, "Latest|Minimum|Maximum|Average", "Latest");
            registry.Parameter(LowThreshold, "LowThreshold", ParameterType.Int, Setting, int.MinValue, int.MaxValue, "0");
            registry.Parameter(HighThreshold, "HighThreshold", ParameterType.Int, Setting, int.MinValue, int.MaxValue, "0");
            registry.Parameter(SampleSeconds, "SampleSeconds", ParameterType.String, List);
            registry.Parameter(SuspectData, "SuspectData", ParameterType.String, List);
            registry.Parameter(Values, "Values", ParameterType.String, List);
            registry.Parameter(Failures, "Failures", ParameterType.UnsignedInt, ParameterFlags.None);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            _rows = new RowReader(model, Path);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            SampleSet set = Sets.Find(address.Instances[0]);
            int place = set == null ? -1 : set.Find(address.Instances[1]);
            SampleColumn column = place < 0 ? null : set.Columns[place];
            if (id == Failures)
            {
                value.SetNumber(column == null ? 0 : column.Failures);
            }
            else if (column == null)
            {
                value.Clear();
            }
            else
            {
                SampleList list = id == Values ? SampleList.Values
                    : id == SuspectData ? SampleList.Suspects
                    : SampleList.Seconds;
                column.Write(list, set.Ring.First, set.Ring.Count, value);
            }
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            return id != Reference || value.Length == 0 || IsReference(value)
                ? FaultCode.None
                : FaultCode.InvalidParameterValue;
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            Sets.Refresh();
        }

        /// <summary>Brings the columns of a set in line with the rows of its parameters.</summary>
        /// <param name="set">The set.</param>
        /// <param name="isNew">Whether the set begins anew.</param>
        /// <param name="probe">Reads parameters.</param>
        /// <param name="now">Milliseconds since boot.</param>
        public void Configure(SampleSet set, bool isNew, ParameterProbe probe, long now)
        {
            SampleColumn[] columns = set.Columns;
            for (int i = 0; i < columns.Length; i++)
            {
                if (columns[i] != null && !_rows.Has(set.Row, columns[i].Row))
                {
                    columns[i] = null;
                }
                else if (columns[i] != null && isNew)
                {
                    columns[i].Clear(set.Ring.Capacity);
                }
            }

            for (int row = _rows.Next(set.Row, 0); row != 0; row = _rows.Next(set.Row, row))
            {
                int place = set.Find(row);
                if (place < 0 && set.IsEnabled && _rows.Read(set.Row, row, Enable).ToBoolean())
                {
                    place = FreePlace(columns);
                    columns[place] = new SampleColumn(probe, _rows.Cell(set.Row, row, Reference), set.Ring.Capacity);
                }

                if (place >= 0)
                {
                    Configure(columns[place], set, row, isNew, now);
                }
            }
        }

        private void Configure(SampleColumn column, SampleSet set, int row, bool isNew, long now)
        {
            ValueBuffer path = _rows.Read(set.Row, row, Reference);
            int hash = Fnv1a.Add(Fnv1a.Start, path.Bytes, 0, path.Length);
            bool isChange = _rows.Read(set.Row, row, SampleMode).Bytes[1] == 'h';
            Calculation calculation = CalculationOf(_rows.Read(set.Row, row, CalculationMode));
            column.SetThresholds(
                _rows.Read(set.Row, row, LowThreshold).ToNumber(), _rows.Read(set.Row, row, HighThreshold).ToNumber());
            if (column.Configure(_rows.Read(set.Row, row, Enable).ToBoolean(), hash, isChange, calculation) || isNew)
            {
                column.Begin(now);
            }
        }

        private static Calculation CalculationOf(ValueBuffer word)
        {
            byte second = word.Bytes[1];
            return word.Bytes[0] == 'L' ? Calculation.Latest
                : second == 'i' ? Calculation.Minimum
                : second == 'a' ? Calculation.Maximum
                : Calculation.Average;
        }

        private static int FreePlace(SampleColumn[] columns)
        {
            int place = 0;
            while (columns[place] != null)
            {
                place++;
            }

            return place;
        }

        /// <summary>
        /// Tells whether a value can be a Reference: the path of one parameter, which need not exist at present. One that this
        /// device can never sample is refused.
        /// </summary>
        private bool IsReference(ValueBuffer value)
        {
            for (int i = 0; i < value.Length; i++)
            {
                if (value.Bytes[i] == '*')
                {
                    return false;
                }
            }

            var pattern = new ParameterPattern(_model);
            return pattern.TryRead(value)
                ? ParameterProbe.CanSample(_model.Registry, pattern.Node)
                : value.Bytes[value.Length - 1] != '.';
        }
    }
}
