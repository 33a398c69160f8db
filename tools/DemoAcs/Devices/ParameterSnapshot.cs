namespace NanoCwmp.DemoAcs.Devices;

/// <summary>What the ACS knows of one object or parameter.</summary>
/// <param name="Name">Full path; an object's ends with a dot.</param>
/// <param name="Value">Last reported value; null if none was reported yet, and for objects.</param>
/// <param name="Type">XML Schema type without prefix, null if not reported.</param>
/// <param name="Writable">As GetParameterNames told, null before.</param>
/// <param name="Notification">As GetParameterAttributes told, null before.</param>
public sealed record ParameterSnapshot(string Name, string? Value, string? Type, bool? Writable, int? Notification);
