using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Net;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>An ACS of scripted connections, and the client's connection to it.</summary>
internal sealed class FakeAcs : IConnector
{
    public const string Ok = "HTTP/1.1 200 OK|Content-Length: 5||hello";
    public const string Empty = "HTTP/1.1 204 No Content||";

    public FakeAcs()
        : this(string.Empty, string.Empty, "http://acs.example.com:7547/cwmp")
    {
    }

    /// <summary>Makes an ACS that the client has credentials for.</summary>
    public FakeAcs(string username, string password, string url)
    {
        var credentials = new FakeCredentials { Username = username, Password = password };
        Client = new AcsConnection(this, Clock, new Authenticator(credentials, new SystemEntropy()));
        Client.Open(Url(url));
    }

    public FakeClock Clock { get; } = new();

    public AcsConnection Client { get; }

    /// <summary>Gets the connections in the order in which they are made; where there is none left, connecting fails.</summary>
    public List<FakeConnection> Connections { get; } = [];

    public List<(string Host, int Port, bool Secure, int Timeout)> Connects { get; } = [];

    public IEnumerable<string> Requests => Connections.SelectMany(connection => connection.Requests);

    public static HttpUrl Url(string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        return HttpUrl.TryParse(bytes, 0, bytes.Length);
    }

    public FakeConnection Plan(params string[] steps)
    {
        var connection = new FakeConnection(Clock, steps);
        Connections.Add(connection);
        return connection;
    }

    public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
    {
        Connects.Add((host, port, secure, timeoutMilliseconds));
        if (Connects.Count > Connections.Count)
        {
            throw new IOException("connection refused");
        }

        if (Connects.Count > 1 && !Connections[Connects.Count - 2].IsClosed)
        {
            throw new InvalidOperationException("a second connection beside the first");
        }

        return Connections[Connects.Count - 1];
    }

    /// <summary>Runs one exchange.</summary>
    /// <returns>The status and the body.</returns>
    public string Exchange(string? envelope = null)
    {
        Client.Post(envelope == null ? null : new TextMessage(envelope));
        string body = Client.IsEmpty ? "empty" : new StreamReader(Client.Body, Encoding.ASCII).ReadToEnd();
        Client.EndExchange();
        return $"{Client.Status} {body}";
    }
}
