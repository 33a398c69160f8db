using System;
using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Statistics
{
    /// <summary>Reads parameters by their paths as numbers; booleans are 1 and 0. It allocates nothing.</summary>
    public sealed class ParameterProbe
    {
        private readonly ParameterModel _model;
        private readonly ParameterAddress _target = new ParameterAddress();
        private readonly byte[] _path = new byte[Limits.Path];

        /// <summary>Initializes a new instance of the <see cref="ParameterProbe"/> class.</summary>
        /// <param name="model">The data model.</param>
        public ParameterProbe(ParameterModel model)
        {
            _model = model;
        }

        /// <summary>Gets the last value that was read.</summary>
        public long Value { get; private set; }

        /// <summary>Gets the type of the parameter that was read last.</summary>
        public ParameterType Type { get; private set; }

        /// <summary>Tells whether a parameter of a type can be sampled.</summary>
        /// <param name="registry">The schema.</param>
        /// <param name="node">The parameter's node.</param>
        /// <returns>Whether its value is a number or a boolean that others may see.</returns>
        public static bool CanSample(ParameterRegistry registry, int node)
        {
            ParameterType type = registry.TypeOf(node);
            return type != ParameterType.String && type != ParameterType.DateTime && !registry.Has(node, ParameterFlags.Hidden);
        }

        /// <summary>Reads the parameter that another one refers to.</summary>
        /// <param name="reference">The address of the parameter that has the path as its value.</param>
        /// <returns>Whether there is such a parameter, and its value can be sampled.</returns>
        public bool Read(ParameterAddress reference)
        {
            // Copied, because the objects that are asked on the way may use the shared buffer.
            ValueBuffer value = _model.Peek(reference);
            int length = value.Length > _path.Length ? 0 : value.Length;
            Array.Copy(value.Bytes, 0, _path, 0, length);
            if (length == 0 || !_model.Resolver.TryResolve(_path, 0, length, _target) || !_model.IsParameter(_target)
                || !CanSample(_model.Registry, _target.Node))
            {
                return false;
            }

            Type = _model.Registry.TypeOf(_target.Node);
            value = _model.Peek(_target);
            if (Type == ParameterType.Boolean)
            {
                Value = value.ToBoolean() ? 1 : 0;
                return true;
            }

            bool isNumber = NumberText.TryRead(value.Bytes, 0, value.Length, out long number);
            Value = number;
            return isNumber;
        }
    }
}
