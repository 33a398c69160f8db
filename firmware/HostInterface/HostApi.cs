using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.HttpServer;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>Decides about the requests: who may ask, what is asked, and what the answer is.</summary>
    internal sealed partial class HostApi
    {
        private const string Malformed = "{\"message\":\"this is no request that can be read\"}";
        private const string NoCredentials = "{\"message\":\"a token is needed\"}";
        private const string NoLength = "{\"message\":\"a Content-Length is needed\"}";
        private const string TooLarge = "{\"message\":\"the request is too large\"}";
        private const string TooOften = "{\"message\":\"too many requests\"}";
        private const string TooManyChanges = "{\"message\":\"too many changes: each of them wears the flash\"}";
        private const string NoRoute = "{\"message\":\"there is nothing under this path\"}";
        private const string NoMethod = "{\"message\":\"not with this method\"}";
        private const string BadQuery = "{\"message\":\"the query cannot be read\"}";
        private const string BadBody = "{\"message\":\"the body is no JSON, or not what is asked for here\"}";
        private const string Done = "{}";

        private static readonly byte[] s_continue = Ascii.Bytes("HTTP/1.1 100 Continue\r\n\r\n");

        private readonly AccessToken _token;
        private readonly ParameterModel _model;
        private readonly ModelEditor _editor;
        private readonly ChangeHistory _history;
        private readonly ILogSink _log;
        private readonly RequestRate _requests = new RequestRate(Limits.HostInterfaceRequests, Limits.HostInterfaceRequestPeriod);
        private readonly RequestRate _changes = new RequestRate(Limits.HostInterfaceChanges, Limits.HostInterfaceChangePeriod);

        public HostApi(AccessToken token, ParameterModel model, ChangeHistory history, ILogSink log)
        {
            _token = token;
            _model = model;
            _history = history;
            _log = log;
            _editor = new ModelEditor(model);
        }

        /// <summary>Gets when credentials may be checked again, in milliseconds since boot.</summary>
        public long CheckDue { get; private set; }

        /// <summary>Decides about a head that is complete or malformed: begins an answer, or waits for the body.</summary>
        public void TakeHead(HostClient client, long now)
        {
            HttpRequestReader reader = client.Reader;
            if (reader.IsMalformed)
            {
                bool isTooLong = reader.IsBodyTooLong;
                Start(client, now, isTooLong ? HostStatus.TooLarge : HostStatus.BadRequest, isTooLong ? TooLarge : Malformed, true);
                return;
            }

            if (reader.AuthorizationLength < 0)
            {
                Start(client, now, HostStatus.Unauthorized, NoCredentials);
            }
            else if (!_token.IsIn(reader))
            {
                CheckDue = now + Limits.HostInterfacePause;
                _log.Write(LogLevel.Warning, "a request to the host interface with a wrong token");
                Start(client, now, HostStatus.Unauthorized, NoCredentials, true);
            }
            else if (reader.HasTransferCoding)
            {
                Start(client, now, HostStatus.LengthRequired, NoLength, true);
            }
            else if (reader.BodyLeft > Limits.HostInterfaceBody)
            {
                Start(client, now, HostStatus.TooLarge, TooLarge, true);
            }
            else if (!_requests.Admit(now))
            {
                Start(client, now, HostStatus.TooManyRequests, TooOften);
            }
            else
            {
                TakeRoute(client, now);
            }
        }

        /// <summary>Begins the answer to a request whose body is there.</summary>
        public void TakeBody(HostClient client, long now)
        {
            var request = new HostRequest(client.Body);
            if (!new HostBodyReader().Read(request, client.Body.Length))
            {
                bool isTooMuch = request.IsTooMuch;
                Start(client, now, isTooMuch ? HostStatus.TooLarge : HostStatus.BadRequest, isTooMuch ? TooLarge : BadBody);
                return;
            }

            HttpMethod method = client.Reader.Method;
            int route = new HostRoute(client.Reader.Buffer, client.Reader.TargetLength).Route;
            if (route == HostRoute.Rdk)
            {
                AnswerRdk(client, now, request, method);
            }
            else if (route == HostRoute.Values && method == HttpMethod.Post && request.Members == HostMember.Names)
            {
                AnswerValues(client, now, request);
            }
            else if (route == HostRoute.Values && method == HttpMethod.Put && request.Members == HostMember.Values)
            {
                SetValues(client, now, request);
            }
            else if (route == HostRoute.Objects && request.Has(HostMember.Table)
                && (request.Members & ~(HostMember.Table + HostMember.Alias + HostMember.Values)) == 0)
            {
                AddRow(client, now, request, false);
            }
            else
            {
                Start(client, now, HostStatus.BadRequest, BadBody);
            }
        }

        private void TakeRoute(HostClient client, long now)
        {
            HttpRequestReader reader = client.Reader;
            var route = new HostRoute(reader.Buffer, reader.TargetLength);
            if (route.Route == HostRoute.Unknown)
            {
                Start(client, now, HostStatus.NotFound, NoRoute);
                return;
            }

            if (!IsAllowed(route.Route, reader.Method))
            {
                // Without a body, because the method may be HEAD.
                client.Output.Start(HostStatus.NotAllowed(route.Route), null, true, reader.IsOldVersion);
                client.ExpectSent(now);
                return;
            }

            bool takesBody = route.Route == HostRoute.Rdk || reader.Method == HttpMethod.Post || reader.Method == HttpMethod.Put;
            if (!takesBody)
            {
                AnswerQuery(client, now, route);
            }
            else if (reader.BodyLeft == 0)
            {
                Start(client, now, HostStatus.BadRequest, BadBody);
            }
            else
            {
                if (reader.ExpectsContinue)
                {
                    client.Send(s_continue);
                }

                client.ExpectBody(now);
            }
        }

        private static bool IsAllowed(int route, HttpMethod method)
        {
            switch (route)
            {
                case HostRoute.Rdk: return method == HttpMethod.Get || method == HttpMethod.Post || method == HttpMethod.Delete;
                case HostRoute.Values: return method == HttpMethod.Get || method == HttpMethod.Post || method == HttpMethod.Put;
                case HostRoute.Objects: return method == HttpMethod.Post || method == HttpMethod.Delete;
                default: return method == HttpMethod.Get;
            }
        }

        private void AnswerQuery(HostClient client, long now, HostRoute route)
        {
            var request = new HostRequest(client.Reader.Buffer);
            bool isRead = route.TryReadQuery(request, out int since, out int sinceLength);
            bool isChanges = route.Route == HostRoute.Changes;
            if (!isRead || (since >= 0 && !isChanges) || (request.Count > 0 && isChanges))
            {
                bool isTooMuch = request.IsTooMuch;
                Start(client, now, isTooMuch ? HostStatus.TooLarge : HostStatus.BadRequest, isTooMuch ? TooLarge : BadQuery);
                return;
            }

            switch (route.Route)
            {
                case HostRoute.Values:
                    AnswerValues(client, now, request);
                    break;
                case HostRoute.Attributes:
                    AnswerAttributes(client, now, request, false);
                    break;
                case HostRoute.Changes:
                    int number = since < 0 ? _history.Next : _history.ReadCursor(client.Reader.Buffer, since, sinceLength);
                    Start(client, now, HostStatus.Ok, new ChangesAnswer(_model, _history, number));
                    break;
                default:
                    DeleteRow(client, now, request);
                    break;
            }
        }

        private void AnswerValues(HostClient client, long now, HostRequest request)
        {
            if (CheckNames(request))
            {
                Start(client, now, HostStatus.Ok, new ValuesAnswer(_model, request, _editor));
            }
            else
            {
                Start(client, now, HostStatus.NotFound, new FaultsAnswer(request, FaultCode.None, false));
            }
        }

        private void AnswerAttributes(HostClient client, long now, HostRequest request, bool isWdmp)
        {
            if (CheckNames(request))
            {
                Start(client, now, HostStatus.Ok, new AttributesAnswer(_model, request, isWdmp));
            }
            else
            {
                Start(client, now, isWdmp ? HostStatus.Ok : HostStatus.NotFound, new FaultsAnswer(request, FaultCode.None, isWdmp));
            }
        }

        /// <summary>Checks that all names lead somewhere; none at all are the whole model.</summary>
        private bool CheckNames(HostRequest request)
        {
            if (request.Count == 0)
            {
                request.Add(0, 0);
            }

            var address = new ParameterAddress();
            for (int i = 0; i < request.Count; i++)
            {
                bool isFound = _model.Resolver.TryResolve(request.Buffer, request.NameOf(i), request.NameLengthOf(i), address);
                request.SetFault(i, isFound ? FaultCode.None : FaultCode.InvalidParameterName);
            }

            return request.FirstFault() == FaultCode.None;
        }

        private void Start(HostClient client, long now, string status, string text, bool isLast)
        {
            client.Output.Start(status, new TextAnswer(text), isLast, client.Reader.IsOldVersion);
            client.ExpectSent(now);
        }

        private void Start(HostClient client, long now, string status, string text)
        {
            Start(client, now, status, new TextAnswer(text));
        }

        private void Start(HostClient client, long now, string status, Answer answer)
        {
            // A client that waits for leave to send a body may send it or not, once it has the answer.
            HttpRequestReader reader = client.Reader;
            bool isLast = !reader.IsKeptAlive || (reader.BodyLeft > 0 && reader.ExpectsContinue);
            client.Output.Start(status, answer, isLast, reader.IsOldVersion);
            client.ExpectSent(now);
        }
    }
}
