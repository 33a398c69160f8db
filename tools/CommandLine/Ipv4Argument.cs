using System.CommandLine.Parsing;
using System.Net;
using System.Net.Sockets;

namespace NanoCwmp.CommandLine;

/// <summary>The value of an option that names an address of this machine; this file is compiled into each tool that has one.</summary>
internal static class Ipv4Argument
{
    /// <summary>Parses it.</summary>
    /// <param name="result">The argument.</param>
    /// <returns>The IPv4 address; loopback with an error in the result if it is none, or none that others could be told.</returns>
    public static IPAddress Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork
            && !address.Equals(IPAddress.Any))
        {
            return address;
        }

        string option = ((OptionResult)result.Parent!).IdentifierToken!.Value;
        result.AddError($"{option} takes an IPv4 address of this machine such as 192.168.1.20, not '{text}'.");
        return IPAddress.Loopback;
    }
}
