using System;
using System.IO;
using Xunit;

namespace NanoCwmp.Tests.Browser;

/// <summary>A fact that needs a browser; where none is installed it is skipped and says which package is missing.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
        {
            Skip = $"{Chromium} is missing: install the package \"chromium\", or set NANOCWMP_CHROMIUM.";
        }
    }

    /// <summary>The browser: that of NANOCWMP_CHROMIUM, or Debian's.</summary>
    public static string Chromium { get; } = Environment.GetEnvironmentVariable("NANOCWMP_CHROMIUM") ?? "/usr/bin/chromium";
}
