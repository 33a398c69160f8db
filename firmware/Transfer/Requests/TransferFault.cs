using NanoCwmp.Model;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Transfer.Requests
{
    /// <summary>Writes what TransferComplete and AutonomousTransferComplete have in common.</summary>
    public static class TransferFault
    {
        private const int FirstOf11 = 9014;

        /// <summary>Writes FaultStruct, StartTime and CompleteTime (R293-R295).</summary>
        /// <param name="context">Has the writer and the version.</param>
        /// <param name="fault">0, or the fault code.</param>
        /// <param name="startTime">Milliseconds since 1970, or the Unknown Time.</param>
        /// <param name="completeTime">Milliseconds since 1970, or the Unknown Time.</param>
        public static void Write(RpcContext context, int fault, long startTime, long completeTime)
        {
            // Older versions of CWMP have fewer codes for one and the same failure (R064).
            bool isTooNew = (fault >= FirstOf11 && fault <= FaultCode.OutsideTimeWindows && context.Version == 0)
                || (fault == FaultCode.OutsideTimeWindows && context.Version == 1);
            fault = isTooNew ? FaultCode.DownloadFailure : fault;

            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<FaultStruct>");
            context.Writer.WriteFaultCode(fault, fault == FaultCode.None ? string.Empty : FaultCode.Text(fault));
            xml.Raw("</FaultStruct>");
            WriteTime(context, "StartTime", startTime);
            WriteTime(context, "CompleteTime", completeTime);
        }

        private static void WriteTime(RpcContext context, string name, long time)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<");
            xml.Raw(name);
            xml.Raw(">");
            context.Value.SetDateTime(time);
            xml.Raw(context.Value.Bytes, 0, context.Value.Length);
            xml.Raw("</");
            xml.Raw(name);
            xml.Raw(">");
        }
    }
}
