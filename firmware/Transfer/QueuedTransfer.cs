using System;
using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>One transfer that the ACS has asked for. Texts are read from the log when they are needed.</summary>
    public sealed class QueuedTransfer
    {
        /// <summary>The most windows of a ScheduleDownload.</summary>
        public const int MaximumWindows = 2;

        /// <summary>The end of a window that has none.</summary>
        public const long NoEnd = -1;

        // Layout of the head: version 1, kind 1, state 1, number 2, fault 2, window 1, windows 1, tries 2, file size 4,
        // for each of two windows start 4, end 4, retries 4, then start time 8, end time 8, age.
        private const byte Version = 1;
        private const int Windows = 15;
        private const int WindowLength = 12;
        private const int Times = Windows + (MaximumWindows * WindowLength);
        private const int Age = Times + 16;
        private const int HeadLength = Age + ElapsedTimes.RecordLength;

        private readonly TransferStore _store;
        private readonly byte[] _head = new byte[HeadLength];

        /// <summary>Initializes a new instance of the <see cref="QueuedTransfer"/> class.</summary>
        /// <param name="store">Has the records.</param>
        public QueuedTransfer(TransferStore store)
        {
            _store = store;
        }

        /// <summary>Gets or sets the transfer's place in the queue's store.</summary>
        public int Slot { get; set; }

        /// <summary>Gets or sets what asked for it: one of <see cref="TransferKind"/>.</summary>
        public int Kind
        {
            get { return _head[1]; }
            set { _head[1] = (byte)value; }
        }

        /// <summary>Gets or sets how far it is: one of <see cref="TransferState"/>.</summary>
        public int State
        {
            get { return _head[2]; }
            set { _head[2] = (byte)value; }
        }

        /// <summary>Gets or sets its number: those of the queue are in the order of arrival.</summary>
        public int Number
        {
            get { return BigEndian.Get16(_head, 3); }
            set { StoreKey.Put16(_head, 3, value); }
        }

        /// <summary>Gets or sets how it ended: 0, or a fault code for TransferComplete.</summary>
        public int Fault
        {
            get { return BigEndian.Get16(_head, 5); }
            set { StoreKey.Put16(_head, 5, value); }
        }

        /// <summary>Gets or sets the window that is next or now, from 0 on.</summary>
        public int Window
        {
            get { return _head[7]; }
            set { _head[7] = (byte)value; }
        }

        /// <summary>Gets or sets how many windows there are; a Download or Upload has one, without an end.</summary>
        public int WindowCount
        {
            get { return _head[8]; }
            set { _head[8] = (byte)value; }
        }

        /// <summary>Gets or sets how often it was begun in the present window.</summary>
        public int Tries
        {
            get { return BigEndian.Get16(_head, 9); }
            set { StoreKey.Put16(_head, 9, value); }
        }

        /// <summary>Gets or sets FileSize in bytes; 0 if it is not known.</summary>
        public long FileSize
        {
            get { return BigEndian.GetUnsigned32(_head, 11); }
            set { BigEndian.Put32(_head, 11, value); }
        }

        /// <summary>Gets or sets when it was begun, in milliseconds since 1970, or the Unknown Time.</summary>
        public long StartTime
        {
            get { return BigEndian.Get64(_head, Times); }
            set { BigEndian.Put64(_head, Times, value); }
        }

        /// <summary>Gets or sets when it was complete, in milliseconds since 1970, or the Unknown Time.</summary>
        public long CompleteTime
        {
            get { return BigEndian.Get64(_head, Times + 8); }
            set { BigEndian.Put64(_head, Times + 8, value); }
        }

        /// <summary>Gets the transaction that its records are staged in.</summary>
        public SetTransaction Transaction
        {
            get { return _store.Transaction; }
        }

        /// <summary>Gets a value indicating whether the file goes to the device.</summary>
        public bool IsDownload
        {
            get { return Kind != TransferKind.Upload; }
        }

        /// <summary>Makes it a transfer that nothing is known of.</summary>
        /// <param name="slot">Its place.</param>
        /// <param name="kind">One of <see cref="TransferKind"/>.</param>
        public void Clear(int slot, int kind)
        {
            Slot = slot;
            Array.Clear(_head, 0, HeadLength);
            _head[0] = Version;
            Kind = kind;
            StartTime = DateTimeText.Unknown;
            CompleteTime = DateTimeText.Unknown;
        }

        /// <summary>Adds a window in which the transfer may run.</summary>
        /// <param name="start">Its start in seconds after the request.</param>
        /// <param name="end">Its end in seconds after the request, or <see cref="NoEnd"/>.</param>
        /// <param name="retries">How often the transfer may be repeated in it; -1 leaves it to the CPE.</param>
        public void AddWindow(long start, long end, int retries)
        {
            int at = Windows + (WindowCount++ * WindowLength);
            BigEndian.Put32(_head, at, start);
            BigEndian.Put32(_head, at + 4, end == NoEnd ? 0 : end);
            BigEndian.Put32(_head, at + 8, retries);
        }

        /// <summary>Gets when the present window begins, in milliseconds after the request.</summary>
        /// <returns>The time.</returns>
        public long WindowStart()
        {
            return BigEndian.GetUnsigned32(_head, Windows + (Window * WindowLength)) * 1000;
        }

        /// <summary>Gets when the present window ends, in milliseconds after the request.</summary>
        /// <returns>The time; of a window without end, the highest number.</returns>
        public long WindowEnd()
        {
            // The end of a real window lies behind its start, so it is not 0.
            long end = BigEndian.GetUnsigned32(_head, Windows + (Window * WindowLength) + 4);
            return end == 0 ? long.MaxValue : end * 1000;
        }

        /// <summary>Gets how often the transfer may be repeated in the present window (R305).</summary>
        /// <returns>The number.</returns>
        public int Retries()
        {
            int retries = BigEndian.GetSigned32(_head, Windows + (Window * WindowLength) + 8);
            return retries < 0 ? Limits.TransferRetries : retries;
        }

        /// <summary>Reads a text.</summary>
        /// <param name="part">One of <see cref="TransferPart"/>.</param>
        /// <param name="value">Receives it.</param>
        public void Read(int part, ValueBuffer value)
        {
            _store.Read(Slot, part, value);
        }

        /// <summary>Reads the head from the log.</summary>
        /// <param name="slot">The transfer's place.</param>
        /// <returns>Whether there is a transfer.</returns>
        internal bool Load(int slot)
        {
            Slot = slot;
            return _store.ReadHead(slot, _head) && _head[0] == Version;
        }

        /// <summary>Goes on counting from the age in the head.</summary>
        internal void RestoreAge(ElapsedTimes ages)
        {
            ages.Restore(Slot, _head, Age);
        }

        /// <summary>Puts the head into the open batch.</summary>
        internal void Stage(ElapsedTimes ages)
        {
            ages.Write(Slot, _head, Age);
            _store.Stage(Slot, TransferPart.Head, _head, HeadLength);
        }
    }
}
