using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.X_NANOCWMP_Sessions.: how the sessions with the ACS went since the start.</summary>
    public sealed class SessionStatistics : ModelObject
    {
        private const int CompletedId = 0;
        private const int FailedId = 1;
        private const int LastFailureId = 2;

        /// <summary>Gets or sets how many sessions have ended successfully.</summary>
        public int Completed { get; set; }

        /// <summary>Gets or sets how many sessions have ended unsuccessfully.</summary>
        public int Failed { get; set; }

        /// <summary>Gets or sets why the last session that failed did, or <see langword="null"/> if none has.</summary>
        public string LastFailure { get; set; }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.X_NANOCWMP_Sessions.");
            registry.Parameter(CompletedId, "Completed", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
            registry.Parameter(FailedId, "Failed", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
            registry.Parameter(LastFailureId, "LastFailure", ParameterType.String, ParameterFlags.ActiveDenied);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == LastFailureId)
            {
                value.SetText(LastFailure == null ? string.Empty : LastFailure);
            }
            else
            {
                value.SetNumber(id == CompletedId ? Completed : Failed);
            }
        }
    }
}
