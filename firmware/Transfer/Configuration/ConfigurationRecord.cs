using System;
using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer.Configuration
{
    /// <summary>What is known of the configuration file that was restored last: one record of the log (R281).</summary>
    public sealed class ConfigurationRecord
    {
        /// <summary>Bytes of a version: the checksum in hexadecimal digits.</summary>
        public const int VersionLength = 8;

        private const string DefaultName = "configuration";

        // Layout: version of the layout 1, whether its transfer has not ended yet 1, number of the transfer 2, time 8,
        // version 8, name to the end.
        private const byte Layout = 1;
        private const int Time = 4;
        private const int FileVersion = 12;
        private const int NameAt = FileVersion + VersionLength;

        // VendorConfigFile.{i}.Name has 64 characters.
        private const int NameCharacters = 64;
        private const int NameMaximum = NameCharacters * 4;

        private readonly ParameterModel _model;
        private readonly byte[] _key = { StoreKey.Configuration };
        private readonly byte[] _bytes = new byte[NameAt + NameMaximum];
        private int _length;

        /// <summary>Initializes a new instance of the <see cref="ConfigurationRecord"/> class, with what the log has.</summary>
        /// <param name="model">The model, whose log holds the record.</param>
        public ConfigurationRecord(ParameterModel model)
        {
            _model = model;
            _length = model.Log.Read(_key, 0, _key.Length, _bytes, 0);
            if (_length < NameAt || _length > _bytes.Length || _bytes[0] != Layout)
            {
                _length = 0;
            }
        }

        /// <summary>Gets the name of the file.</summary>
        /// <param name="value">Receives it.</param>
        public void GetName(ValueBuffer value)
        {
            if (_length > NameAt)
            {
                value.SetBytes(_bytes, NameAt, _length - NameAt);
            }
            else
            {
                value.SetText(DefaultName);
            }
        }

        /// <summary>Gets the version of the file, empty if there was none.</summary>
        /// <param name="value">Receives it.</param>
        public void GetVersion(ValueBuffer value)
        {
            value.Clear();
            if (_length > 0)
            {
                value.SetBytes(_bytes, FileVersion, VersionLength);
            }
        }

        /// <summary>Gets when the file came into force.</summary>
        /// <returns>Milliseconds since 1970, or the Unknown Time.</returns>
        public long GetTime()
        {
            return _length == 0 ? DateTimeText.Unknown : BigEndian.Get64(_bytes, Time);
        }

        /// <summary>Tells whether a transfer that has not ended yet has brought the file into force.</summary>
        /// <param name="number">The transfer's number.</param>
        /// <returns>Whether it has.</returns>
        public bool IsOf(int number)
        {
            return _length > 0 && _bytes[1] != 0 && BigEndian.Get16(_bytes, 2) == number;
        }

        /// <summary>Fills in what belongs to a file that comes into force, and puts it into the batch.</summary>
        /// <param name="transfer">The transfer.</param>
        /// <param name="version">Holds the version, from its start.</param>
        /// <param name="time">Milliseconds since 1970, or the Unknown Time.</param>
        /// <param name="scratch">A place for the name.</param>
        public void Stage(QueuedTransfer transfer, byte[] version, long time, ValueBuffer scratch)
        {
            _bytes[0] = Layout;
            _bytes[1] = 1;
            StoreKey.Put16(_bytes, 2, transfer.Number);
            BigEndian.Put64(_bytes, Time, time);
            Array.Copy(version, 0, _bytes, FileVersion, VersionLength);
            transfer.Read(TransferPart.TargetFileName, scratch);
            bool isName = ValueSyntax.Normalize(ParameterType.String, 0, NameCharacters, scratch);
            _length = NameAt + (isName ? scratch.Length : 0);
            Array.Copy(scratch.Bytes, 0, _bytes, NameAt, _length - NameAt);
            _model.Transaction.Stage(_key, _key.Length, _bytes, _length);
        }

        /// <summary>Puts into a batch that the transfer has ended.</summary>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageEnd(SetTransaction transaction)
        {
            if (_length > 0 && _bytes[1] != 0)
            {
                _bytes[1] = 0;
                transaction.Stage(_key, _key.Length, _bytes, _length);
            }
        }
    }
}
