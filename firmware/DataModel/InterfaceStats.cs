using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// The Stats. of a table of interfaces. Counters wrap through zero (TR-181, StatsCounter32 and StatsCounter64); their highest
    /// value says that nothing is counted, so a counter that is there tells one less in its place.
    /// </summary>
    internal static class InterfaceStats
    {
        /// <summary>The lowest number that the parameters have in their object.</summary>
        internal const int FirstId = 100;

        private const long Mask32 = 0xFFFFFFFFL;

        internal static void Register(ParameterRegistry registry, string path)
        {
            registry.Object(path);
            Register(registry, InterfaceCounter.BytesSent, "BytesSent", ParameterType.UnsignedLong);
            Register(registry, InterfaceCounter.BytesReceived, "BytesReceived", ParameterType.UnsignedLong);
            Register(registry, InterfaceCounter.PacketsSent, "PacketsSent", ParameterType.UnsignedLong);
            Register(registry, InterfaceCounter.PacketsReceived, "PacketsReceived", ParameterType.UnsignedLong);
            Register(registry, InterfaceCounter.ErrorsSent, "ErrorsSent", ParameterType.UnsignedInt);
            Register(registry, InterfaceCounter.ErrorsReceived, "ErrorsReceived", ParameterType.UnsignedInt);
            Register(registry, InterfaceCounter.DiscardPacketsSent, "DiscardPacketsSent", ParameterType.UnsignedInt);
            Register(registry, InterfaceCounter.DiscardPacketsReceived, "DiscardPacketsReceived", ParameterType.UnsignedInt);
        }

        internal static void Get(INetworkInterfaces interfaces, int index, int id, ValueBuffer value)
        {
            var counter = (InterfaceCounter)(id - FirstId);
            long count = interfaces.Counter(index, counter);
            bool isWide = counter < InterfaceCounter.ErrorsSent;
            if (count < 0)
            {
                value.SetText(isWide ? "18446744073709551615" : "4294967295");
            }
            else if (isWide)
            {
                // A count of 63 bits never comes near the highest value of 64.
                value.SetNumber(count);
            }
            else
            {
                count &= Mask32;
                value.SetNumber(count == Mask32 ? count - 1 : count);
            }
        }

        private static void Register(ParameterRegistry registry, InterfaceCounter counter, string name, ParameterType type)
        {
            registry.Parameter(FirstId + (int)counter, name, type, ParameterFlags.ActiveDenied);
        }
    }
}
