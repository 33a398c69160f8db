using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.HttpServer;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    // Requests that change the model, and those of RDK's programs, which are answered as those know it: with 200 and the
    // result in the body.
    internal sealed partial class HostApi
    {
        private const string Deleted = "{\"message\":\"Success\",\"statusCode\":200}";

        private void SetValues(HostClient client, long now, HostRequest request)
        {
            if (!AdmitChange(client, now))
            {
                return;
            }

            int whole = _editor.Set(request);
            int fault = whole != FaultCode.None ? whole : request.FirstFault();
            if (fault == FaultCode.None)
            {
                _log.Write(LogLevel.Information, "values set over the host interface: " + request.Count.ToString());
                Start(client, now, HostStatus.Ok, Done);
            }
            else
            {
                Start(client, now, HostStatus.Of(fault), new FaultsAnswer(request, whole, false));
            }
        }

        private void AddRow(HostClient client, long now, HostRequest request, bool isWdmp)
        {
            if (!AdmitChange(client, now))
            {
                return;
            }

            byte[] path = new byte[Limits.Path];
            int whole = _editor.AddRow(request, path, out int length);
            int fault = whole != FaultCode.None ? whole : request.FirstFault();
            if (fault == FaultCode.None)
            {
                _log.Write(LogLevel.Information, "a row added over the host interface");
                Start(client, now, isWdmp ? HostStatus.Ok : HostStatus.Created, new RowAnswer(path, length, isWdmp));
            }
            else if (isWdmp)
            {
                StartMessage(client, now, Wdmp.Message(fault));
            }
            else
            {
                Start(client, now, HostStatus.Of(fault), new FaultsAnswer(request, whole, false));
            }
        }

        private void DeleteRow(HostClient client, long now, HostRequest request)
        {
            if (request.Count != 1)
            {
                Start(client, now, HostStatus.BadRequest, BadQuery);
                return;
            }

            if (!AdmitChange(client, now))
            {
                return;
            }

            request.Place = request.NameOf(0);
            request.PlaceLength = request.NameLengthOf(0);
            int fault = _editor.DeleteRow(request);
            request.SetFault(0, fault);
            if (fault == FaultCode.None)
            {
                _log.Write(LogLevel.Information, "a row deleted over the host interface");
                Start(client, now, HostStatus.Ok, Done);
            }
            else
            {
                Start(client, now, HostStatus.Of(fault), new FaultsAnswer(request, FaultCode.None, false));
            }
        }

        private void AnswerRdk(HostClient client, long now, HostRequest request, HttpMethod method)
        {
            bool isChange = method != HttpMethod.Get;
            if (request.Members == HostMember.ParamList && method != HttpMethod.Delete)
            {
                Start(client, now, HostStatus.Ok, new ParamListAnswer(_model, request));
            }
            else if ((request.Members & ~HostMember.Attributes) == HostMember.Names && method != HttpMethod.Delete)
            {
                AnswerWdmp(client, now, request);
            }
            else if (request.Members == HostMember.Parameters && method == HttpMethod.Post)
            {
                SetWdmp(client, now, request);
            }
            else if (request.Members == HostMember.Table + HostMember.Row && method == HttpMethod.Post)
            {
                AddRow(client, now, request, true);
            }
            else if (request.Members == HostMember.RowPath && isChange)
            {
                DeleteWdmp(client, now, request);
            }
            else
            {
                Start(client, now, HostStatus.BadRequest, BadBody);
            }
        }

        private void AnswerWdmp(HostClient client, long now, HostRequest request)
        {
            if (!CheckNames(request))
            {
                StartMessage(client, now, Wdmp.Message(FaultCode.InvalidParameterName));
            }
            else if (request.Has(HostMember.Attributes))
            {
                Start(client, now, HostStatus.Ok, new AttributesAnswer(_model, request, true));
            }
            else
            {
                Start(client, now, HostStatus.Ok, new WdmpAnswer(_model, request));
            }
        }

        private void SetWdmp(HostClient client, long now, HostRequest request)
        {
            if (AdmitChange(client, now))
            {
                int whole = _editor.Set(request);
                Start(client, now, HostStatus.Ok, new FaultsAnswer(request, whole, true));
            }
        }

        private void DeleteWdmp(HostClient client, long now, HostRequest request)
        {
            if (!AdmitChange(client, now))
            {
                return;
            }

            int fault = _editor.DeleteRow(request);
            if (fault == FaultCode.None)
            {
                Start(client, now, HostStatus.Ok, Deleted);
            }
            else
            {
                StartMessage(client, now, Wdmp.Message(fault));
            }
        }

        private void StartMessage(HostClient client, long now, string message)
        {
            Start(client, now, HostStatus.Ok, new MessageAnswer(message));
        }

        private bool AdmitChange(HostClient client, long now)
        {
            if (_changes.Admit(now))
            {
                return true;
            }

            Start(client, now, HostStatus.TooManyChanges, TooManyChanges);
            return false;
        }
    }
}
