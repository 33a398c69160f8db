using System.IO;
using Xunit;

namespace NanoCwmp.Tests.Browser;

/// <summary>A fact that needs a browser; where none is installed it is skipped and says which package is missing.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Debian's Chromium.</summary>
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
        {
            Skip = $"{Chromium} is missing: install the package \"chromium\" to run the tests of the page.";
        }
    }
}
