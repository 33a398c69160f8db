using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>ScheduleInform (TR-069 A.4.1.2, R264-R266): the schedule is durable before the answer.</summary>
    public sealed class ScheduleInform : RpcMethod
    {
        private readonly InformSchedule _schedule;
        private long _delaySeconds;

        /// <summary>Initializes a new instance of the <see cref="ScheduleInform"/> class.</summary>
        /// <param name="schedule">Takes the schedule.</param>
        public ScheduleInform(InformSchedule schedule)
        {
            _schedule = schedule;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "ScheduleInform"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.ScheduleInform; }
        }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            bool hasKey = false;
            _delaySeconds = 0;
            while (context.Reader.NextChild())
            {
                switch (context.Reader.ChildName)
                {
                    case SoapNames.DelaySeconds:
                        context.TryReadUnsigned(out _delaySeconds);
                        break;
                    case SoapNames.CommandKey:
                        hasKey = context.TryReadKey(context.Value);
                        break;
                    default:
                        context.Reader.SkipChild();
                        break;
                }
            }

            // Neither a missing delay nor one of 0 is one (R265).
            return hasKey && _delaySeconds > 0 ? FaultCode.None : FaultCode.InvalidArguments;
        }

        /// <inheritdoc/>
        public override int Execute(RpcContext context)
        {
            return _schedule.Add(_delaySeconds, context.Value);
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            context.Writer.Xml.Raw("<cwmp:ScheduleInformResponse></cwmp:ScheduleInformResponse>");
        }
    }
}
