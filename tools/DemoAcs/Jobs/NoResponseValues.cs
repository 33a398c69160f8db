namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>A response without arguments.</summary>
public sealed class NoResponseValues
{
    /// <summary>The only value.</summary>
    public static NoResponseValues Instance { get; } = new();

    private NoResponseValues()
    {
    }
}
