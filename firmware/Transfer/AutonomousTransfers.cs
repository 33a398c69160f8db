using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// The transfers that the ACS has not asked for and is to know of: records of the log, stored in one batch with
    /// 10 AUTONOMOUS TRANSFER COMPLETE and removed with it (R143).
    /// </summary>
    public sealed class AutonomousTransfers
    {
        // Layout of the head: number 2, direction 1, fault 2, file size 4, start time 8, end time 8.
        private const int HeadLength = 25;
        private const int None = -1;

        private readonly ParameterModel _model;
        private readonly EventQueue _events;
        private readonly TransferStore _store;
        private readonly byte[] _head = new byte[HeadLength];
        private readonly int[] _numbers = new int[Limits.AutonomousTransfers];

        /// <summary>Initializes a new instance of the <see cref="AutonomousTransfers"/> class, with what the log holds.</summary>
        /// <param name="model">The model, whose log holds the records.</param>
        /// <param name="events">Takes the event.</param>
        public AutonomousTransfers(ParameterModel model, EventQueue events)
        {
            _model = model;
            _events = events;
            _store = new TransferStore(model, StoreKey.Autonomous);
            for (int slot = 0; slot < _numbers.Length; slot++)
            {
                _numbers[slot] = _store.ReadHead(slot, _head) ? BigEndian.Get16(_head, 0) : None;
            }
        }

        /// <summary>Gets a value indicating whether the loaded transfer came to the device.</summary>
        public bool IsDownload
        {
            get { return _head[2] != 0; }
        }

        /// <summary>Gets how the loaded transfer ended.</summary>
        public int Fault
        {
            get { return BigEndian.Get16(_head, 3); }
        }

        /// <summary>Gets the size of the loaded transfer's file.</summary>
        public long FileSize
        {
            get { return BigEndian.GetUnsigned32(_head, 5); }
        }

        /// <summary>Gets when the loaded transfer began.</summary>
        public long StartTime
        {
            get { return BigEndian.Get64(_head, 9); }
        }

        /// <summary>Gets when the loaded transfer was complete.</summary>
        public long CompleteTime
        {
            get { return BigEndian.Get64(_head, 17); }
        }

        /// <summary>Stores a transfer and its event, if the ACS wants to know of it.</summary>
        /// <param name="transfer">The transfer.</param>
        /// <returns>Whether the ACS will be told.</returns>
        public bool Add(AutonomousTransfer transfer)
        {
            bool isWanted = AutonomousTransferCompletePolicy.Matches(
                _model, transfer.IsDownload, transfer.Fault == FaultCode.None, transfer.FileType);
            int slot = 0;
            while (slot < _numbers.Length && _numbers[slot] != None)
            {
                slot++;
            }

            if (!isWanted || slot == _numbers.Length)
            {
                return false;
            }

            int number = 0;
            for (int other = 0; other < _numbers.Length; other++)
            {
                number = _numbers[other] >= number ? (_numbers[other] + 1) & 0xFFFF : number;
            }

            _model.Transaction.Begin();
            StoreKey.Put16(_head, 0, number);
            _head[2] = (byte)(transfer.IsDownload ? 1 : 0);
            StoreKey.Put16(_head, 3, transfer.Fault);
            BigEndian.Put32(_head, 5, transfer.FileSize);
            BigEndian.Put64(_head, 9, transfer.StartTime);
            BigEndian.Put64(_head, 17, transfer.CompleteTime);
            _store.Stage(slot, TransferPart.Head, _head, HeadLength);
            Stage(slot, TransferPart.FileType, transfer.FileType);
            Stage(slot, TransferPart.Url, transfer.TransferUrl);
            Stage(slot, TransferPart.AnnounceUrl, transfer.AnnounceUrl);
            Stage(slot, TransferPart.TargetFileName, transfer.TargetFileName);
            _events.Stage(EventCode.AutonomousTransferComplete, null, _model.Transaction);
            if (_model.Transaction.Commit() != FaultCode.None)
            {
                return false;
            }

            _numbers[slot] = number;
            return true;
        }

        /// <summary>Loads the next transfer in order of arrival.</summary>
        /// <param name="after">The number of the one before, or -1.</param>
        /// <returns>Its number, or -1 if there is none.</returns>
        public int Load(int after)
        {
            int slot = Find(after);
            return slot != None && _store.ReadHead(slot, _head) ? _numbers[slot] : None;
        }

        /// <summary>Reads a text of a transfer.</summary>
        /// <param name="number">Its number.</param>
        /// <param name="part">One of <see cref="TransferPart"/>.</param>
        /// <param name="value">Receives it.</param>
        public void Read(int number, int part, ValueBuffer value)
        {
            _store.Read(Find(number - 1), part, value);
        }

        /// <summary>Removes a transfer that the ACS knows of, with the event if it was the last one, in one batch.</summary>
        /// <param name="number">Its number.</param>
        /// <returns>Whether the log took it.</returns>
        public bool Remove(int number)
        {
            int slot = Find(number - 1);
            bool isLast = true;
            for (int other = 0; other < _numbers.Length; other++)
            {
                isLast = isLast && (other == slot || _numbers[other] == None);
            }

            _model.Transaction.Begin();
            _store.StageDelete(slot);
            if (isLast)
            {
                _events.StageRemove(EventCode.AutonomousTransferComplete, 0, _model.Transaction);
            }

            if (_model.Transaction.Commit() != FaultCode.None)
            {
                return false;
            }

            _numbers[slot] = None;
            return true;
        }

        /// <summary>Removes the transfers whose event was discarded with their ACS (R130).</summary>
        public void RemoveForgotten()
        {
            int number;
            while (!_events.IsWaiting(EventCode.AutonomousTransferComplete, 0) && (number = Load(None)) != None && Remove(number))
            {
                // Each turn removes one.
            }
        }

        private void Stage(int slot, int part, string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            _store.Stage(slot, part, bytes, bytes.Length);
        }

        private int Find(int after)
        {
            int next = None;
            for (int slot = 0; slot < _numbers.Length; slot++)
            {
                if (_numbers[slot] > after && (next == None || _numbers[slot] < _numbers[next]))
                {
                    next = slot;
                }
            }

            return next;
        }
    }
}
