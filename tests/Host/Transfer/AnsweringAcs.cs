using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>A sane ACS without a script: it answers whatever comes, and asks what it still has to ask.</summary>
internal sealed class AnsweringAcs : IConnector
{
    private static readonly XNamespace s_soap = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>Gets what it has still to ask.</summary>
    public Queue<string> Requests { get; } = new();

    /// <summary>Gets everything the CPE has sent, by the name of the body's element, with the CommandKeys.</summary>
    public List<string> Received { get; } = [];

    /// <summary>Gets all envelopes of the CPE.</summary>
    public List<XDocument> Messages { get; } = [];

    /// <summary>Gets or sets what tells that the CPE is dead; nothing of it arrives then.</summary>
    public Func<bool> IsDead { get; set; } = () => false;

    public int Count(string received) => Received.Count(item => item == received);

    public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds) =>
        IsDead() ? throw new IOException("no power") : new HttpExchangeStream(Exchange);

    private string? Exchange(string body)
    {
        if (IsDead())
        {
            throw new IOException("no power");
        }

        if (body.Length == 0)
        {
            return Requests.TryDequeue(out string? request) ? request : null;
        }

        var message = XDocument.Parse(body);
        Messages.Add(message);
        XElement element = message.Root!.Element(s_soap + "Body")!.Elements().Single();
        string name = element.Name.LocalName;
        if (name == "Inform")
        {
            foreach (XElement item in element.Descendants("EventStruct"))
            {
                Received.Add($"{item.Element("EventCode")!.Value} {item.Element("CommandKey")!.Value}".Trim());
            }

            return AcsText.InformResponse;
        }

        string key = element.Element("CommandKey")?.Value ?? string.Empty;
        string fault = element.Descendants("FaultCode").FirstOrDefault()?.Value ?? string.Empty;
        Received.Add($"{name} {key} {fault}".Trim());
        bool isOwn = name is "TransferComplete" or "AutonomousTransferComplete" or "RequestDownload";
        return isOwn ? TransferText.Response(name) : Requests.TryDequeue(out string? next) ? next : null;
    }
}
