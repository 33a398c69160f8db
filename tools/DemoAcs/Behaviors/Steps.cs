using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Conditions for <see cref="AcsBehavior.When"/>.</summary>
public static class Steps
{
    /// <summary>The POST of that number in each session: 1 is the Inform.</summary>
    /// <param name="step">Number from 1.</param>
    public static Func<AcsRequest, bool> At(int step) => r => r.Step == step;

    /// <summary>Each POST that carries that message, as "Inform" or "GetParameterNamesResponse"; "" is the empty POST.</summary>
    /// <param name="method">Name of the body's element.</param>
    public static Func<AcsRequest, bool> Method(string method) =>
        r => r.Method == method && (method.Length > 0 || r.Body.Length == 0);
}
