namespace NanoCwmp.Hal.Host.Boot;

/// <summary>
/// What an image for the emulator brings: the class <see cref="FirmwareContext.EntryPoint"/>, which has a constructor without
/// parameters and composes the firmware for the emulated board. All members are called from one thread.
/// </summary>
public interface IFirmware
{
    /// <summary>Gets how many sessions have ended successfully since the start.</summary>
    int CompletedSessions { get; }

    /// <summary>Gets how many sessions have ended unsuccessfully since the start.</summary>
    int FailedSessions { get; }

    /// <summary>Gets why the last session failed, or null if it did not.</summary>
    string? LastFailure { get; }

    /// <summary>Gets the bytes that the settings take in a bank of the parameter log.</summary>
    int StoredBytes { get; }

    /// <summary>Gets the bytes that one bank of the parameter log can hold.</summary>
    int StoreCapacity { get; }

    /// <summary>Starts.</summary>
    /// <param name="board">What it runs on.</param>
    /// <returns>Whether it runs; if not, its storage is unusable and the log says why.</returns>
    bool Start(BoardParts board);

    /// <summary>Does what is due.</summary>
    /// <param name="now">The present <see cref="IClock.Uptime"/>.</param>
    /// <returns>When to come back, in milliseconds since boot.</returns>
    long Poll(long now);

    /// <summary>Has it open a session, as a connection request does.</summary>
    void RequestConnection();

    /// <summary>Sets a parameter as the device's owner.</summary>
    /// <param name="path">The path of the parameter.</param>
    /// <param name="text">The value in its lexical form.</param>
    /// <returns>Whether it was set.</returns>
    bool Configure(string path, string text);

    /// <summary>Reads a setting.</summary>
    /// <param name="path">The path of a parameter that is stored.</param>
    /// <returns>Its value in its lexical form.</returns>
    string Setting(string path);

    /// <summary>Reads a parameter.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>Its value in its lexical form.</returns>
    string Read(string path);
}
