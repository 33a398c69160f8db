using System.CommandLine;
using System.Globalization;
using NanoCwmp.Hal.Images;
using Spectre.Console;

namespace NanoCwmp.ImageTool;

/// <summary>The command "show".</summary>
internal static class ShowCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<FileInfo> image = ImageCommand.Image();
        var command = new Command("show", "Shows what an image says of itself, and verifies nothing.") { image };
        command.SetAction(arguments => ImageCommand.Run(() => Show(ImageCommand.ReadImage(arguments.GetRequiredValue(image)))));
        return command;
    }

    private static void Show(McuImage image)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Add(grid, "version", image.Version.ToString());
        Add(grid, "header", Bytes(image.HeaderSize));
        Add(grid, "payload", Bytes(image.PayloadSize));
        Add(grid, "whole image", Bytes(image.Content.Length));
        Add(grid, "flags", string.Create(CultureInfo.InvariantCulture, $"0x{image.Flags:x8}"));
        foreach (ImageTlv tlv in image.ProtectedTlvs)
        {
            Add(grid, Name(tlv.Type), tlv.Type == TlvType.Board ? image.Board! : Hex(tlv.Value));
        }

        foreach (ImageTlv tlv in image.Tlvs)
        {
            Add(grid, Name(tlv.Type), Hex(tlv.Value));
        }

        if (FirmwareContainer.IsContainer(image.Payload.Span))
        {
            foreach (FirmwareFile file in FirmwareContainer.Unpack(image.Payload))
            {
                Add(grid, file.Name, Bytes(file.Content.Length));
            }
        }

        AnsiConsole.Write(grid);
    }

    private static void Add(Grid grid, string name, string value) => grid.AddRow(Markup.Escape(name), Markup.Escape(value));

    private static string Bytes(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} bytes");

    private static string Hex(ReadOnlyMemory<byte> value) => Convert.ToHexStringLower(value.Span);

    private static string Name(TlvType type) => type switch
    {
        TlvType.KeyHash => "key (SHA-256)",
        TlvType.Sha256 => "SHA-256",
        TlvType.EcdsaSignature => "ECDSA signature",
        TlvType.Board => "board",
        _ => string.Create(CultureInfo.InvariantCulture, $"entry 0x{(ushort)type:x4}"),
    };
}
