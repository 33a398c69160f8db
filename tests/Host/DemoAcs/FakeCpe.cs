using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>
/// A scripted CPE over HttpClient: the other side in the tests of the demonstration ACS. It answers the RPCs from a
/// small model; a test can put its own message in place of any.
/// </summary>
public sealed class FakeCpe : IDisposable
{
    public static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public static readonly XNamespace Encoding = "http://schemas.xmlsoap.org/soap/encoding/";
    public static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private const int MaxExchanges = 100;

    private readonly Uri _url;
    private readonly HttpClient _http;
    private readonly string _serial;
    private int _id;

    public FakeCpe(Uri url, string serial = "SIM-1", string cwmp = "urn:dslforum-org:cwmp-1-2")
    {
        _url = url;
        _serial = serial;
        Cwmp = cwmp;
        Model = new FakeModel(serial);
        Handler = new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer { PerDomainCapacity = 100 },
            AllowAutoRedirect = false,
            UseProxy = false,
        };
        _http = new HttpClient(Handler) { Timeout = TimeSpan.FromSeconds(20) };
    }

    public SocketsHttpHandler Handler { get; }

    public XNamespace Cwmp { get; }

    public FakeModel Model { get; }

    public string DeviceId => $"00D09E-Gateway-{_serial}";

    public IReadOnlyList<string> Methods { get; set; } =
    [
        "GetRPCMethods", "SetParameterValues", "GetParameterValues", "GetParameterNames", "SetParameterAttributes",
        "GetParameterAttributes", "AddObject", "DeleteObject", "Download", "Upload", "Reboot", "FactoryReset", "ScheduleInform",
    ];

    /// <summary>Requests of the CPE's own, sent after the Inform, each an element of the CWMP namespace.</summary>
    public Queue<XElement> OwnRequests { get; } = new();

    /// <summary>Makes the answer to an ACS request; null leaves it to the model.</summary>
    public Func<XElement, XElement?>? Override { get; set; }

    /// <summary>Every envelope the ACS sent.</summary>
    public List<XDocument> Received { get; } = [];

    /// <summary>Names of the messages the ACS sent, "" for an empty reply.</summary>
    public List<string> ReceivedMethods { get; } = [];

    /// <summary>Runs a session to its end.</summary>
    /// <returns>The last HTTP status: 204 in a session that completed.</returns>
    public Task<HttpStatusCode> RunSessionAsync(params string[] events) => RunSessionAsync(Inform(events));

    /// <summary>Runs a session that begins with an Inform of the test's own.</summary>
    public async Task<HttpStatusCode> RunSessionAsync(XElement inform)
    {
        var (status, reply) = await SendAsync(inform, NextId());
        for (int i = 0; status == HttpStatusCode.OK && i < MaxExchanges; i++)
        {
            var body = reply?.Root!.Element(Soap + "Body")!.Elements().Single();
            bool request = body is not null && body.Name != Soap + "Fault" && !body.Name.LocalName.EndsWith("Response");
            if (request)
            {
                var header = reply!.Root!.Element(Soap + "Header");
                string? id = header?.Elements().FirstOrDefault(e => e.Name.LocalName == "ID")?.Value;
                (status, reply) = await SendAsync(Answer(body!), id);
            }
            else if (OwnRequests.Count > 0)
            {
                (status, reply) = await SendAsync(OwnRequests.Dequeue(), NextId());
            }
            else
            {
                (status, reply) = await SendAsync(null, null);
            }
        }

        return status;
    }

    /// <summary>Sends one message, or an empty POST.</summary>
    public async Task<(HttpStatusCode Status, XDocument? Reply)> SendAsync(XElement? payload, string? id)
    {
        var response = await PostAsync(payload is null ? null : Envelope(payload, id).ToString(SaveOptions.DisableFormatting));
        byte[] bytes = await response.Content.ReadAsByteArrayAsync();
        if (response.StatusCode != HttpStatusCode.OK || bytes.Length == 0)
        {
            ReceivedMethods.Add("");
            return (response.StatusCode == HttpStatusCode.OK ? HttpStatusCode.NoContent : response.StatusCode, null);
        }

        var document = XDocument.Load(new System.IO.MemoryStream(bytes));
        Received.Add(document);
        ReceivedMethods.Add(document.Root!.Element(Soap + "Body")!.Elements().Single().Name.LocalName);
        return (response.StatusCode, document);
    }

    /// <summary>Sends a body as it is.</summary>
    public Task<HttpResponseMessage> PostAsync(string? body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _url);
        if (body is not null)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/xml") { CharSet = "utf-8" };
            request.Headers.TryAddWithoutValidation("SOAPAction", "");
        }

        return _http.SendAsync(request);
    }

    public XElement Inform(params string[] events) => new(
        Cwmp + "Inform",
        new XElement("DeviceId",
            new XElement("Manufacturer", "NanoCwmp"), new XElement("OUI", "00D09E"),
            new XElement("ProductClass", "Gateway"), new XElement("SerialNumber", _serial)),
        Array("Event", "cwmp:EventStruct", events.Select(e => new XElement(
            "EventStruct", new XElement("EventCode", e), new XElement("CommandKey", "")))),
        new XElement("MaxEnvelopes", 1),
        new XElement("CurrentTime", "2026-06-01T12:00:00+02:00"),
        new XElement("RetryCount", 0),
        ValueList(
            new[]
            {
                "Device.RootDataModelVersion", "Device.DeviceInfo.HardwareVersion", "Device.DeviceInfo.SoftwareVersion",
                "Device.DeviceInfo.ProvisioningCode", "Device.ManagementServer.ParameterKey",
                "Device.ManagementServer.ConnectionRequestURL",
            }.SelectMany(n => Model.Find(n)!)));

    public XElement Fault(int code, params (string Name, int Code)[] parameters) => new(
        Soap + "Fault",
        new XElement("faultcode", "Client"),
        new XElement("faultstring", "CWMP fault"),
        new XElement("detail", new XElement(
            Cwmp + "Fault",
            new XElement("FaultCode", code),
            new XElement("FaultString", "Fault " + code),
            parameters.Select(p => new XElement(
                "SetParameterValuesFault",
                new XElement("ParameterName", p.Name), new XElement("FaultCode", p.Code), new XElement("FaultString", "No"))))));

    public XDocument Envelope(XElement payload, string? id) => new(new XElement(
        Soap + "Envelope",
        new XAttribute(XNamespace.Xmlns + "s", Soap), new XAttribute(XNamespace.Xmlns + "e", Encoding),
        new XAttribute(XNamespace.Xmlns + "xsd", "http://www.w3.org/2001/XMLSchema"),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance), new XAttribute(XNamespace.Xmlns + "cwmp", Cwmp),
        id is null
            ? null
            : new XElement(Soap + "Header", new XElement(Cwmp + "ID", new XAttribute(Soap + "mustUnderstand", "1"), id)),
        new XElement(Soap + "Body", payload)));

    public void Dispose() => _http.Dispose();

    private static XElement Array(string name, string type, IEnumerable<XElement> members)
    {
        var list = members.ToList();
        return new XElement(name, new XAttribute(Encoding + "arrayType", $"{type}[{list.Count}]"), list);
    }

    private static XElement ValueList(IEnumerable<KeyValuePair<string, FakeParameter>> values) => Array(
        "ParameterList", "cwmp:ParameterValueStruct", values.Select(p => new XElement(
            "ParameterValueStruct",
            new XElement("Name", p.Key),
            new XElement("Value", new XAttribute(Instance + "type", "xsd:" + p.Value.Type), p.Value.Value))));

    private string NextId() => (++_id).ToString(CultureInfo.InvariantCulture);

    private XElement Answer(XElement request) => Override?.Invoke(request) ?? request.Name.LocalName switch
    {
        "GetRPCMethods" => Response(request, Array("MethodList", "xsd:string", Methods.Select(m => new XElement("string", m)))),
        "GetParameterNames" => AnswerNames(request),
        "GetParameterValues" => AnswerValues(request),
        "SetParameterValues" => AnswerSet(request),
        "GetParameterAttributes" => AnswerAttributes(request),
        "AddObject" => Model.AddObject(request.Element("ObjectName")!.Value) is int instance
            ? Response(request, new XElement("InstanceNumber", instance), new XElement("Status", 0))
            : Fault(9005),
        "DeleteObject" => Model.DeleteObject(request.Element("ObjectName")!.Value)
            ? Response(request, new XElement("Status", 0))
            : Fault(9005),
        "Download" or "Upload" => Response(
            request,
            new XElement("Status", 1),
            new XElement("StartTime", "0001-01-01T00:00:00Z"),
            new XElement("CompleteTime", "0001-01-01T00:00:00Z")),
        "Reboot" or "FactoryReset" or "ScheduleInform" or "SetParameterAttributes" => Response(request),
        _ => Fault(9000),
    };

    private XElement Response(XElement request, params object[] content) =>
        new(Cwmp + (request.Name.LocalName + "Response"), content);

    private XElement AnswerNames(XElement request)
    {
        var names = Model.Names(request.Element("ParameterPath")!.Value, request.Element("NextLevel")!.Value is "1" or "true");
        return names is null
            ? Fault(9005)
            : Response(request, Array("ParameterList", "cwmp:ParameterInfoStruct", names.Select(n => new XElement(
                "ParameterInfoStruct", new XElement("Name", n.Key), new XElement("Writable", n.Value ? "1" : "0")))));
    }

    private XElement AnswerValues(XElement request)
    {
        var found = request.Element("ParameterNames")!.Elements("string").Select(e => Model.Find(e.Value)).ToList();
        return found.Any(f => f is null)
            ? Fault(9005)
            : Response(request, ValueList(found.SelectMany(f => f!)));
    }

    private XElement AnswerAttributes(XElement request)
    {
        var found = request.Element("ParameterNames")!.Elements("string").SelectMany(e => Model.Find(e.Value) ?? []);
        return Response(request, Array("ParameterList", "cwmp:ParameterAttributeStruct", found.Select(p => new XElement(
            "ParameterAttributeStruct",
            new XElement("Name", p.Key),
            new XElement("Notification", p.Value.Notification),
            Array("AccessList", "xsd:string", [])))));
    }

    private XElement AnswerSet(XElement request)
    {
        var values = request.Element("ParameterList")!.Elements("ParameterValueStruct")
            .Select(e => (Name: e.Element("Name")!.Value, Value: e.Element("Value")!)).ToList();
        var faults = values
            .Select(v => (v.Name, Code: Model[v.Name] is not FakeParameter p ? 9005
                : !p.Writable ? 9008
                : v.Value.Attribute(Instance + "type")!.Value != "xsd:" + p.Type ? 9006
                : p.Type == "unsignedInt" && !uint.TryParse(v.Value.Value, out _) ? 9007 : 0))
            .Where(f => f.Code != 0)
            .ToArray();
        if (faults.Length > 0)
        {
            return Fault(9003, faults);
        }

        foreach (var (name, value) in values)
        {
            Model[name]!.Value = value.Value;
        }

        return Response(request, new XElement("Status", 0));
    }
}
