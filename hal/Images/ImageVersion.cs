using System.Globalization;
using System.Text.RegularExpressions;

namespace NanoCwmp.Hal.Images;

/// <summary>The version in the header of an image.</summary>
/// <param name="Major">First number.</param>
/// <param name="Minor">Second number.</param>
/// <param name="Revision">Third number.</param>
/// <param name="Build">Build number; 0 if there is none.</param>
public readonly partial record struct ImageVersion(byte Major, byte Minor, ushort Revision, uint Build = 0)
{
    /// <summary>Reads "major[.minor[.revision]][+build]", as imgtool does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">Receives the version.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out ImageVersion version)
    {
        version = default;
        Match match = Pattern().Match(text);
        if (!match.Success
            || !byte.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out byte major)
            || !byte.TryParse(Number(match.Groups[2]), NumberStyles.None, CultureInfo.InvariantCulture, out byte minor)
            || !ushort.TryParse(Number(match.Groups[3]), NumberStyles.None, CultureInfo.InvariantCulture, out ushort revision)
            || !uint.TryParse(Number(match.Groups[4]), NumberStyles.None, CultureInfo.InvariantCulture, out uint build))
        {
            return false;
        }

        version = new ImageVersion(major, minor, revision, build);
        return true;
    }

    /// <summary>Makes the version of an image from that of an assembly.</summary>
    /// <param name="version">The assembly's version; its fourth number becomes the build number.</param>
    /// <returns>The version.</returns>
    /// <exception cref="OverflowException">A number is too large for the header.</exception>
    public static ImageVersion Of(Version version) => checked(new ImageVersion(
        (byte)version.Major,
        (byte)version.Minor,
        (ushort)Math.Max(version.Build, 0),
        (uint)Math.Max(version.Revision, 0)));

    /// <summary>Gives "major.minor.revision", and "+build" if the build number is not 0.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Major}.{Minor}.{Revision}{(Build == 0 ? string.Empty : $"+{Build}")}");

    private static ReadOnlySpan<char> Number(Group group) => group.Success ? group.ValueSpan : "0";

    [GeneratedRegex(@"^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\+(\d+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
