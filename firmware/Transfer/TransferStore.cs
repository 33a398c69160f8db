using NanoCwmp.Model;
using NanoCwmp.Storage;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// The records of transfers in the log: a record for each argument, because all of them together can be longer than one
    /// value.
    /// </summary>
    public sealed class TransferStore
    {
        private const int KeyLength = 3;

        private readonly ParameterModel _model;
        private readonly byte[] _key = new byte[KeyLength];

        /// <summary>Initializes a new instance of the <see cref="TransferStore"/> class.</summary>
        /// <param name="model">The model, whose log holds the records.</param>
        /// <param name="kind">The first byte of their keys.</param>
        public TransferStore(ParameterModel model, byte kind)
        {
            _model = model;
            _key[0] = kind;
        }

        /// <summary>Gets the transaction that records are staged in.</summary>
        public SetTransaction Transaction
        {
            get { return _model.Transaction; }
        }

        /// <summary>Reads a part, in the first place from the open batch.</summary>
        /// <param name="slot">The transfer.</param>
        /// <param name="part">One of <see cref="TransferPart"/>.</param>
        /// <param name="value">Receives it; empty if there is none.</param>
        public void Read(int slot, int part, ValueBuffer value)
        {
            value.Length = Read(slot, part, value.Bytes);
        }

        /// <summary>Reads a part, in the first place from the open batch.</summary>
        /// <param name="slot">The transfer.</param>
        /// <param name="part">One of <see cref="TransferPart"/>.</param>
        /// <param name="buffer">Receives it.</param>
        /// <returns>How many bytes it has; 0 if there is none, or it is longer than the buffer.</returns>
        public int Read(int slot, int part, byte[] buffer)
        {
            SetKey(slot, part);
            int length = _model.Log.ReadStaged(_key, 0, KeyLength, buffer, 0);
            if (length == ParameterLog.NotFound)
            {
                length = _model.Log.Read(_key, 0, KeyLength, buffer, 0);
            }

            return length < 0 || length > buffer.Length ? 0 : length;
        }

        /// <summary>Reads the head of a transfer.</summary>
        /// <param name="slot">The transfer.</param>
        /// <param name="head">Receives it.</param>
        /// <returns>Whether there is one of just this length.</returns>
        public bool ReadHead(int slot, byte[] head)
        {
            SetKey(slot, TransferPart.Head);
            return _model.Log.Read(_key, 0, KeyLength, head, 0) == head.Length;
        }

        /// <summary>Puts a part into the open batch.</summary>
        /// <param name="slot">The transfer.</param>
        /// <param name="part">One of <see cref="TransferPart"/>.</param>
        /// <param name="bytes">The value, from its start.</param>
        /// <param name="length">How many bytes it has.</param>
        public void Stage(int slot, int part, byte[] bytes, int length)
        {
            SetKey(slot, part);
            Transaction.Stage(_key, KeyLength, bytes, length);
        }

        /// <summary>Puts the deletion of all parts into the open batch.</summary>
        /// <param name="slot">The transfer.</param>
        public void StageDelete(int slot)
        {
            for (int part = 0; part < TransferPart.Count; part++)
            {
                SetKey(slot, part);
                Transaction.StageDelete(_key, KeyLength);
            }
        }

        private void SetKey(int slot, int part)
        {
            _key[1] = (byte)slot;
            _key[2] = (byte)part;
        }
    }
}
