namespace NanoCwmp.DemoAcs.Exchange;

/// <summary>Answers one POST.</summary>
/// <param name="request">The POST.</param>
/// <returns>The reply.</returns>
public delegate Task<AcsReply> AcsHandler(AcsRequest request);
