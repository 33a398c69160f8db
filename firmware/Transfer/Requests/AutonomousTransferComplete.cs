using NanoCwmp.Session.Requests;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Transfer.Requests
{
    /// <summary>AutonomousTransferComplete (TR-069 A.3.3.3, R299), since CWMP 1.1.</summary>
    public sealed class AutonomousTransferComplete : CpeRequest
    {
        private const int None = -1;

        private readonly AutonomousTransfers _transfers;
        private int _refused = None;
        private int _current = None;

        /// <summary>Initializes a new instance of the <see cref="AutonomousTransferComplete"/> class.</summary>
        /// <param name="transfers">Has the transfers.</param>
        public AutonomousTransferComplete(AutonomousTransfers transfers)
        {
            _transfers = transfers;
        }

        /// <inheritdoc/>
        public override int ResponseNameId
        {
            get { return SoapNames.AutonomousTransferCompleteResponse; }
        }

        /// <inheritdoc/>
        public override int MinimumVersion
        {
            get { return 1; }
        }

        /// <inheritdoc/>
        public override bool IsPending
        {
            get
            {
                _current = _transfers.Load(_refused);
                return _current != None;
            }
        }

        /// <inheritdoc/>
        public override void StartSession()
        {
            _refused = None;
            _transfers.RemoveForgotten();
        }

        /// <inheritdoc/>
        public override void Write(RpcContext context)
        {
            XmlWriter xml = context.Writer.Xml;
            _transfers.Load(_current - 1);
            xml.Raw("<cwmp:AutonomousTransferComplete>");
            WriteText(context, "AnnounceURL", TransferPart.AnnounceUrl);
            WriteText(context, "TransferURL", TransferPart.Url);
            xml.Raw(_transfers.IsDownload ? "<IsDownload>1</IsDownload>" : "<IsDownload>0</IsDownload>");
            WriteText(context, "FileType", TransferPart.FileType);
            xml.Raw("<FileSize>");
            xml.Number(_transfers.FileSize);
            xml.Raw("</FileSize>");
            WriteText(context, "TargetFileName", TransferPart.TargetFileName);
            TransferFault.Write(context, _transfers.Fault, _transfers.StartTime, _transfers.CompleteTime);
            xml.Raw("</cwmp:AutonomousTransferComplete>");
        }

        /// <inheritdoc/>
        public override bool Delivered()
        {
            return _transfers.Remove(_current);
        }

        /// <inheritdoc/>
        public override void Refused(int faultCode)
        {
            _refused = _current;
        }

        private void WriteText(RpcContext context, string name, int part)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<");
            xml.Raw(name);
            xml.Raw(">");
            _transfers.Read(_current, part, context.Value);
            xml.Text(context.Value.Bytes, 0, context.Value.Length);
            xml.Raw("</");
            xml.Raw(name);
            xml.Raw(">");
        }
    }
}
