namespace NanoCwmp.DemoAcs.Gateway;

/// <summary>One log line.</summary>
/// <param name="Number">Number of the line, growing: the page asks for each line once.</param>
/// <param name="Time">Time as it is to be shown, as "12.345 s".</param>
/// <param name="Level">"debug", "information", "warning" or "error".</param>
/// <param name="Text">The line.</param>
public sealed record GatewayLogLine(long Number, string Time, string Level, string Text);
