namespace NanoCwmp.DemoAcs.Raw;

/// <summary>One step of the script of a <see cref="RawAcs"/>; <see cref="RawSteps"/> has the usual ones.</summary>
/// <param name="conversation">The connection and what came over it.</param>
/// <param name="cancellation">Set when the server is disposed.</param>
public delegate Task RawStep(RawConversation conversation, CancellationToken cancellation);
