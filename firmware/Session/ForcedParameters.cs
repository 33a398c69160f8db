using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>The parameters that stand in every Inform (R123, R124). None of them is in a table.</summary>
    public sealed class ForcedParameters : InformSource
    {
        private readonly ParameterRegistry _registry;
        private int _node;

        /// <summary>Initializes a new instance of the <see cref="ForcedParameters"/> class.</summary>
        /// <param name="registry">Knows which they are.</param>
        public ForcedParameters(ParameterRegistry registry)
        {
            _registry = registry;
        }

        /// <inheritdoc/>
        public override void Start(long events)
        {
            _node = 0;
        }

        /// <inheritdoc/>
        public override bool Next(ParameterAddress address)
        {
            while (_node < _registry.Count && !_registry.Has(_node, ParameterFlags.ForcedInform))
            {
                _node++;
            }

            address.Node = _node++;
            address.Depth = 0;
            return address.Node < _registry.Count;
        }

        /// <inheritdoc/>
        public override bool Has(ParameterAddress address)
        {
            return _registry.Has(address.Node, ParameterFlags.ForcedInform);
        }
    }
}
