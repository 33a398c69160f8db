namespace NanoCwmp.DemoAcs.Page;

/// <summary>A parameter that a sample set is to sample.</summary>
/// <param name="Reference">Its path.</param>
/// <param name="Mode">SampleMode: "Current" or "Change".</param>
internal sealed record SampledParameter(string Reference, string Mode);
