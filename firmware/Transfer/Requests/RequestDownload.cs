using NanoCwmp.Session;
using NanoCwmp.Session.Requests;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Transfer.Requests
{
    /// <summary>
    /// RequestDownload (TR-069 A.4.2.2, R142): a user asks for a file. What the ACS refuses is not asked again; the user may.
    /// </summary>
    public sealed class RequestDownload : CpeRequest
    {
        private readonly EventQueue _events;
        private string _fileType = string.Empty;

        /// <summary>Initializes a new instance of the <see cref="RequestDownload"/> class.</summary>
        /// <param name="events">Takes 9 REQUEST DOWNLOAD.</param>
        public RequestDownload(EventQueue events)
        {
            _events = events;
        }

        /// <inheritdoc/>
        public override int ResponseNameId
        {
            get { return SoapNames.RequestDownloadResponse; }
        }

        /// <inheritdoc/>
        public override bool IsPending
        {
            get { return _events.IsWaiting(EventCode.RequestDownload, 0); }
        }

        /// <summary>Asks for a file in the next session.</summary>
        /// <param name="fileType">A file type of Download, at most 64 characters.</param>
        public void Ask(string fileType)
        {
            _fileType = fileType;
            _events.Raise(EventCode.RequestDownload, null);
        }

        /// <inheritdoc/>
        public override void Write(RpcContext context)
        {
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:RequestDownload><FileType>");
            xml.Text(_fileType);
            xml.Raw("</FileType><FileTypeArg soap-enc:arrayType=\"cwmp:ArgStruct[0]\"></FileTypeArg></cwmp:RequestDownload>");
        }

        /// <inheritdoc/>
        public override bool Delivered()
        {
            _events.Drop(EventCode.RequestDownload);
            return true;
        }

        /// <inheritdoc/>
        public override void Refused(int faultCode)
        {
            _events.Drop(EventCode.RequestDownload);
        }
    }
}
