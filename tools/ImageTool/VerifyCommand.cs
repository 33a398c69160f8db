using System.CommandLine;
using NanoCwmp.Hal.Images;
using Spectre.Console;

namespace NanoCwmp.ImageTool;

/// <summary>The command "verify".</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<FileInfo> image = ImageCommand.Image();
        Option<FileInfo?> key = ImageCommand.Key("Public or private key that must have signed it; without it the hash alone counts.");
        var board = new Option<string?>("--board") { Description = "Board that it must be made for.", HelpName = "NAME" };
        var command = new Command("verify", "Verifies structure, hash, signature and board: exit code 0 if they are good.")
        {
            image,
            key,
            board,
        };
        command.SetAction(arguments => ImageCommand.Run(() =>
        {
            FileInfo file = arguments.GetRequiredValue(image);
            using ImageKey? verifier = arguments.GetValue(key) is { } pem ? ImageCommand.ReadKey(pem) : null;
            McuImage read = ImageCommand.ReadImage(file);
            read.Verify(verifier, arguments.GetValue(board));
            AnsiConsole.WriteLine($"{file}: version {read.Version}, {(verifier is null ? "hash" : "hash and signature")} good");
        }));
        return command;
    }
}
