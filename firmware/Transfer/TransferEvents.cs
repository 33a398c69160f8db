using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// Tells of transfers by 7 TRANSFER COMPLETE together with M Download, M ScheduleDownload or M Upload (R157), in the
    /// batches of the transfer queue.
    /// </summary>
    public sealed class TransferEvents : ITransferEvents
    {
        private readonly EventQueue _events;
        private readonly SetTransaction _transaction;

        /// <summary>Initializes a new instance of the <see cref="TransferEvents"/> class.</summary>
        /// <param name="events">Takes the events.</param>
        /// <param name="transaction">The transaction of the batches.</param>
        public TransferEvents(EventQueue events, SetTransaction transaction)
        {
            _events = events;
            _transaction = transaction;
        }

        /// <inheritdoc/>
        public void Stage(int kind, int number, byte[] commandKey, int length)
        {
            _events.Stage(EventCode.TransferComplete, null, _transaction);
            _events.StageNumbered(CodeOf(kind), number, commandKey, length, _transaction);
        }

        /// <inheritdoc/>
        public void StageRemove(int kind, int number, bool isLast)
        {
            _events.StageRemove(CodeOf(kind), number, _transaction);
            if (isLast)
            {
                _events.StageRemove(EventCode.TransferComplete, 0, _transaction);
            }
        }

        /// <inheritdoc/>
        public bool IsWaiting(int kind, int number)
        {
            return _events.IsWaiting(CodeOf(kind), number);
        }

        private static int CodeOf(int kind)
        {
            return kind == TransferKind.Download ? EventCode.MDownload
                : kind == TransferKind.Upload ? EventCode.MUpload
                : EventCode.MScheduleDownload;
        }
    }
}
