using System.CommandLine;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.ImageTool;

/// <summary>The commands "keygen" and "getpub".</summary>
internal static class KeyCommands
{
    /// <summary>Makes a key.</summary>
    public static Command Keygen()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write; it must not be there yet.", HelpName = "PEM" };
        var command = new Command("keygen", "Makes a private key, ECDSA on the curve P-256.") { file };
        command.SetAction(arguments => ImageCommand.Run(() =>
        {
            using var key = ImageKey.Create();
            WriteSecret(arguments.GetRequiredValue(file), key.ToPrivatePem());
        }));
        return command;
    }

    /// <summary>Gives the public key.</summary>
    public static Command PublicKey()
    {
        var file = new Argument<FileInfo>("key") { Description = "A private key.", HelpName = "PEM" };
        var command = new Command("getpub", "Prints the public key, which verifies images but cannot sign them.") { file };
        command.SetAction(arguments => ImageCommand.Run(() =>
        {
            using ImageKey key = ImageCommand.ReadKey(arguments.GetRequiredValue(file));
            Console.Write(key.ToPublicPem());
        }));
        return command;
    }

    private static void WriteSecret(FileInfo file, string text)
    {
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file.FullName, create);
        writer.Write(text);
    }
}
