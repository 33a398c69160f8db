using System.CommandLine;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.ImageTool;

/// <summary>The command "sign".</summary>
internal static class SignCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<FileInfo> image = ImageCommand.Image();
        Option<FileInfo?> key = ImageCommand.Key("The private key.", isRequired: true);
        Option<FileInfo> output = ImageCommand.Output("The signed image to write.");
        var command = new Command("sign", "Signs an image; what it was signed with before goes.") { image, key, output };
        command.SetAction(arguments => ImageCommand.Run(() =>
        {
            using ImageKey signer = ImageCommand.ReadKey(arguments.GetRequiredValue(key)!, isPrivate: true);
            McuImage unsigned = ImageCommand.ReadImage(arguments.GetRequiredValue(image));
            ImageCommand.WriteImage(arguments.GetRequiredValue(output), ImageMaker.Sign(unsigned, signer));
        }));
        return command;
    }
}
