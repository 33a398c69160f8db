using System.Xml.Linq;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Sessions;

/// <summary>
/// The ACS's half of the session state machine (TR-069 section 3.7): request in, reply out; no sockets, no waiting.
/// Its habits are those of a widely used ACS: the session cookie is wanted on every later POST, an empty first POST and
/// CPE requests after the empty POST are refused with 400, and a 204 with "Connection: close" ends the session.
/// </summary>
internal sealed class SessionEngine(
    DeviceTable devices, SessionTable sessions, FirstContact firstContact, DemoAcsOptions options, JobQueue queue)
{
    private readonly TestResults _tests = new(queue);
    private readonly SampleResults _samples = new(options, queue);

    /// <summary>Answers one POST.</summary>
    /// <param name="request">The POST.</param>
    /// <param name="session">Its session, null without one.</param>
    public AcsReply Answer(AcsRequest request, AcsSession? session)
    {
        if (request.Body.Length > 0 && request.Message is null)
        {
            return Refuse(session, request.Error!);
        }

        try
        {
            if (request.Method == "Inform")
            {
                return AnswerInform(request);
            }

            if (session is null)
            {
                return AcsReply.Text(400, "No session: it begins with an Inform; every later POST returns its cookie.");
            }

            lock (session.Device.Gate)
            {
                return request.Message switch
                {
                    null => AnswerEmpty(session),
                    { IsAnswer: true } message => AnswerToAnswer(session, message),
                    { } message => AnswerRequest(session, message),
                };
            }
        }
        catch (EnvelopeException e)
        {
            return Refuse(session, e);
        }
    }

    private static AcsReply Refuse(AcsSession? session, EnvelopeException e)
    {
        if (session is not null)
        {
            session.Failure ??= e.Message;
        }

        return e.SoapCode is null
            ? AcsReply.Text(400, e.Message)
            : AcsReply.Xml(EnvelopeWriter.WriteSoapFault(e.SoapCode, e.Message));
    }

    private static AcsReply Refuse(AcsSession session, string reason) => Refuse(session, new EnvelopeException(reason));

    private AcsReply AnswerInform(AcsRequest request)
    {
        var message = request.Message!;
        var inform = Inform.Read(message.Payload);
        var device = devices.Get(inform.DeviceId);
        if (device is null)
        {
            var fault = new CwmpFault(8004, $"This ACS keeps {DeviceTable.MaxDevices} devices.");
            return AcsReply.Xml(EnvelopeWriter.Write(
                message.CwmpNamespace, message.Id, fault.ToSoapFault(message.CwmpNamespace)));
        }

        lock (device.Gate)
        {
            bool first = device.LastInform is null || inform.Has("0 BOOTSTRAP");
            var session = sessions.Begin(request.Session, device, inform, message.CwmpNamespace);
            session.Exchanges = 1;
            device.LastInform = inform;
            device.LastInformAt = options.Time.GetUtcNow();
            device.CwmpNamespace = message.CwmpNamespace;
            foreach (var value in inform.Parameters)
            {
                device.SetValue(value);
            }

            if (first)
            {
                firstContact.Plan(device);
            }

            _tests.Look(device, inform);
            _samples.Look(device, inform);
            XNamespace cwmp = message.CwmpNamespace;
            var reply = AcsReply.Xml(EnvelopeWriter.Write(
                message.CwmpNamespace,
                message.Id,
                new XElement(cwmp + "InformResponse", new XElement("MaxEnvelopes", 1))));
            reply.AddHeader("Set-Cookie", $"{SessionTable.CookieName}={session.Cookie}; HttpOnly");
            return reply;
        }
    }

    private AcsReply AnswerEmpty(AcsSession session)
    {
        if (session.Outstanding is not null)
        {
            return Refuse(session, $"An empty POST instead of the answer to {session.Outstanding.Job.Method} (R076).");
        }

        session.CpeDone |= !session.Holding;
        return NextRequest(session);
    }

    private AcsReply AnswerToAnswer(AcsSession session, Envelope message)
    {
        var job = session.Outstanding;
        if (job is null)
        {
            return Refuse(session, $"{message.Method} answers nothing: no request is outstanding.");
        }

        if (message.Fault is null && message.Method != job.Job.Method + "Response")
        {
            return Refuse(session, $"{message.Method} is not the answer to {job.Job.Method}.");
        }

        if (message.Id != session.OutstandingId)
        {
            return Refuse(session, $"cwmp:ID is \"{message.Id}\", that of the request \"{session.OutstandingId}\" (R056).");
        }

        session.Outstanding = null;
        session.Device.Finish(job);
        if (message.Fault is not null)
        {
            job.Fail(message.Fault);
            return NextRequest(session);
        }

        try
        {
            job.Complete(session.Device, message.Payload);
        }
        catch (EnvelopeException e)
        {
            job.Break(e.Message);
            throw;
        }

        return NextRequest(session);
    }

    private static AcsReply AnswerRequest(AcsSession session, Envelope message)
    {
        if (session.Outstanding is not null)
        {
            return Refuse(session, $"{message.Method} instead of the answer to {session.Outstanding.Job.Method} (R076).");
        }

        if (session.Holding)
        {
            return Refuse(session, $"{message.Method} while HoldRequests is true (R081).");
        }

        if (session.CpeDone)
        {
            return Refuse(session, $"{message.Method} after the empty POST (R080).");
        }

        if (message.Method == "TransferComplete")
        {
            string key = message.Payload.Element("CommandKey")?.Value ?? string.Empty;
            session.Device.EndTransfer(key, TransferReport.Read(message.Payload));
        }

        return AcsReply.Xml(EnvelopeWriter.Write(message.CwmpNamespace, message.Id, CpeMethods.Answer(message)));
    }

    private AcsReply NextRequest(AcsSession session)
    {
        var job = session.Device.Jobs.First?.Value;
        if (job is not null)
        {
            job.State = JobState.Sent;
            session.Outstanding = job;
            session.OutstandingId = sessions.NextId();
            return AcsReply.Xml(EnvelopeWriter.Write(
                session.CwmpNamespace, session.OutstandingId, job.Job.BuildRequest(session.CwmpNamespace)));
        }

        session.Ending = session.CpeDone;
        var reply = AcsReply.End();
        if (!session.Ending)
        {
            // The empty reply carries no HoldRequests, so it frees the CPE: its own requests and its empty POST follow.
            reply.Ending = ReplyEnding.KeepOpen;
        }

        return reply;
    }
}
