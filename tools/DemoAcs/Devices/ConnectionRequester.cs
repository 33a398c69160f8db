using System.Net;

namespace NanoCwmp.DemoAcs.Devices;

/// <summary>Asks a device to open a session, by a connection request over HTTP (TR-069 3.2.2.2).</summary>
internal static class ConnectionRequester
{
    /// <summary>How long a device may take to answer.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Sends a connection request.</summary>
    /// <param name="url">The ConnectionRequestURL.</param>
    /// <param name="credential">User name and password; they go out in answer to a Digest challenge only.</param>
    /// <returns>Whether the device has accepted it.</returns>
    public static async Task<bool> TrySendAsync(Uri url, NetworkCredential credential)
    {
        using var handler = new SocketsHttpHandler
        {
            Credentials = new CredentialCache { { url, "Digest", credential } },
            UseProxy = false,
            AllowAutoRedirect = false,
        };
        using var client = new HttpClient(handler) { Timeout = s_patience };
        try
        {
            using HttpResponseMessage response = await client.GetAsync(url).ConfigureAwait(false);
            return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
