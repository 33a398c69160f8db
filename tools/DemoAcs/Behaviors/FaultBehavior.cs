using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>
/// Refuses requests of the CPE (Inform, TransferComplete...) with a CWMP fault; the ACS takes no notice of them. Empty
/// POSTs and answers pass.
/// </summary>
/// <param name="code">8001 denied, 8005 retry request, or another code of the ACS.</param>
public sealed class FaultBehavior(int code) : AcsBehavior
{
    /// <inheritdoc/>
    protected override Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        if (request.Message is not { IsAnswer: false } message)
        {
            return next(request);
        }

        var fault = new CwmpFault(code, code == 8005 ? "Retry request" : "Refused on demand");
        return Task.FromResult(AcsReply.Xml(EnvelopeWriter.Write(
            message.CwmpNamespace, message.Id, fault.ToSoapFault(message.CwmpNamespace))));
    }
}
