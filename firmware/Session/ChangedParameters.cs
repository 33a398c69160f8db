using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>The parameters with notification that have changed, and not by the ACS (R121, R136).</summary>
    public sealed class ChangedParameters : InformSource
    {
        private readonly ChangeList _changes;
        private int _cursor;

        /// <summary>Initializes a new instance of the <see cref="ChangedParameters"/> class.</summary>
        /// <param name="changes">Has the list, drawn up with that of the events.</param>
        public ChangedParameters(ChangeList changes)
        {
            _changes = changes;
        }

        /// <inheritdoc/>
        public override void Start(long events)
        {
            _cursor = 0;
        }

        /// <inheritdoc/>
        public override bool Next(ParameterAddress address)
        {
            return _changes.NextListed(ref _cursor, address);
        }

        /// <inheritdoc/>
        public override bool Has(ParameterAddress address)
        {
            return _changes.IsListed(address);
        }
    }
}
