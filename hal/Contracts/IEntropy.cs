namespace NanoCwmp.Hal
{
    /// <summary>Unpredictable bytes, fit for nonces and keys.</summary>
    public interface IEntropy
    {
        /// <summary>Fills a part of a buffer with unpredictable bytes.</summary>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="index">Where the first byte goes.</param>
        /// <param name="count">How many bytes.</param>
        void Fill(byte[] buffer, int index, int count);
    }
}
