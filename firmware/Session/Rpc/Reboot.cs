using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// Reboot (TR-069 A.3.2.9, R254-R257): the event that tells of it is stored before the answer, the restart comes after
    /// the session.
    /// </summary>
    public sealed class Reboot : RpcMethod
    {
        private readonly EventQueue _events;

        /// <summary>Initializes a new instance of the <see cref="Reboot"/> class.</summary>
        /// <param name="events">Takes the event M Reboot.</param>
        public Reboot(EventQueue events)
        {
            _events = events;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "Reboot"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.Reboot; }
        }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            bool hasKey = false;
            while (context.Reader.NextChild())
            {
                if (context.Reader.ChildName == SoapNames.CommandKey)
                {
                    hasKey = context.TryReadKey(context.Value);
                }
                else
                {
                    context.Reader.SkipChild();
                }
            }

            return hasKey ? FaultCode.None : FaultCode.InvalidArguments;
        }

        /// <inheritdoc/>
        public override int Execute(RpcContext context)
        {
            if (!_events.Raise(EventCode.MReboot, context.Value))
            {
                // 9004 is no fault of Reboot (R257).
                return FaultCode.InternalError;
            }

            context.IsRebootRequested = true;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            context.Writer.Xml.Raw("<cwmp:RebootResponse></cwmp:RebootResponse>");
        }
    }
}
