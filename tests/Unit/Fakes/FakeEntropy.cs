using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>Gives the same byte for ever: 0 for the lowest random numbers, 255 for the highest.</summary>
    public sealed class FakeEntropy : IEntropy
    {
        public byte Value { get; set; }

        public void Fill(byte[] buffer, int index, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[index + i] = Value;
            }
        }
    }
}
