using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.ManagementServer.InformParameter.{i}.: what the ACS wants to be told in Informs (R125, R126).</summary>
    public sealed class InformParameter : ModelObject
    {
        private const int Table = 0;
        private const int Enable = 0;
        private const int Alias = 1;
        private const int ParameterName = 2;
        private const int EventList = 3;

        private static readonly byte[] s_valueChange = Ascii.Bytes("4 VALUE CHANGE");

        private ParameterModel _model;

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.ManagementServer.");
            registry.NumberOfEntries("InformParameterNumberOfEntries");
            registry.StoredTable(Table, ChosenParameters.Table, Limits.InformParameters);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, ParameterFlags.Setting);
            registry.Alias(Alias);
            registry.Parameter(ParameterName, "ParameterName", ParameterType.String, ParameterFlags.Setting, 0, Limits.Path, null);
            registry.Parameter(EventList, "EventList", ParameterType.String, ParameterFlags.Setting);
            registry.UniqueKey(true, "ParameterName");
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            bool isGood = id == ParameterName ? IsName(value) : id != EventList || IsEventList(value);
            return isGood ? FaultCode.None : FaultCode.InvalidParameterValue;
        }

        /// <summary>Tells whether a value names parameters that are not in every Inform anyway; empty for none.</summary>
        private bool IsName(ValueBuffer value)
        {
            var pattern = new ParameterPattern(_model);
            return value.Length == 0
                || (pattern.TryRead(value) && !_model.Registry.Has(pattern.Node, ParameterFlags.ForcedInform));
        }

        private static bool IsEventList(ValueBuffer value)
        {
            int start = 0;
            for (int end = 0; value.Length > 0 && end <= value.Length; end++)
            {
                if (end == value.Length || value.Bytes[end] == ',')
                {
                    if (!IsEvent(value.Bytes, start, end))
                    {
                        return false;
                    }

                    start = end + 1;
                }
            }

            return true;
        }

        /// <summary>
        /// Tells whether text is the code of an event other than 4 VALUE CHANGE: a number, M or X, a blank and words. Events
        /// that this device never has are allowed, as an ACS has one list for many devices.
        /// </summary>
        private static bool IsEvent(byte[] text, int start, int end)
        {
            while (start < end && text[start] == ' ')
            {
                start++;
            }

            while (start < end && text[end - 1] == ' ')
            {
                end--;
            }

            int blank = start;
            while (blank < end && text[blank] >= '0' && text[blank] <= '9')
            {
                blank++;
            }

            if (blank == start && blank < end && (text[blank] == 'M' || text[blank] == 'X'))
            {
                blank++;
            }

            if (blank == start || blank + 1 >= end || text[blank] != ' ')
            {
                return false;
            }

            int i = 0;
            while (i < s_valueChange.Length && start + i < end && text[start + i] == s_valueChange[i])
            {
                i++;
            }

            return i < s_valueChange.Length || start + i < end;
        }
    }
}
