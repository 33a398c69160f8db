using System.IO;
using System.Text;
using NanoCwmp.Net;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>An envelope of any text.</summary>
internal sealed class TextMessage(string text) : IMessage
{
    public void WriteTo(Stream body) => body.Write(Encoding.ASCII.GetBytes(text));
}
