using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>Sensors that say what the test says.</summary>
    public sealed class FakeTemperatures : ITemperatureSensors
    {
        private readonly int[] _degrees;
        private readonly int[] _reads;

        public FakeTemperatures(int count)
        {
            _degrees = new int[count];
            _reads = new int[count];
            for (int i = 0; i < count; i++)
            {
                _degrees[i] = 20 + i;
            }
        }

        public int Count
        {
            get { return _degrees.Length; }
        }

        public string Name(int index)
        {
            return "sensor " + index.ToString();
        }

        public int Read(int index)
        {
            _reads[index]++;
            return _degrees[index];
        }

        /// <summary>Says what a sensor reads from now on.</summary>
        public void Set(int index, int degrees)
        {
            _degrees[index] = degrees;
        }

        /// <summary>Tells how often a sensor was read.</summary>
        public int ReadsOf(int index)
        {
            return _reads[index];
        }
    }
}
