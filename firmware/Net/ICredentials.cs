namespace NanoCwmp.Net
{
    /// <summary>A user name and a password, looked up when a session begins and never written to a log.</summary>
    public interface ICredentials
    {
        /// <summary>Gets the user name.</summary>
        /// <returns>UTF-8, never <see langword="null"/>.</returns>
        byte[] GetUsername();

        /// <summary>Gets the password.</summary>
        /// <returns>UTF-8, never <see langword="null"/>; empty if there is none.</returns>
        byte[] GetPassword();
    }
}
