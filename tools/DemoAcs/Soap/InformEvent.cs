namespace NanoCwmp.DemoAcs.Soap;

/// <summary>One EventStruct of an Inform.</summary>
/// <param name="Code">Event code, as "1 BOOT".</param>
/// <param name="CommandKey">CommandKey, empty for most events.</param>
public sealed record InformEvent(string Code, string CommandKey);
