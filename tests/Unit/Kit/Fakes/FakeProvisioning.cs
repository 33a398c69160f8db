using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>The settings that a device comes with.</summary>
    public sealed class FakeProvisioning : IProvisioning
    {
        public string AcsUrl { get; set; } = "http://acs.example/cwmp";

        public string ConnectionRequestUsername { get; set; } = "acs";

        public string ConnectionRequestPassword { get; set; } = "secret of the device";

        public string AcsUsername { get; set; } = string.Empty;

        public string AcsPassword { get; set; } = string.Empty;
    }
}
