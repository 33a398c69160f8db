using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>Makes valid responses that use every freedom of RFC 7230.</summary>
internal sealed class ResponseGenerator(int seed)
{
    private static readonly int[] s_statuses = [200, 200, 200, 204, 201, 400, 404, 500, 503];
    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var response = new MemoryStream();
        for (int interim = _random.Next(8) == 0 ? _random.Next(1, 4) : 0; interim > 0; interim--)
        {
            Text(response, $"HTTP/1.1 {Pick("100 Continue", "102 Processing", "103 Early Hints", "100 ")}\r\n");
            Text(response, Maybe("Link: </style.css>\r\n") + "\r\n");
        }

        int status = s_statuses[_random.Next(s_statuses.Length)];
        Text(response, $"HTTP/1.{Pick("1", "1", "1", "0")} {status}{Pick(" OK", " ", " Not at all: this", " ")}\r\n");
        byte[] body = Body(status == 204 ? 0 : Length());
        bool isVersion10 = Encoding.ASCII.GetString(response.ToArray()).Contains("HTTP/1.0", StringComparison.Ordinal);
        int framing = status == 204 ? 3 : isVersion10 ? _random.Next(2) * 2 : _random.Next(3);
        List<string> fields = [];
        AddFields(fields);
        if (framing == 0)
        {
            fields.Add($"{Case("Content-Length")}:{Blank()}{Maybe("000")}{body.Length}{Blank()}");
        }
        else if (framing == 1)
        {
            fields.Add($"{Case("Transfer-Encoding")}:{Blank()}{Case("chunked")}{Blank()}");
        }

        Text(response, string.Concat(fields.OrderBy(_ => _random.Next()).Select(field => field + "\r\n")) + "\r\n");
        if (framing == 1)
        {
            Chunks(response, body);
        }
        else
        {
            response.Write(body);
        }

        return response.ToArray();
    }

    private static void Text(MemoryStream response, string text) => response.Write(Encoding.Latin1.GetBytes(text));

    private void AddFields(List<string> fields)
    {
        for (int i = _random.Next(6); i > 0; i--)
        {
            fields.Add(_random.Next(7) switch
            {
                0 => $"X-Long-{i}: {new string('x', _random.Next(3000))}",
                1 => $"Content-Type:{Blank()}text/xml; charset=utf-8",
                2 => $"Connection:{Blank()}{Pick("close", "keep-alive", "Keep-Alive, x", "x,\tclose")}",
                3 => $"X-Folded: a,\r\n {Pick("b", "Content-Length: 3", "\t c")}",
                4 => $"Set-Cookie:{Blank()}c{i}={_random.Next()}; Path=/{Maybe("; HttpOnly")}{Blank()}",
                5 => $"X-Empty-{i}:{Blank()}",
                _ => "Server: a/1.0 (b)",
            });
        }
    }

    private void Chunks(MemoryStream response, byte[] body)
    {
        for (int at = 0; at < body.Length;)
        {
            int size = Math.Min(body.Length - at, 1 + (_random.Next(3) == 0 ? _random.Next(4000) : _random.Next(40)));
            string digits = size.ToString(Pick("x", "X", "x4", "X6"));
            Text(response, digits + Pick(string.Empty, string.Empty, ";a", ";a=b;c=\"d;e\"", " ", " ;a") + "\r\n");
            response.Write(body, at, size);
            Text(response, "\r\n");
            at += size;
        }

        Text(response, Pick("0", "00", "0;last=1") + "\r\n" + Maybe("X-Trailer: a\r\n") + "\r\n");
    }

    private int Length() => _random.Next(4) switch
    {
        0 => 0,
        1 => _random.Next(20),
        2 => _random.Next(1000, 1100),
        _ => _random.Next(9000),
    };

    private byte[] Body(int length)
    {
        byte[] body = new byte[length];
        _random.NextBytes(body);
        return body;
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Maybe(string text) => _random.Next(2) == 0 ? text : string.Empty;

    private string Blank() => Pick(string.Empty, " ", " ", "\t", "  \t ");

    private string Case(string name) => Pick(name, name, name.ToLowerInvariant(), name.ToUpperInvariant());
}
