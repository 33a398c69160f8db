using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A station that is in whatever network it was told to join last.</summary>
    public sealed class FakeWifi : IWifiStation
    {
        public int Interface
        {
            get { return 1; }
        }

        public bool IsAssociated
        {
            get { return NetworkName.Length > 0; }
        }

        public string NetworkName { get; private set; } = string.Empty;

        public string Passphrase { get; private set; } = string.Empty;

        /// <summary>Gets how often it was told to join.</summary>
        public int Joins { get; private set; }

        public string AccessPoint
        {
            get { return IsAssociated ? "02:00:00:00:00:0C" : string.Empty; }
        }

        /// <summary>Gets or sets a value indicating whether the platform knows the channel.</summary>
        public bool IsChannelTold { get; set; } = true;

        public int Channel
        {
            get { return !IsChannelTold ? -1 : IsAssociated ? 11 : 0; }
        }

        public int SignalStrength
        {
            get { return IsAssociated ? -60 : 0; }
        }

        public void Join(string networkName, string passphrase)
        {
            NetworkName = networkName;
            Passphrase = passphrase;
            Joins++;
        }
    }
}
