namespace NanoCwmp.Hal
{
    /// <summary>
    /// The network interfaces of the device, numbered from 0. A number means the same interface until the next restart; one that
    /// goes away is down from then on, and keeps its number.
    /// </summary>
    public interface INetworkInterfaces
    {
        /// <summary>Gets how many interfaces there are or were, at most 64.</summary>
        int Count { get; }

        /// <summary>Gets how many name servers the device asks.</summary>
        int NameServerCount { get; }

        /// <summary>Gets what an interface is.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>The kind.</returns>
        InterfaceKind Kind(int index);

        /// <summary>Gets the name of an interface, at most 64 characters.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>The name.</returns>
        string Name(int index);

        /// <summary>Tells whether an interface can carry packets now.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>Whether it can.</returns>
        bool IsUp(int index);

        /// <summary>Gets the current speed of an interface.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>Mbit/s, 0 if it is not known.</returns>
        int BitRate(int index);

        /// <summary>Gets the physical address of an interface.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>Six pairs of hexadecimal digits with colons between them, or the empty string.</returns>
        string MacAddress(int index);

        /// <summary>Gets the IPv4 address of an interface.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>Dotted decimal, or the empty string.</returns>
        string Address(int index);

        /// <summary>Gets the IPv4 subnet mask of an interface.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>Dotted decimal, or the empty string.</returns>
        string SubnetMask(int index);

        /// <summary>Gets the IPv4 default gateway that is reached through an interface.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>Dotted decimal, or the empty string.</returns>
        string Gateway(int index);

        /// <summary>Tells whether the address of an interface comes by DHCP.</summary>
        /// <param name="index">The interface.</param>
        /// <returns>Whether it does.</returns>
        bool UsesDhcp(int index);

        /// <summary>Gets a counter of an interface.</summary>
        /// <param name="index">The interface.</param>
        /// <param name="counter">Which one.</param>
        /// <returns>The count since the interface exists, or -1 if it is not counted.</returns>
        long Counter(int index, InterfaceCounter counter);

        /// <summary>Gets the address of a name server.</summary>
        /// <param name="index">Which one, from 0 on.</param>
        /// <returns>IPv4 or IPv6 without brackets.</returns>
        string NameServer(int index);
    }
}
