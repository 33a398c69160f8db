using System.CommandLine;
using NanoCwmp.Hal.Images;
using Spectre.Console;

namespace NanoCwmp.ImageTool;

/// <summary>The command line.</summary>
internal static class ImageCommand
{
    private const int Failed = 1;

    /// <summary>Makes the command.</summary>
    /// <returns>The command, ready to parse a command line.</returns>
    public static RootCommand Create() => new("Makes, signs, shows and verifies MCUboot images of firmware, and the keys for them.")
    {
        KeyCommands.Keygen(),
        KeyCommands.PublicKey(),
        MakeCommand.Create(),
        SignCommand.Create(),
        ShowCommand.Create(),
        VerifyCommand.Create(),
    };

    /// <summary>The argument that names an image.</summary>
    public static Argument<FileInfo> Image() => new("image") { Description = "The image.", HelpName = "IMAGE" };

    /// <summary>The option that names the file to write.</summary>
    public static Option<FileInfo> Output(string description) => new("--output", "-o")
    {
        Description = description,
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>The option that names a key.</summary>
    public static Option<FileInfo?> Key(string description, bool isRequired = false) => new("--key", "-k")
    {
        Description = description,
        HelpName = "PEM",
        Required = isRequired,
    };

    /// <summary>Does the work of a command, and says in one line what is wrong if it cannot.</summary>
    public static int Run(Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (Exception failure) when (failure is ImageException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(failure.Message);
            return Failed;
        }
    }

    /// <summary>Reads a key.</summary>
    /// <exception cref="InvalidDataException">It is none, or lacks the private part.</exception>
    public static ImageKey ReadKey(FileInfo file, bool isPrivate = false)
    {
        ImageKey key;
        try
        {
            key = ImageKey.FromPem(File.ReadAllText(file.FullName));
        }
        catch (InvalidDataException failure)
        {
            throw new InvalidDataException($"{file}: {failure.Message}", failure);
        }

        return key.IsPrivate || !isPrivate ? key : throw new InvalidDataException($"{file}: a public key cannot sign");
    }

    /// <summary>Reads an image.</summary>
    /// <exception cref="ImageException">It is none.</exception>
    public static McuImage ReadImage(FileInfo file) => McuImage.Parse(File.ReadAllBytes(file.FullName));

    /// <summary>Writes an image, and says what it is.</summary>
    public static void WriteImage(FileInfo file, byte[] image)
    {
        File.WriteAllBytes(file.FullName, image);
        McuImage made = McuImage.Parse(image);
        string signed = made.KeyHash is null ? "not signed" : "signed";
        AnsiConsole.WriteLine($"{file}: version {made.Version}, {image.Length} bytes, {signed}");
    }
}
