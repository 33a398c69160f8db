using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Net;
using NanoCwmp.Session;
using NanoCwmp.Session.Requests;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Transfer.Requests;
using NanoCwmp.Transfer.Rpc;
using NanoCwmp.Wire.Http;

namespace NanoCwmp
{
    /// <content>
    /// Sessions with the ACS, and when the next try is due. All that only a session works with is made at its beginning: the
    /// device is idle most of the time, and has better uses for that memory then, such as a transfer.
    /// </content>
    public sealed partial class Agent
    {
        private readonly InformVersion _informVersion = new InformVersion();
        private readonly GetAcsMethods _acsMethods = new GetAcsMethods();
        private RequestDownload _requestDownload;
        private CwmpSession _session;
        private long _retryDue;
        private int _retryCount;

        private void RunSession()
        {
            _notifications.SessionStarted();
            ValueBuffer setting = Model.GetSetting(_urlNode);
            if (setting.Length == 0)
            {
                // Without an ACS there is nobody to tell: the events wait for a URL.
                _retryCount = 0;
                return;
            }

            string url = setting.ToString();
            long start = _platform.Clock.Uptime;
            bool isReached = true;
            RpcContext context = null;
            _platform.Log.Write(LogLevel.Information, "session with " + url);
            try
            {
                HttpUrl target = HttpUrl.TryParse(setting.Bytes, 0, setting.Length);
                if (target == null)
                {
                    throw new ProtocolException(Reason.Url, url);
                }

                context = NewContext();
                _session = NewSession(context);
                _session.Run(target, _retryCount);
                _statistics.Completed++;
                ConfirmFirmware();
                _notifications.SessionSucceeded(_platform.Clock.Uptime);
                LastFailure = null;
                _platform.Log.Write(LogLevel.Information, "session complete");
                if (_session.HasRefusals && !_events.IsEmpty)
                {
                    // An event that was not delivered calls for another session by the rules of a failed one (R106, R113).
                    PlanRetry("the ACS refused to take a report");
                }
                else
                {
                    _retryCount = 0;
                }
            }
            catch (ProtocolException failure)
            {
                isReached = failure.Reason != Reason.ConnectFailed;
                Fail(failure.Message);
            }
            catch (Exception unexpected)
            {
                // No message, however strange, may take the device down.
                Fail(unexpected.GetType().FullName + ": " + unexpected.Message);
            }

            _session = null;
            NoteReach(isReached, start);
            RecheckRequestPort();
            AfterSession();
            if (_factory.IsAwaited)
            {
                // If this fails, the next start tries again.
                _factory.Restore();
                Restart("restarting with factory settings");
            }
            else if (context != null && context.IsRebootRequested)
            {
                Restart("restarting as the ACS asked");
            }
        }

        private void Fail(string reason)
        {
            _events.DiscardUnretried();
            _statistics.Failed++;
            _statistics.LastFailure = reason;
            LastFailure = reason;
            PlanRetry(reason);
        }

        private void PlanRetry(string reason)
        {
            _retryCount++;
            int minimumWait = NumberAt("Device.ManagementServer.CWMPRetryMinimumWaitInterval");
            int multiplier = NumberAt("Device.ManagementServer.CWMPRetryIntervalMultiplier");
            long wait = RetryPolicy.Wait(_retryCount, minimumWait, multiplier, Random());
            _retryDue = _platform.Clock.Uptime + wait;
            string message = "session failed: " + reason + "; next try in " + ((wait + 999) / 1000).ToString() + " s";
            _platform.Log.Write(LogLevel.Warning, message);
        }

        private int NumberAt(string path)
        {
            return (int)Model.GetSetting(Model.NodeOf(path)).ToNumber();
        }

        private CwmpSession NewSession(RpcContext context)
        {
            var inform = new InformMessage(context, _events, _platform.System, _platform.Clock);
            var authenticator = new Authenticator(new AcsCredentials(Model), _platform.Entropy);
            var connection = new AcsConnection(_platform.Connector, _platform.Clock, authenticator);
            return new CwmpSession(context, _events, connection, inform, _informVersion) { ExchangeObserver = this };
        }

        private RpcContext NewContext()
        {
            var methods = new RpcMethod[]
            {
                new GetRpcMethods(),
                new GetParameterNames(),
                new GetParameterValues(),
                new SetParameterValues(),
                new AddObject(),
                new DeleteObject(),
                new GetParameterAttributes(),
                new SetParameterAttributes(),
                new Reboot(_events),
                new FactoryReset(_factory),
                new ScheduleInform(_schedule),
                new Download(_transfers),
                new ScheduleDownload(_transfers),
                new Upload(_transfers),
                new CancelTransfer(_transfers),
                new GetQueuedTransfers(_transfers),
                new GetAllQueuedTransfers(_transfers),
            };
            var requests = new CpeRequest[]
            {
                new TransferComplete(_transfers),
                new AutonomousTransferComplete(_autonomous),
                _requestDownload,
                _acsMethods,
            };
            return new RpcContext(Model, methods, requests);
        }
    }
}
