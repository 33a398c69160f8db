using System.CommandLine.Parsing;
using System.Globalization;

namespace NanoCwmp.CommandLine;

/// <summary>The value of an option that names a TCP or UDP port; this file is compiled into each tool that has one.</summary>
internal static class PortArgument
{
    /// <summary>Parses it.</summary>
    /// <param name="result">The argument.</param>
    /// <returns>The port, 0 to 65535; 0 with an error in the result if it is none.</returns>
    public static int Parse(ArgumentResult result)
    {
        if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port))
        {
            return port;
        }

        result.AddError($"{((OptionResult)result.Parent!).IdentifierToken} takes a number from 0 to 65535.");
        return 0;
    }
}
