namespace NanoCwmp.Hal
{
    /// <summary>The other devices on the links of this one, as far as it knows them.</summary>
    public interface INeighbors
    {
        /// <summary>Takes note of who is there now. What the other members tell is as of the last call.</summary>
        /// <returns>How many there are, numbered from 0.</returns>
        int Refresh();

        /// <summary>Gets the physical address of a device.</summary>
        /// <param name="index">The device.</param>
        /// <returns>Six pairs of hexadecimal digits with colons between them.</returns>
        string MacAddress(int index);

        /// <summary>Gets the IPv4 address of a device.</summary>
        /// <param name="index">The device.</param>
        /// <returns>Dotted decimal.</returns>
        string Address(int index);

        /// <summary>Gets the interface that leads to a device.</summary>
        /// <param name="index">The device.</param>
        /// <returns>A number of <see cref="INetworkInterfaces"/>, or -1.</returns>
        int Interface(int index);
    }
}
