namespace NanoCwmp.Hal
{
    /// <summary>The temperature sensors of a device: always the same ones, in the same order, also after a restart.</summary>
    public interface ITemperatureSensors
    {
        /// <summary>Gets how many there are, numbered from 0.</summary>
        int Count { get; }

        /// <summary>Gets the name of a sensor.</summary>
        /// <param name="index">The sensor.</param>
        /// <returns>A name that no other sensor has, at most 256 characters.</returns>
        string Name(int index);

        /// <summary>Reads a sensor.</summary>
        /// <param name="index">The sensor.</param>
        /// <returns>Degrees Celsius, or -274, which is below absolute zero, if it gives no good reading.</returns>
        int Read(int index);
    }
}
