namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>A transfer that the CPE has in its queue, with its file.</summary>
/// <param name="CommandKey">The CommandKey of the request.</param>
/// <param name="State">1 = not yet started, 2 = in progress, 3 = completed.</param>
/// <param name="IsDownload">Whether the file goes to the CPE.</param>
/// <param name="FileType">The file type, numbered for both directions together.</param>
/// <param name="FileSize">Bytes as the CPE wrote them, 0 if not known.</param>
/// <param name="TargetFileName">Name of the file on the CPE.</param>
public sealed record AnyQueuedTransfer(
    string CommandKey,
    int State,
    bool IsDownload,
    string FileType,
    string FileSize,
    string TargetFileName) : QueuedTransfer(CommandKey, State);
