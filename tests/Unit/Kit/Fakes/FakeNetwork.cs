using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A network whose address is what the test says.</summary>
    public sealed class FakeNetwork : INetworkInformation
    {
        public string Address { get; set; } = "192.0.2.1";
    }
}
