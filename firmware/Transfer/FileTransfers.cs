using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// Carries transfers out over http and https, to and from what the device has a place for. What a transfer needs, its
    /// buffer before all, exists while it runs.
    /// </summary>
    public sealed class FileTransfers : ITransferExecutor
    {
        private readonly IConnector _connector;
        private readonly IClock _clock;
        private readonly IEntropy _entropy;
        private readonly ILogSink _log;
        private readonly IFileTarget[] _targets;
        private readonly IFileSource[] _sources;
        private IFileTarget _target;
        private IFileSource _source;
        private FileDownload _download;
        private FileUpload _upload;
        private int _fault;

        /// <summary>Initializes a new instance of the <see cref="FileTransfers"/> class.</summary>
        /// <param name="connector">Opens connections.</param>
        /// <param name="clock">Tells the time.</param>
        /// <param name="entropy">Makes cnonces.</param>
        /// <param name="log">Is told what is going on.</param>
        /// <param name="targets">Where downloads go.</param>
        /// <param name="sources">Where uploads come from.</param>
        public FileTransfers(
            IConnector connector, IClock clock, IEntropy entropy, ILogSink log, IFileTarget[] targets, IFileSource[] sources)
        {
            _connector = connector;
            _clock = clock;
            _entropy = entropy;
            _log = log;
            _targets = targets;
            _sources = sources;
        }

        /// <inheritdoc/>
        public int Accept(QueuedTransfer transfer)
        {
            var value = new ValueBuffer();
            transfer.Read(TransferPart.FileType, value);
            IFileTarget target = FindTarget(transfer, value);
            if (target == null && FindSource(transfer, value) == null)
            {
                return FaultCode.InvalidArguments;
            }

            transfer.Read(TransferPart.Url, value);
            if (!TransferUrl.IsHttp(value.Bytes, value.Length))
            {
                return FaultCode.UnsupportedProtocol;
            }

            if (HttpUrl.TryParse(value.Bytes, 0, value.Length) == null)
            {
                return FaultCode.InvalidArguments;
            }

            return target == null ? FaultCode.None : target.Accept(transfer);
        }

        /// <inheritdoc/>
        public void Start(QueuedTransfer transfer)
        {
            var value = new ValueBuffer();
            Find(transfer, value);
            _log.Write(LogLevel.Information, (transfer.IsDownload ? "download of " : "upload of ") + value.ToString());
            _fault = _target == null && _source == null ? Failure(transfer) : FaultCode.None;
            if (_target != null)
            {
                _fault = _target.Open(transfer);
            }

            if (_fault == FaultCode.None)
            {
                Connect(transfer, value);
            }
        }

        /// <inheritdoc/>
        public long Step(QueuedTransfer transfer, long now)
        {
            long due = TransferStep.Ended;
            if (_fault != FaultCode.None)
            {
                return due;
            }

            if (_download != null)
            {
                due = _download.Step(now);
                _fault = _download.Fault;
            }
            else if (_upload != null)
            {
                due = _upload.Step(now);
                _fault = _upload.Fault;
            }
            else if (_target != null)
            {
                due = _target.Settle(now);
                _fault = due == TransferStep.Ended ? _target.Outcome() : FaultCode.None;
            }

            if (due == TransferStep.Ended)
            {
                LetGo();
                _log.Write(
                    _fault == FaultCode.None ? LogLevel.Information : LogLevel.Warning,
                    _fault == FaultCode.None ? "transfer complete" : "transfer failed: " + FaultCode.Text(_fault));
            }

            return due;
        }

        /// <inheritdoc/>
        public int Outcome()
        {
            return _fault;
        }

        /// <inheritdoc/>
        public bool TryCancel()
        {
            if (_target != null && !_target.TryAbandon())
            {
                return false;
            }

            LetGo();
            return true;
        }

        /// <inheritdoc/>
        public void StageEnd(QueuedTransfer transfer)
        {
            if (_target != null)
            {
                _target.StageEnd(transfer.Transaction);
            }
        }

        /// <inheritdoc/>
        public int Recover(QueuedTransfer transfer)
        {
            var value = new ValueBuffer();
            Find(transfer, value);
            int outcome = _target == null ? Failure(transfer) : _target.Recover(transfer);
            _fault = FaultCode.None;
            if (outcome != TransferStep.Again)
            {
                return outcome;
            }

            _log.Write(LogLevel.Information, "going on with the download of " + value.ToString());
            Connect(transfer, value);
            return TransferStep.Continues;
        }

        private static int Failure(QueuedTransfer transfer)
        {
            return transfer.IsDownload ? FaultCode.DownloadIncomplete : FaultCode.UploadFailure;
        }

        /// <summary>Finds where the file of a transfer goes to or comes from; its type is left in the buffer.</summary>
        private void Find(QueuedTransfer transfer, ValueBuffer type)
        {
            transfer.Read(TransferPart.FileType, type);
            _target = FindTarget(transfer, type);
            _source = FindSource(transfer, type);
        }

        private IFileTarget FindTarget(QueuedTransfer transfer, ValueBuffer type)
        {
            for (int i = 0; transfer.IsDownload && i < _targets.Length; i++)
            {
                if (_targets[i].Takes(type))
                {
                    return _targets[i];
                }
            }

            return null;
        }

        private IFileSource FindSource(QueuedTransfer transfer, ValueBuffer type)
        {
            for (int i = 0; !transfer.IsDownload && i < _sources.Length; i++)
            {
                if (_sources[i].Gives(type))
                {
                    return _sources[i];
                }
            }

            return null;
        }

        private void Connect(QueuedTransfer transfer, ValueBuffer value)
        {
            transfer.Read(TransferPart.Url, value);
            HttpUrl url = HttpUrl.TryParse(value.Bytes, 0, value.Length);
            if (url == null)
            {
                _fault = Failure(transfer);
                return;
            }

            byte[] buffer = new byte[Limits.FileBuffer];
            var connection = new FileConnection(_connector, _clock, _entropy, url, new TransferCredentials(transfer), buffer);
            if (_target != null)
            {
                _download = new FileDownload(connection, _clock, _target, buffer);
            }
            else
            {
                _upload = new FileUpload(connection, _source, buffer);
            }
        }

        private void LetGo()
        {
            if (_download != null)
            {
                _download.Close();
                _download = null;
            }

            if (_upload != null)
            {
                _upload.Close();
                _upload = null;
            }
        }
    }
}
