using System;
using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer.Update
{
    /// <summary>
    /// What is remembered of a firmware upgrade over restarts: how far it is, what tells the file from another one, and the
    /// hash of the image that is expected to run. One record of the log, written before what it is about.
    /// </summary>
    public sealed class UpdateRecord
    {
        /// <summary>Bytes of the start of the file that are kept.</summary>
        public const int HeaderLength = 32;

        /// <summary>Bytes of an image's SHA-256.</summary>
        public const int HashLength = 32;

        // Layout: version 1, phase 1, transfer's number 2, restarts 1, whether there is a header 1, length of the file 4,
        // header 32, hash 32, validator to the end.
        private const byte Version = 1;
        private const int Header = 10;
        private const int Hash = Header + HeaderLength;
        private const int ValidatorAt = Hash + HashLength;

        private readonly ParameterModel _model;
        private readonly byte[] _key = { StoreKey.Update };
        private readonly byte[] _bytes = new byte[ValidatorAt + Limits.FileValidator];

        /// <summary>Initializes a new instance of the <see cref="UpdateRecord"/> class, with what the log has.</summary>
        /// <param name="model">The model, whose log holds the record.</param>
        public UpdateRecord(ParameterModel model)
        {
            _model = model;
            int length = model.Log.Read(_key, 0, _key.Length, _bytes, 0);
            if (length < ValidatorAt || length > _bytes.Length || _bytes[0] != Version)
            {
                Clear(-1);
                return;
            }

            ValidatorLength = length - ValidatorAt;
        }

        /// <summary>Gets or sets how far it is: one of <see cref="UpdatePhase"/>.</summary>
        public int Phase
        {
            get { return _bytes[1]; }
            set { _bytes[1] = (byte)value; }
        }

        /// <summary>Gets the number of the transfer.</summary>
        public int Number
        {
            get { return BigEndian.Get16(_bytes, 2); }
        }

        /// <summary>Gets or sets how many restarts it has seen without getting ahead.</summary>
        public int Restarts
        {
            get { return _bytes[4]; }
            set { _bytes[4] = (byte)value; }
        }

        /// <summary>Gets or sets a value indicating whether the start of the file is known.</summary>
        public bool HasHeader
        {
            get { return _bytes[5] != 0; }
            set { _bytes[5] = (byte)(value ? 1 : 0); }
        }

        /// <summary>Gets or sets how many bytes the file has, or 0 if that is not known.</summary>
        public int Length
        {
            get { return BigEndian.GetSigned32(_bytes, 6); }
            set { BigEndian.Put32(_bytes, 6, value); }
        }

        /// <summary>Gets how many bytes the validator has.</summary>
        public int ValidatorLength { get; private set; }

        /// <summary>Makes it that of a new upgrade.</summary>
        /// <param name="number">The number of the transfer.</param>
        public void Clear(int number)
        {
            Array.Clear(_bytes, 0, _bytes.Length);
            _bytes[0] = Version;
            StoreKey.Put16(_bytes, 2, number);
            ValidatorLength = 0;
        }

        /// <summary>Keeps the start of the file.</summary>
        /// <param name="buffer">Holds it, from its start.</param>
        public void SetHeader(byte[] buffer)
        {
            Array.Copy(buffer, 0, _bytes, Header, HeaderLength);
            HasHeader = true;
        }

        /// <summary>Copies the start of the file.</summary>
        /// <param name="buffer">Receives <see cref="HeaderLength"/> bytes.</param>
        public void CopyHeader(byte[] buffer)
        {
            Array.Copy(_bytes, Header, buffer, 0, HeaderLength);
        }

        /// <summary>Keeps the hash of the image.</summary>
        /// <param name="hash">Holds it.</param>
        public void SetHash(byte[] hash)
        {
            Array.Copy(hash, 0, _bytes, Hash, HashLength);
        }

        /// <summary>Tells whether an image is the one that is expected.</summary>
        /// <param name="hash">The image's hash.</param>
        /// <returns>Whether it is.</returns>
        public bool IsHash(byte[] hash)
        {
            int i = 0;
            while (i < HashLength && hash[i] == _bytes[Hash + i])
            {
                i++;
            }

            return i == HashLength;
        }

        /// <summary>Keeps what the server calls this version of the file.</summary>
        /// <param name="validator">Holds it, from its start.</param>
        /// <param name="length">How many bytes it has.</param>
        public void SetValidator(byte[] validator, int length)
        {
            Array.Copy(validator, 0, _bytes, ValidatorAt, length);
            ValidatorLength = length;
        }

        /// <summary>Copies what the server calls this version of the file.</summary>
        /// <param name="validator">Receives <see cref="ValidatorLength"/> bytes.</param>
        public void CopyValidator(byte[] validator)
        {
            Array.Copy(_bytes, ValidatorAt, validator, 0, ValidatorLength);
        }

        /// <summary>Stores it.</summary>
        /// <returns>Whether it is durable now.</returns>
        public bool Save()
        {
            _model.Transaction.Begin();
            Stage(_model.Transaction);
            return _model.Transaction.Commit() == FaultCode.None;
        }

        /// <summary>Puts it into a batch.</summary>
        /// <param name="transaction">The transaction that is open.</param>
        public void Stage(SetTransaction transaction)
        {
            transaction.Stage(_key, _key.Length, _bytes, ValidatorAt + ValidatorLength);
        }

        /// <summary>Puts its deletion into a batch.</summary>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageDelete(SetTransaction transaction)
        {
            transaction.StageDelete(_key, _key.Length);
        }
    }
}
