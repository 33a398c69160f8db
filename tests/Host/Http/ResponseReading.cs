using System.Collections.Generic;
using System.IO;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>Reads responses one after the other with one reader, as a session does.</summary>
internal sealed class ResponseReading(IClock clock) : IHttpHeaderHandler
{
    private readonly HttpResponse _response = new(new byte[Limits.HttpReceiveBuffer], clock);
    private readonly byte[] _part = new byte[100];

    public int Status => _response.Status;

    public List<string> Cookies { get; } = [];

    /// <summary>Reads a response to its end.</summary>
    /// <returns>How many bytes its body has.</returns>
    public int Read(Stream connection, MemoryStream? body)
    {
        _response.Attach(connection);
        _response.Expect();
        _response.ReadHead(this);
        int length = 0;
        for (int read = _response.Body.Read(_part, 0, _part.Length); read > 0; read = _response.Body.Read(_part, 0, _part.Length))
        {
            body?.Write(_part, 0, read);
            length += read;
        }

        _response.Drain();
        return length;
    }

    public void OnHeader(int header, byte[] buffer, int offset, int count)
    {
        if (Cookies.Capacity > 0)
        {
            Cookies.Add(Encoding.Latin1.GetString(buffer, offset, count));
        }
    }
}
