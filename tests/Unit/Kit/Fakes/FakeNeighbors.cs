using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>One neighbor at the port, and one of whom nobody knows where it is.</summary>
    public sealed class FakeNeighbors : INeighbors
    {
        /// <summary>Gets or sets how many of them are there now.</summary>
        public int Present { get; set; } = 2;

        public int Refresh()
        {
            return Present;
        }

        public string MacAddress(int index)
        {
            return index == 0 ? "02:00:00:00:01:00" : "02:00:00:00:01:01";
        }

        public string Address(int index)
        {
            return index == 0 ? "192.0.2.100" : "192.0.2.101";
        }

        public int Interface(int index)
        {
            return index == 0 ? 0 : -1;
        }
    }
}
