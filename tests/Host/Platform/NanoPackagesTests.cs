using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Building for a board with nanoFramework's packages.</summary>
public class NanoPackagesTests
{
    /// <summary>Where the packages cannot be had, the build says so, what is missing, and how to get it.</summary>
    [Fact]
    public async Task BuildWithoutThePackagesSaysWhatIsMissing()
    {
        string empty = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    "build",
                    Path.Combine(NanoBuild.RepositoryRoot, "boards", "esp32-devkitc"),
                    "-p:NanoPackages=true",
                    "-p:RestoreSources=" + empty,
                    "-nologo",
                },
                RedirectStandardOutput = true,
                WorkingDirectory = empty,
            };
            start.Environment["NUGET_PACKAGES"] = empty;
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
            using Process build = Process.Start(start)!;
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            string output = await build.StandardOutput.ReadToEndAsync(limit.Token);
            await build.WaitForExitAsync(limit.Token);
            Assert.NotEqual(0, build.ExitCode);
            Assert.Contains("error NANOCWMP1: nanoFramework.NET.Sdk 1.0.0-preview.11", output);
            Assert.Contains("dotnet nuget add source", output);
        }
        finally
        {
            Directory.Delete(empty, recursive: true);
        }
    }
}
