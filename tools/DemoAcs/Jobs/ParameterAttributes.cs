namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>The attributes of one parameter.</summary>
/// <param name="Name">Full path.</param>
/// <param name="Notification">0 off, 1 passive, 2 active; 3-6 lightweight (CWMP 1.2 and later).</param>
/// <param name="AccessList">Entities that may write besides the ACS: nothing or "Subscriber".</param>
public sealed record ParameterAttributes(string Name, int Notification, IReadOnlyList<string> AccessList);
