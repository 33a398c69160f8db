namespace System.Device.Gpio
{
    public sealed class GpioPulseCounter : IDisposable
    {
        public GpioPulseCounter(int pinNumberA, int pinNumberB = -1) => throw null;

        public ushort FilterPulses
        {
            get => throw null;
            set => throw null;
        }

        public GpioPulsePolarity Polarity
        {
            get => throw null;
            set => throw null;
        }

        public void Dispose() => throw null;

        public GpioPulseCount Read() => throw null;

        public void Start() => throw null;
    }
}
