namespace NanoCwmp.DemoAcs.Soap;

/// <summary>One SetParameterValuesFault: why one parameter of a SetParameterValues was refused.</summary>
/// <param name="Name">Full path of the parameter.</param>
/// <param name="Code">CWMP fault code, 9000-9899.</param>
/// <param name="Text">Fault text of the CPE, may be empty.</param>
public sealed record ParameterFault(string Name, int Code, string Text);
