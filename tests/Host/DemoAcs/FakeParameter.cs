namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>One parameter of the scripted CPE.</summary>
public sealed record FakeParameter(string Type, bool Writable)
{
    public string Value { get; set; } = string.Empty;

    public int Notification { get; set; }
}
