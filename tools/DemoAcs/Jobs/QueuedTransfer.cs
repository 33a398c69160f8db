namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>A transfer that the CPE has in its queue.</summary>
/// <param name="CommandKey">The CommandKey of the request.</param>
/// <param name="State">1 = not yet started, 2 = in progress, 3 = completed.</param>
public record QueuedTransfer(string CommandKey, int State);
