using NanoCwmp.Session.Requests;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Tests.Unit.Session
{
    /// <summary>A request of the CPE's own, as TransferComplete is one: made as often as it is asked for.</summary>
    public sealed class FakeRequest : CpeRequest
    {
        private bool _isRefused;

        /// <summary>Gets or sets how many of them are to be made.</summary>
        public int Pending { get; set; }

        /// <summary>Gets the fault that the ACS refused the last one with.</summary>
        public int Fault { get; private set; }

        public override int ResponseNameId
        {
            get { return SoapNames.TransferCompleteResponse; }
        }

        public override bool IsPending
        {
            get { return Pending > 0 && !_isRefused; }
        }

        public override void StartSession()
        {
            _isRefused = false;
        }

        public override void Write(RpcContext context)
        {
            context.Writer.Xml.Raw("<cwmp:TransferComplete><CommandKey>");
            context.Writer.Xml.Number(Pending);
            context.Writer.Xml.Raw("</CommandKey></cwmp:TransferComplete>");
        }

        public override bool Delivered()
        {
            Pending--;
            return true;
        }

        public override void Refused(int faultCode)
        {
            Fault = faultCode;
            _isRefused = true;
        }
    }
}
