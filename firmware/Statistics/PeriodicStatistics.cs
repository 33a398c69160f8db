using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Statistics
{
    /// <summary>
    /// Device.PeriodicStatistics. with SampleSet.{i}.: parameters are read once an interval or more often, and what they were is
    /// kept in RAM as lists of the last samples.
    /// </summary>
    public sealed class PeriodicStatistics : ModelObject
    {
        private const int MinSampleInterval = 0;
        private const int MaxReportSamples = 1;

        private const int Table = 0;
        private const int Alias = 10;
        private const int Enable = 11;
        private const int Name = 12;
        private const int SampleInterval = 13;
        private const int ReportSamples = 14;
        private const int ReportStartTime = 15;
        private const int ReportEndTime = 16;
        private const int SampleSeconds = 17;
        private const int Status = 18;
        private const int TimeReference = 19;
        private const int FetchSamples = 20;
        private const int ForceSample = 21;

        private const string Path = "Device.PeriodicStatistics.";
        private const string SetPath = "Device.PeriodicStatistics.SampleSet.";
        private const long Highest = ValueSyntax.MaximumUnsignedInt;

        // One second is what SampleSeconds can tell.
        private const int ShortestInterval = 1;

        private readonly IClock _clock;
        private readonly SampledParameter _parameters = new SampledParameter();
        private readonly SampleSet[] _sets = new SampleSet[Limits.SampleSets];
        private readonly int[] _forced = new int[Limits.SampleSets];
        private ParameterModel _model;
        private RowReader _rows;
        private ParameterProbe _probe;
        private bool _isChanged = true;
        private int _forcedCount;
        private int _transaction;

        /// <summary>Initializes a new instance of the <see cref="PeriodicStatistics"/> class.</summary>
        /// <param name="clock">The clock.</param>
        public PeriodicStatistics(IClock clock)
        {
            _clock = clock;
            _parameters.Sets = this;
        }

        /// <summary>Registers all objects.</summary>
        /// <param name="registry">Takes the registrations.</param>
        public void AddTo(ParameterRegistry registry)
        {
            registry.Add(this);
            registry.Add(_parameters);
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            const int Plain = ParameterFlags.None;
            registry.Object(Path);
            registry.Parameter(MinSampleInterval, "MinSampleInterval", ParameterType.UnsignedInt, ParameterFlags.Steady);
            registry.Parameter(MaxReportSamples, "MaxReportSamples", ParameterType.UnsignedInt, ParameterFlags.Steady);
            registry.NumberOfEntries("SampleSetNumberOfEntries");
            registry.StoredTable(Table, SetPath, Limits.SampleSets);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Setting);
            registry.Parameter(Name, "Name", ParameterType.String, Setting, 0, 128, null);
            registry.UniqueKey(true, "Name");
            registry.Alias(Alias);
            registry.Parameter(SampleInterval, "SampleInterval", ParameterType.UnsignedInt, Setting, 1, Highest, "3600");
            registry.Parameter(ReportSamples, "ReportSamples", ParameterType.UnsignedInt, Setting, 1, Highest, "24");
            registry.Parameter(ReportStartTime, "ReportStartTime", ParameterType.DateTime, Plain);
            registry.Parameter(ReportEndTime, "ReportEndTime", ParameterType.DateTime, Plain);
            registry.Parameter(SampleSeconds, "SampleSeconds", ParameterType.String, ParameterFlags.ActiveDenied);
            registry.NumberOfEntries("ParameterNumberOfEntries");
            registry.Parameter(Status, "Status", ParameterType.String, ParameterFlags.Steady);
            registry.Parameter(TimeReference, "TimeReference", ParameterType.DateTime, Setting);
            registry.Parameter(FetchSamples, "FetchSamples", ParameterType.UnsignedInt, Setting);
            registry.Parameter(ForceSample, "ForceSample", ParameterType.Boolean, ParameterFlags.Writable + ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            _rows = new RowReader(model, SetPath);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            SampleSet set = id <= MaxReportSamples ? null : Find(address.Instances[0]);
            switch (id)
            {
                case MinSampleInterval:
                    value.SetNumber(ShortestInterval);
                    break;
                case MaxReportSamples:
                    value.SetNumber(Limits.ReportSamples);
                    break;
                case Status:
                    value.SetText(StatusOf(Read(address.Instances[0], Enable).ToBoolean()));
                    break;
                case ForceSample:
                    value.SetBoolean(false);
                    break;
                case SampleSeconds:
                    value.Clear();
                    if (set != null)
                    {
                        set.Ring.WriteSeconds(value);
                    }

                    break;
                default:
                    value.SetDateTime(DateTimeText.Unknown);
                    if (set != null)
                    {
                        set.Ring.WriteTime(id == ReportEndTime, value);
                    }

                    break;
            }
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            return id == ReportSamples && value.ToNumber() > Limits.ReportSamples
                ? FaultCode.InvalidParameterValue
                : FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
            if (_transaction != transaction.Number)
            {
                _transaction = transaction.Number;
                _forcedCount = 0;
            }

            if (id == ForceSample && value.ToBoolean() && _forcedCount < _forced.Length)
            {
                _forced[_forcedCount++] = address.Instances[0];
            }
            else if (id == Enable && !transaction.IsLocal)
            {
                // The Status that follows from it is no news to the ACS (R161).
                var status = new ValueBuffer();
                status.SetText(StatusOf(value.ToBoolean()));
                _model.Attributes.StageKnown(_rows.Cell(RowReader.Outermost, address.Instances[0], Status), status);
            }
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            Refresh();
            for (int i = 0; i < _forcedCount && _transaction == _model.Transaction.Number; i++)
            {
                SampleSet set = Find(_forced[i]);
                if (set != null)
                {
                    set.Force();
                }
            }

            _forcedCount = 0;
            _model.Changes.RequestCheck();
        }

        /// <summary>Takes over all settings as they are now.</summary>
        public void Refresh()
        {
            long now = _clock.Uptime;
            _isChanged = false;
            for (int i = 0; i < _sets.Length; i++)
            {
                if (_sets[i] != null)
                {
                    // An interval may have ended while a session was under way.
                    _sets[i].Poll(now);
                    _sets[i] = _rows.Has(RowReader.Outermost, _sets[i].Row) ? _sets[i] : null;
                }
            }

            for (int row = _rows.Next(RowReader.Outermost, 0); row != 0; row = _rows.Next(RowReader.Outermost, row))
            {
                SampleSet set = Find(row);
                if (set == null && Read(row, Enable).ToBoolean())
                {
                    set = Add(row);
                }

                if (set != null)
                {
                    Configure(set, now);
                }
            }
        }

        /// <summary>Finds a set.</summary>
        /// <param name="row">The instance number of its row.</param>
        /// <returns>The set, or <see langword="null"/> if it was not enabled since the start.</returns>
        public SampleSet Find(int row)
        {
            for (int i = 0; i < _sets.Length; i++)
            {
                if (_sets[i] != null && _sets[i].Row == row)
                {
                    return _sets[i];
                }
            }

            return null;
        }

        /// <summary>Samples what is due. To be called between sessions only.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back, or <see cref="AgentFeature.Never"/>.</returns>
        public long Poll(long now)
        {
            if (_isChanged)
            {
                Refresh();
            }

            long due = AgentFeature.Never;
            for (int i = 0; i < _sets.Length; i++)
            {
                if (_sets[i] == null)
                {
                    continue;
                }

                long setDue = _sets[i].Poll(now);
                due = setDue < due ? setDue : due;
                if (_sets[i].TakeTrigger())
                {
                    Tell(_sets[i].Row);
                }
            }

            return due;
        }

        private ValueBuffer Read(int row, int id)
        {
            return _rows.Read(RowReader.Outermost, row, id);
        }

        private static string StatusOf(bool isEnabled)
        {
            return isEnabled ? "Enabled" : "Disabled";
        }

        private SampleSet Add(int row)
        {
            _probe = _probe == null ? new ParameterProbe(_model) : _probe;
            var set = new SampleSet(_clock, row);
            for (int i = 0; i < _sets.Length; i++)
            {
                if (_sets[i] == null)
                {
                    _sets[i] = set;
                    return set;
                }
            }

            return null;
        }

        private void Configure(SampleSet set, long now)
        {
            int row = set.Row;
            bool isNew = set.Configure(
                Read(row, Enable).ToBoolean(),
                Read(row, SampleInterval).ToNumber() * 1000,
                (int)Read(row, ReportSamples).ToNumber(),
                Read(row, TimeReference).ToDateTime(),
                Read(row, FetchSamples).ToNumber());
            _parameters.Configure(set, isNew, _probe, now);
            set.CountReadings();
        }

        /// <summary>
        /// Tells the ACS, if it wants to know, that Status was Trigger. It is Enabled again at once, so the list of changes
        /// cannot find out by itself.
        /// </summary>
        private void Tell(int row)
        {
            ParameterAddress status = _rows.Cell(RowReader.Outermost, row, Status);
            if (_model.Attributes.NotificationOf(status) == ParameterAttributes.Off)
            {
                return;
            }

            var value = new ValueBuffer();
            value.SetText("Trigger");
            _model.Transaction.Begin();
            bool isSessionWanted = _model.Attributes.StageChange(status, value);
            if (_model.Transaction.Commit() == FaultCode.None && isSessionWanted)
            {
                _model.Changes.IsSessionWanted = true;
            }
        }
    }
}
