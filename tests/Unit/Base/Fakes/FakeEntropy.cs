using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>Gives the same byte for ever: 0 for the lowest random numbers, 255 for the highest.</summary>
    public sealed class FakeEntropy : IEntropy
    {
        public byte Value { get; set; }

        /// <summary>Gets or sets a value indicating whether each byte is one higher than the one before instead.</summary>
        public bool IsCounting { get; set; }

        public void Fill(byte[] buffer, int index, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[index + i] = Value;
                Value = (byte)(IsCounting ? Value + 1 : Value);
            }
        }
    }
}
