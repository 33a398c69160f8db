using System;
using System.Text;
using System.Text.Json;
using NanoCwmp.Core;
using NanoCwmp.HostInterface.Json;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.HostInterface;

/// <summary>Mutated documents: the reader takes what System.Text.Json takes, with the same texts, and nothing else.</summary>
public class JsonAgreementTests(ITestOutputHelper output)
{
    private const int Documents = 30_000;

    private static readonly string[] s_corpus =
    [
        """{"values":[{"name":"Device.Bench.Number","value":-1.5e+10},{"name":"a","value":true}],"x":[null,[],{}]}""",
        """ { "a" : "\u00e9\ud83d\ude00\n\t\"\\\/" , "é€😀" : [ 0, -0.0, 10, 1E3 ] } """,
        """[[[[[[[[]]]]]]]]""",
        "\"text\"",
    ];

    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d800", "dc00", "0", "1", "-", ".", "e", "+", "true", "nul", " ", "\n", "\0", "/*",
        "\u00e9",
    ];

    [Fact]
    public void BothAgree()
    {
        var random = new Random(8259);
        int sound = 0;
        for (int i = 0; i < Documents; i++)
        {
            byte[] document = Mutation.Of(random, Encoding.UTF8.GetBytes(s_corpus[i % s_corpus.Length]), s_pieces);
            string? expected = Theirs(document);
            sound += expected is null ? 0 : 1;
            Assert.Equal(expected, Ours((byte[])document.Clone()));
        }

        output.WriteLine($"{sound} of {Documents} documents are sound");
        Assert.InRange(sound, Documents / 50, Documents / 2);
    }

    private static string? Theirs(byte[] document)
    {
        var tokens = new StringBuilder();
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = Limits.JsonDepth });
        try
        {
            while (reader.Read())
            {
                bool isText = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String;
                string text = isText
                    ? reader.GetString()!
                    : reader.TokenType is JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : string.Empty;
                tokens.Append(reader.TokenType).Append(text).Append('|');
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }

        return tokens.ToString();
    }

    private static string? Ours(byte[] document)
    {
        var tokens = new StringBuilder();
        var reader = new JsonReader();
        reader.Reset(document, 0, document.Length);
        while (reader.Next() != JsonToken.End)
        {
            if (reader.Token == JsonToken.Invalid)
            {
                return null;
            }

            bool isText = reader.Token is JsonToken.Name or JsonToken.String or JsonToken.Number;
            string text = isText ? Encoding.UTF8.GetString(document, reader.TextOffset, reader.TextLength) : string.Empty;
            tokens.Append(NameOf(reader.Token)).Append(text).Append('|');
        }

        return tokens.ToString();
    }

    private static JsonTokenType NameOf(JsonToken token) => token switch
    {
        JsonToken.ObjectStart => JsonTokenType.StartObject,
        JsonToken.ObjectEnd => JsonTokenType.EndObject,
        JsonToken.ArrayStart => JsonTokenType.StartArray,
        JsonToken.ArrayEnd => JsonTokenType.EndArray,
        JsonToken.Name => JsonTokenType.PropertyName,
        JsonToken.String => JsonTokenType.String,
        JsonToken.Number => JsonTokenType.Number,
        JsonToken.True => JsonTokenType.True,
        JsonToken.False => JsonTokenType.False,
        _ => JsonTokenType.Null,
    };
}
