using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Tests.EndToEnd.Slots;

/// <summary>
/// Firmware of one class, compiled by the test: version 1 stores the file that its "URL of the ACS" names and has it tried;
/// version 2 does what the test wants. Each says in the log what becomes of it.
/// </summary>
internal static class SmallFirmware
{
    /// <summary>What version 2 does that is fine.</summary>
    public const string Confirms = """Say("confirm: " + _board.Slots!.Confirm()); return long.MaxValue;""";

    /// <summary>Stores the file, marks it and restarts; after the trial it only says how that ended.</summary>
    private const string Upgrades =
        """
        if (_board.Slots!.LastBoot != FirmwareBoot.Unchanged)
        {
            Say("trial: " + _board.Slots.LastBoot);
            return long.MaxValue;
        }

        byte[] file = System.IO.File.ReadAllBytes(_board.Provisioning.AcsUrl);
        FirmwareResult result = _board.Slots.Begin(0);
        while (result == FirmwareResult.Ok && _board.Slots.Stored < file.Length)
        {
            int stored = _board.Slots.Stored;
            result = _board.Slots.Append(file, stored, System.Math.Min(4096, file.Length - stored));
        }

        result = result == FirmwareResult.Ok ? _board.Slots.Complete() : result;
        Say("complete: " + result);
        if (result != FirmwareResult.Ok)
        {
            return long.MaxValue;
        }

        Say("mark: " + _board.Slots.MarkForTrial());
        _board.Reboot();
        return long.MaxValue;
        """;

    private static readonly CSharpCompilationOptions s_options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly IReadOnlyList<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(IFirmwareSlots).Assembly.Location)
            .Append(typeof(IFirmware).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<byte[]> s_version1 = new(() => Container(1, poll: Upgrades));

    /// <summary>Makes an image of version 1.</summary>
    public static byte[] Version1(ImageKey key) => Image(s_version1.Value, 1, key);

    /// <summary>Makes an image.</summary>
    public static byte[] Image(byte[] payload, byte version, ImageKey key, string board = FirmwareAssemblies.Board) =>
        ImageMaker.Make(payload, new ImageVersion(version, 0, 0), key, board);

    /// <summary>Compiles firmware.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="poll">The body of Poll.</param>
    /// <param name="start">The body of Start.</param>
    /// <param name="constructor">The body of the constructor.</param>
    /// <param name="className">The name of the class.</param>
    /// <returns>The payload of an image.</returns>
    public static byte[] Container(
        byte version,
        string poll = "return long.MaxValue;",
        string start = "return true;",
        string constructor = "",
        string className = "FirmwareProgram")
    {
        string source =
            $$"""
            using NanoCwmp.Hal;
            using NanoCwmp.Hal.Host.Boot;

            [assembly: System.Reflection.AssemblyVersion("{{version}}.0.0.0")]

            namespace NanoCwmp.Board.Emulator
            {
                public sealed class {{className}} : IFirmware
                {
                    private BoardParts _board = null!;

                    public {{className}}()
                    {
                        {{constructor}}
                    }

                    public int CompletedSessions => 0;

                    public int FailedSessions => 0;

                    public string? LastFailure => null;

                    public int StoredBytes => 0;

                    public int StoreCapacity => 1;

                    public bool Start(BoardParts board)
                    {
                        _board = board;
                        {{start}}
                    }

                    public long Poll(long now)
                    {
                        {{poll}}
                    }

                    public void RequestConnection()
                    {
                    }

                    public bool Configure(string path, string text) => false;

                    public string Setting(string path) => "{{version}}";

                    public string Read(string path) => "{{version}}";

                    private void Say(string text) => _board.Log.Write(LogLevel.Information, "version {{version}}, " + text);
                }
            }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            FirmwareAssemblies.Program, [CSharpSyntaxTree.ParseText(source)], s_references, s_options);
        using var stream = new MemoryStream();
        EmitResult result = compilation.Emit(stream);
        return result.Success
            ? FirmwareContainer.Pack([new FirmwareFile(FirmwareAssemblies.Program + ".dll", stream.ToArray())])
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
