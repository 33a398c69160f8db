using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Sessions;

/// <summary>One session that is over.</summary>
/// <param name="Number">Number of the session on this server.</param>
/// <param name="DeviceId">OUI-ProductClass-SerialNumber.</param>
/// <param name="Completed">True if it ended with both sides having nothing left to send (TR-069 section 3.7.1.4).</param>
/// <param name="Reason">Why it did not complete, empty if it did.</param>
/// <param name="Exchanges">Number of POSTs in it.</param>
/// <param name="Inform">The Inform that opened it.</param>
/// <param name="Started">When the Inform came, UTC.</param>
/// <param name="Ended">When it ended, UTC.</param>
public sealed record SessionReport(
    long Number,
    string DeviceId,
    bool Completed,
    string Reason,
    int Exchanges,
    Inform Inform,
    DateTimeOffset Started,
    DateTimeOffset Ended);
