using System.CommandLine;
using System.CommandLine.Parsing;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.ImageTool;

/// <summary>The command "make".</summary>
internal static class MakeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var source = new Argument<string>("source")
        {
            Description = $"A folder with {FirmwareAssemblies.Program}.dll and what it refers to: an image for the emulator. "
                + "Or a file that becomes the payload as it is, such as a nanoFramework deployment .bin.",
            HelpName = "FOLDER|FILE",
        };
        Option<FileInfo?> key = ImageCommand.Key("Private key that signs the image; without it the image is not signed.");
        var version = new Option<ImageVersion?>("--version")
        {
            Description = "Version of the image, major.minor.revision+build; that of the program if a folder is given.",
            HelpName = "VERSION",
            CustomParser = ParseVersion,
        };
        var board = new Option<string?>("--board")
        {
            Description = "Board that the image is made for; the emulator if a folder is given, else any.",
            HelpName = "NAME",
        };
        board.Validators.Add(result =>
        {
            string name = result.GetValueOrDefault<string?>() ?? string.Empty;
            if (name.Length is 0 or > ImageMaker.MaximumBoardName || name.Any(c => c is <= ' ' or > '~'))
            {
                result.AddError($"--board takes 1 to {ImageMaker.MaximumBoardName} printable ASCII characters without blanks.");
            }
        });
        var headerSize = new Option<int>("--header-size")
        {
            Description = "Bytes before the payload; the boot loader of a board says how many it needs.",
            HelpName = "BYTES",
            DefaultValueFactory = _ => McuImage.HeaderFields,
        };
        headerSize.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < McuImage.HeaderFields or > ushort.MaxValue)
            {
                result.AddError($"--header-size takes a number from {McuImage.HeaderFields} to {ushort.MaxValue}.");
            }
        });
        Option<FileInfo> output = ImageCommand.Output("The image to write.");
        var command = new Command("make", "Makes an image.") { source, key, version, board, headerSize, output };
        command.Validators.Add(result =>
        {
            bool isFolder = Directory.Exists(result.GetValue(source));
            bool hasVersion = result.GetResult(version) is not null;
            if (isFolder == hasVersion)
            {
                result.AddError(isFolder
                    ? "--version goes with a file; the version of a folder is that of its program (dotnet build -p:Version=...)."
                    : "A file needs --version.");
            }
        });
        command.SetAction(arguments => ImageCommand.Run(() =>
        {
            using ImageKey? signer = arguments.GetValue(key) is { } file ? ImageCommand.ReadKey(file, isPrivate: true) : null;
            string from = arguments.GetRequiredValue(source);
            byte[] image = arguments.GetValue(version) is { } number
                ? ImageMaker.Make(
                    File.ReadAllBytes(from), number, signer, arguments.GetValue(board), arguments.GetValue(headerSize))
                : FromFolder(from, signer, arguments.GetValue(board), arguments.GetValue(headerSize));
            ImageCommand.WriteImage(arguments.GetRequiredValue(output), image);
        }));
        return command;
    }

    private static byte[] FromFolder(string folder, ImageKey? key, string? board, int headerSize)
    {
        (IReadOnlyList<FirmwareFile> files, Version version) = FirmwareAssemblies.Collect(folder);
        return ImageMaker.Make(
            FirmwareContainer.Pack(files), ImageVersion.Of(version), key, board ?? FirmwareAssemblies.Board, headerSize);
    }

    private static ImageVersion? ParseVersion(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (ImageVersion.TryParse(text, out ImageVersion version))
        {
            return version;
        }

        result.AddError($"--version takes major.minor.revision+build, such as 1.4.0 or 1.4.0+7, not '{text}'.");
        return null;
    }
}
