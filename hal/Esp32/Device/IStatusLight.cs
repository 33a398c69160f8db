namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>The light of a board that tells how it is.</summary>
    public interface IStatusLight
    {
        /// <summary>Switches the light.</summary>
        /// <param name="isOn">Whether it is to shine.</param>
        void Set(bool isOn);
    }
}
