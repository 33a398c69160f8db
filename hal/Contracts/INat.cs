namespace NanoCwmp.Hal
{
    /// <summary>The network address translation of a board that has one.</summary>
    public interface INat
    {
        /// <summary>
        /// Puts a mapping in force. In place of another one of its number; the same mapping once more changes nothing, and
        /// its lease goes on.
        /// </summary>
        /// <param name="number">The number by which it is known from now on, 1 to 65535.</param>
        /// <param name="mapping">The mapping.</param>
        void Map(int number, PortMapping mapping);

        /// <summary>Ends a mapping, if there is one of the number.</summary>
        /// <param name="number">The number.</param>
        void Unmap(int number);

        /// <summary>Tells whether a mapping is in force: it was accepted, and its lease has not run out.</summary>
        /// <param name="number">The number.</param>
        /// <returns>Whether it is.</returns>
        bool IsMapped(int number);

        /// <summary>Tells how long a mapping is still in force.</summary>
        /// <param name="number">The number.</param>
        /// <returns>Seconds, 0 if it has no end or is not in force.</returns>
        long RemainingLease(int number);
    }
}
