using System;
using NanoCwmp.Core;
using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    /// <summary>
    /// Changes to the model that become valid together or not at all (R193). Entries are checked and staged in the log one
    /// by one, so that their number costs no memory; so are the faults of the wrong ones, until they are reported.
    /// </summary>
    public sealed partial class SetTransaction
    {
        private const int FaultHead = 2;

        private readonly ParameterModel _model;
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];
        private byte[] _name;
        private readonly ParameterAddress _parameterKey = new ParameterAddress();
        private readonly bool[] _touched;
        private bool _isLocal;
        private bool _isRestore;
        private bool _isSessionWanted;
        private int _cursor;

        /// <summary>Initializes a new instance of the <see cref="SetTransaction"/> class.</summary>
        /// <param name="model">The model that is changed.</param>
        public SetTransaction(ParameterModel model)
        {
            _model = model;
            _touched = new bool[model.Registry.OwnerCount];
        }

        /// <summary>
        /// Gets the fault of the whole so far: <see cref="FaultCode.InvalidArguments"/> once an entry was wrong (R195), or
        /// what made the log refuse.
        /// </summary>
        public int Fault { get; private set; }

        /// <summary>Gets the number of the batch, the same until the next one begins: objects tell by it what belongs together.</summary>
        public int Number { get; private set; }

        /// <summary>Gets a value indicating whether the changes are made by somebody else than the ACS.</summary>
        public bool IsLocal
        {
            get { return _isLocal; }
        }

        /// <summary>
        /// Gets a number that is another one after each beginning and end of a batch: whoever stages over a longer time sees by
        /// it whether the batch is still theirs.
        /// </summary>
        public int Stamp { get; private set; }

        /// <summary>Gets or sets who is told what is staged and committed, or <see langword="null"/>.</summary>
        public IChangeObserver Observer { get; set; }

        /// <summary>Begins changes made by a file that the ACS has sent: all of them are news to the ACS (R160).</summary>
        public void BeginRestore()
        {
            Begin();
            _isRestore = true;
        }

        /// <summary>Begins changes made by somebody else than the ACS, to whom the access lists apply (R176).</summary>
        public void BeginLocal()
        {
            Begin();
            _isLocal = true;
        }

        /// <summary>Begins changes made by the ACS or inside, and forgets what was staged before.</summary>
        public void Begin()
        {
            Stamp++;
            Drop();
            Number++;
            _isLocal = false;
            _isRestore = false;
            _isSessionWanted = false;
            Fault = FaultCode.None;
            Array.Clear(_touched, 0, _touched.Length);
            _hasChecks = false;
            _model.Rows.Settle();
            Check(_model.Log.Begin());
        }

        /// <summary>
        /// Adds one entry: a new value, or the fault that its sender's check has found. A fault found here or there is kept
        /// for the report, and the transaction will not commit.
        /// </summary>
        /// <param name="name">Holds the name as it came, for the report.</param>
        /// <param name="nameLength">How many bytes it has, or a negative number if it was too long to be kept.</param>
        /// <param name="fault">What is wrong with the entry already, or <see cref="FaultCode.None"/>.</param>
        /// <param name="address">The parameter, if there is no fault.</param>
        /// <param name="value">The value; normalised on the way. A negative length means that it was too long.</param>
        /// <returns><see cref="FaultCode.None"/>, or the fault of the entry.</returns>
        public int Add(byte[] name, int nameLength, int fault, ParameterAddress address, ValueBuffer value)
        {
            if (fault == FaultCode.None)
            {
                fault = Set(address, value);
            }

            if (fault != FaultCode.None)
            {
                AddFault(name, nameLength, fault);
            }

            return fault;
        }

        /// <summary>Sets the ParameterKey that goes with the changes (R204).</summary>
        /// <param name="value">The key.</param>
        public void SetParameterKey(ValueBuffer value)
        {
            _parameterKey.Node = _model.NodeOf("Device.ManagementServer.ParameterKey");
            Stage(_key, _model.WriteKey(_parameterKey, _key), value.Bytes, value.Length);
        }

        /// <summary>Puts a record of any kind into the batch.</summary>
        /// <param name="key">The key, from its start.</param>
        /// <param name="keyLength">How many bytes it has.</param>
        /// <param name="value">The value, from its start.</param>
        /// <param name="length">How many bytes it has.</param>
        public void Stage(byte[] key, int keyLength, byte[] value, int length)
        {
            Check(_model.Log.Stage(key, 0, keyLength, value, 0, length));
            Tell(key, keyLength);
        }

        /// <summary>Puts the deletion of a record into the batch.</summary>
        /// <param name="key">The key, from its start.</param>
        /// <param name="keyLength">How many bytes it has.</param>
        public void StageDelete(byte[] key, int keyLength)
        {
            Check(_model.Log.StageDelete(key, 0, keyLength));
            Tell(key, keyLength);
        }

        /// <summary>Makes the changes valid and durable, unless there is a fault.</summary>
        /// <returns><see cref="FaultCode.None"/>, or the fault that kept everything as it was.</returns>
        public int Commit()
        {
            Stamp++;
            if (Fault == FaultCode.None && _hasChecks)
            {
                CheckLast();
                if (Fault == FaultCode.InvalidArguments)
                {
                    // What is wrong with which entry stays staged, for the report.
                    return Fault;
                }
            }

            if (Fault == FaultCode.None)
            {
                Check(_model.Log.Commit());
            }

            if (Fault != FaultCode.None)
            {
                Rollback();
                return Fault;
            }

            if (Observer != null)
            {
                Observer.Committed();
            }

            bool hasNewRows = _model.Rows.IsChanging && !_isLocal && !_isRestore;
            _model.Rows.Settle();
            if (_isSessionWanted)
            {
                _model.Changes.IsSessionWanted = true;
            }

            for (int i = 0; i < _touched.Length; i++)
            {
                if (_touched[i])
                {
                    _model.Registry.OwnerAt(i).Committed();
                }
            }

            if (hasNewRows)
            {
                _model.Changes.AcceptRows();
            }

            return FaultCode.None;
        }

        /// <summary>Drops everything that is not committed, the faults included.</summary>
        public void Rollback()
        {
            Stamp++;
            Drop();
            _model.Rows.Settle();
        }

        /// <summary>Goes back to the first fault.</summary>
        public void RewindFaults()
        {
            _cursor = 0;
        }

        /// <summary>
        /// Takes the next faulty entry. There are none if the whole failed for another reason, which goes before (R197).
        /// </summary>
        /// <param name="name">Receives the name.</param>
        /// <param name="code">Receives the fault code.</param>
        /// <returns>Whether there is one.</returns>
        public bool NextFault(ValueBuffer name, out int code)
        {
            code = FaultCode.None;
            bool areEntriesWrong = Fault == FaultCode.InvalidArguments;
            while (areEntriesWrong && _model.Log.NextStaged(ref _cursor, _key, name.Bytes, out int length) > 0)
            {
                if (_key[0] == StoreKey.Fault && length >= FaultHead)
                {
                    code = (name.Bytes[0] << 8) | name.Bytes[1];
                    name.Length = length - FaultHead;
                    Array.Copy(name.Bytes, FaultHead, name.Bytes, 0, name.Length);
                    return true;
                }
            }

            return false;
        }

        private void Drop()
        {
            _name = null;
            _model.Log.Rollback();
            if (Observer != null)
            {
                Observer.Dropped();
            }
        }

        private void Tell(byte[] key, int keyLength)
        {
            if (Observer != null)
            {
                Observer.Staged(key, keyLength);
            }
        }

        private int Set(ParameterAddress address, ValueBuffer value)
        {
            ParameterRegistry registry = _model.Registry;
            int node = address.Node;
            if (value.Length < 0
                || !ValueSyntax.Normalize(registry.TypeOf(node), registry.MinimumOf(node), registry.MaximumOf(node), value)
                || !IsAllowed(node, value))
            {
                return FaultCode.InvalidParameterValue;
            }

            if (_isLocal && !_model.Attributes.HasSubscriber(address))
            {
                return FaultCode.RequestDenied;
            }

            int keyLength = _model.WriteKey(address, _key);
            if (_model.Log.IsStaged(_key, 0, keyLength))
            {
                // The same parameter twice (R198); but a row that the request has added may be told its own Alias.
                return IsOwnAlias(node, keyLength, value) ? FaultCode.None : FaultCode.InvalidArguments;
            }

            ModelObject owner = registry.OwnerOf(node);
            int fault = owner.Validate(registry.IdOf(node), address, value);
            if (fault == FaultCode.None)
            {
                Stage(_key, keyLength, value.Bytes, value.Length);
                Touch(node);
                _hasChecks = _hasChecks || registry.IsCheckedLast(node);
                NoteChange(address, value);
                owner.Committing(registry.IdOf(node), address, value, this);
            }

            return fault;
        }

        private void NoteChange(ParameterAddress address, ValueBuffer value)
        {
            if (!_isLocal && !_isRestore)
            {
                _model.Attributes.StageKnown(address, value);
            }
            else if (_model.Attributes.StageChange(address, value))
            {
                _isSessionWanted = true;
            }
        }

        private void AddFault(byte[] name, int nameLength, int code)
        {
            if (_name == null)
            {
                _name = new byte[Limits.Path + FaultHead];
            }

            StoreKey.Put16(_name, 0, code);
            nameLength = nameLength < 0 ? 0 : nameLength;
            Array.Copy(name, 0, _name, FaultHead, nameLength);

            // All under one key: the batch keeps and gives them one by one, and the index in RAM does not grow with them.
            _key[0] = StoreKey.Fault;
            Stage(_key, 1, _name, nameLength + FaultHead);
            if (Fault == FaultCode.None)
            {
                Fault = FaultCode.InvalidArguments;
            }
        }

        /// <summary>Takes note of what the log says. A batch that does not fit is more than the CPE has (9004, R197).</summary>
        private void Check(StoreResult result)
        {
            if (result == StoreResult.Ok)
            {
                return;
            }

            bool isTooMuch = result == StoreResult.Full || result == StoreResult.TooManyKeys || result == StoreResult.TooLong;
            Fault = isTooMuch ? FaultCode.ResourcesExceeded : FaultCode.InternalError;
        }
    }
}
