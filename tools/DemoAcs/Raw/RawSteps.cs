using System.Text;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Raw;

/// <summary>The usual steps of a <see cref="RawAcs"/>.</summary>
public static class RawSteps
{
    private const int MaxExchanges = 1000;

    /// <summary>Reads one request to its end.</summary>
    public static RawStep Read() => (c, cancel) => c.ReadAsync(cancel);

    /// <summary>Sends bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static RawStep Send(byte[] bytes) => (c, cancel) => c.SendAsync(bytes, cancel);

    /// <summary>Sends text, one byte a character.</summary>
    /// <param name="text">The text, with its line ends.</param>
    public static RawStep Send(string text) => Send(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends a well-formed reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="framing">How it is framed, null for Content-Length.</param>
    public static RawStep Send(AcsReply reply, RawFraming? framing = null) =>
        (c, cancel) => SendAsync(c, reply, framing ?? new RawFraming(), cancel);

    /// <summary>Sends the first bytes of a well-formed reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="count">How many of its bytes, status line and headers included.</param>
    public static RawStep SendPart(AcsReply reply, int count) =>
        (c, cancel) => c.SendAsync(RawReply.Bytes(reply, new RawFraming()).AsMemory(0, count), cancel);

    /// <summary>Sends an InformResponse for the last request, with its namespace and cwmp:ID.</summary>
    /// <param name="framing">How it is framed, null for Content-Length.</param>
    public static RawStep SendInformResponse(RawFraming? framing = null) =>
        (c, cancel) => SendAsync(c, InformResponse(c.Requests[^1]), framing ?? new RawFraming(), cancel);

    /// <summary>Waits.</summary>
    /// <param name="time">How long.</param>
    public static RawStep Pause(TimeSpan time) => (_, cancel) => Task.Delay(time, cancel);

    /// <summary>Closes the connection in order.</summary>
    public static RawStep Close() => (c, _) =>
    {
        c.Close();
        return Task.CompletedTask;
    };

    /// <summary>Resets the connection.</summary>
    public static RawStep Reset() => (c, _) =>
    {
        c.Reset();
        return Task.CompletedTask;
    };

    /// <summary>Reads one request and sends what a server answers, in a framing of its own.</summary>
    /// <param name="server">The server that answers.</param>
    /// <param name="framing">How the answer is framed, null for Content-Length.</param>
    public static RawStep Serve(DemoAcsServer server, RawFraming? framing = null) =>
        (c, cancel) => ServeAsync(c, server, framing ?? new RawFraming(), cancel);

    /// <summary>Serves a session to its end: until the server answers with 204, or with an error.</summary>
    /// <param name="server">The server that answers.</param>
    /// <param name="framing">How the answers are framed, null for Content-Length.</param>
    public static RawStep ServeSession(DemoAcsServer server, RawFraming? framing = null) => async (c, cancel) =>
    {
        for (int i = 0; i < MaxExchanges; i++)
        {
            var reply = await ServeAsync(c, server, framing ?? new RawFraming(), cancel).ConfigureAwait(false);
            if (reply.EndsSession || (reply.Body.Length == 0 && reply.Ending == ReplyEnding.Close))
            {
                return;
            }
        }
    };

    /// <summary>An InformResponse for a request.</summary>
    /// <param name="request">A request with an Inform.</param>
    /// <exception cref="InvalidOperationException">The request is no message.</exception>
    public static AcsReply InformResponse(AcsRequest request)
    {
        var message = request.Message ?? throw new InvalidOperationException("The last request was no Inform.");
        XNamespace cwmp = message.CwmpNamespace;
        var payload = new XElement(cwmp + "InformResponse", new XElement("MaxEnvelopes", 1));
        return AcsReply.Xml(EnvelopeWriter.Write(message.CwmpNamespace, message.Id, payload));
    }

    private static async Task<AcsReply> ServeAsync(
        RawConversation conversation, DemoAcsServer server, RawFraming framing, CancellationToken cancellation)
    {
        var request = await conversation.ReadAsync(cancellation).ConfigureAwait(false);
        var reply = await server.AnswerAsync(request).ConfigureAwait(false);
        if (reply.Ending == ReplyEnding.Reset)
        {
            byte[] bytes = RawReply.Bytes(reply, framing);
            int left = reply.CutAfter is int count ? Math.Max(0, bytes.Length - reply.Body.Length + count) : 0;
            await conversation.SendAsync(bytes.AsMemory(0, Math.Min(left, bytes.Length)), cancellation).ConfigureAwait(false);
            conversation.Reset();
        }
        else
        {
            await SendAsync(conversation, reply, framing, cancellation).ConfigureAwait(false);
        }

        return reply;
    }

    private static async Task SendAsync(
        RawConversation conversation, AcsReply reply, RawFraming framing, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> bytes = RawReply.Bytes(reply, framing);
        int piece = framing.PieceSize > 0 ? framing.PieceSize : bytes.Length;
        for (int at = 0; at < bytes.Length; at += piece)
        {
            if (at > 0)
            {
                await Task.Delay(framing.PiecePause, cancellation).ConfigureAwait(false);
            }

            await conversation.SendAsync(bytes.Slice(at, Math.Min(piece, bytes.Length - at)), cancellation).ConfigureAwait(false);
        }

        if (framing.UntilClose || reply.Ending is ReplyEnding.Close or ReplyEnding.CloseUnannounced)
        {
            conversation.Close();
        }
    }
}
