namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>One ParameterInfoStruct.</summary>
/// <param name="Name">Full path; an object's ends with a dot.</param>
/// <param name="Writable">A parameter: settable; a table: rows can be added; a row: it can be deleted.</param>
public sealed record ParameterName(string Name, bool Writable);
