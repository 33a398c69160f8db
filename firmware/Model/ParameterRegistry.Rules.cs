using System;

namespace NanoCwmp.Model
{
    // Ranges and defaults, for the few parameters whose type does not say it all; parameters with the same share one.
    public sealed partial class ParameterRegistry
    {
        private const byte NoRule = 255;

        // At the start of the names, no default.
        private const int NoText = 0;

        private int _ruleCount;
        private byte[] _ruleMinimum = new byte[8];
        private byte[] _ruleMaximum = new byte[8];
        private ushort[] _ruleDefault = new ushort[8];

        private int _boundCount;
        private long[] _bounds = new long[8];

        /// <summary>Gets the lowest number or the fewest characters of a parameter.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <returns>The bound.</returns>
        public long MinimumOf(int node)
        {
            int rule = _rule[node];
            return rule == NoRule ? ValueSyntax.LowestOf(TypeOf(node)) : _bounds[_ruleMinimum[rule]];
        }

        /// <summary>Gets the highest number or the most characters of a parameter.</summary>
        /// <param name="node">The parameter's node.</param>
        /// <returns>The bound.</returns>
        public long MaximumOf(int node)
        {
            int rule = _rule[node];
            return rule == NoRule ? ValueSyntax.HighestOf(TypeOf(node)) : _bounds[_ruleMaximum[rule]];
        }

        /// <summary>Gets the default of a stored parameter: what was registered, or the null value of its type (R397).</summary>
        /// <param name="node">The parameter's node.</param>
        /// <param name="value">Receives the value.</param>
        public void GetDefault(int node, ValueBuffer value)
        {
            int rule = _rule[node];
            int at = rule == NoRule ? NoText : _ruleDefault[rule];
            if (at != NoText)
            {
                value.SetBytes(_names, at + 1, _names[at]);
                return;
            }

            switch (TypeOf(node))
            {
                case ParameterType.String:
                    value.Clear();
                    break;
                case ParameterType.Boolean:
                    value.SetBoolean(false);
                    break;
                case ParameterType.DateTime:
                    value.SetText("0001-01-01T00:00:00Z");
                    break;
                case ParameterType.Int:
                case ParameterType.Long:
                    value.SetNumber(-1);
                    break;
                default:
                    value.SetNumber(0);
                    break;
            }
        }

        private void SetRule(int node, long minimum, long maximum, string defaultValue)
        {
            byte lowest = AddBound(minimum);
            byte highest = AddBound(maximum);
            int text = defaultValue == null ? NoText : AddText(defaultValue);
            for (int i = 0; i < _ruleCount; i++)
            {
                if (_ruleMinimum[i] == lowest && _ruleMaximum[i] == highest && _ruleDefault[i] == text)
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

            _ruleMinimum[_ruleCount] = lowest;
            _ruleMaximum[_ruleCount] = highest;
            _ruleDefault[_ruleCount] = (ushort)text;
            _rule[node] = (byte)_ruleCount++;
        }

        /// <returns>Where the bound is. There are at most two for each rule, and most are shared.</returns>
        private byte AddBound(long bound)
        {
            int at = 0;
            while (at < _boundCount && _bounds[at] != bound)
            {
                at++;
            }

            if (at > byte.MaxValue)
            {
                throw new InvalidOperationException("too many different ranges");
            }

            if (at == _bounds.Length)
            {
                _bounds = Resize(_bounds, _boundCount, _boundCount * 2);
            }

            if (at == _boundCount)
            {
                _bounds[_boundCount++] = bound;
            }

            return (byte)at;
        }

        private void GrowRules(int size)
        {
            _ruleMinimum = Resize(_ruleMinimum, _ruleCount, size);
            _ruleMaximum = Resize(_ruleMaximum, _ruleCount, size);
            _ruleDefault = Resize(_ruleDefault, _ruleCount, size);
        }
    }
}
