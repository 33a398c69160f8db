namespace NanoCwmp.Board.Emulator;

/// <summary>How a session of the gateway ended.</summary>
/// <param name="Failure">Why it failed, or null if it did not.</param>
public sealed record SessionOutcome(string? Failure);
