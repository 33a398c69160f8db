namespace NanoCwmp.Tests.Host.Platform;

/// <summary>One thing that compiles for <c>netnano1.0</c> and must not be in device code.</summary>
/// <param name="Name">Its name, which is also the name of its probe.</param>
/// <param name="Reason">What would happen on the device.</param>
/// <param name="Instead">What to write instead.</param>
internal sealed record NanoRule(string Name, string Reason, string Instead);
