using System;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>
    /// Two slots in memory with a boot loader. What a test overrides is told of every operation that changes something
    /// durable, before and inside of it.
    /// </summary>
    public class FakeSlots : IFirmwareSlots
    {
        private const int WriteUnit = 256;

        private byte[] _primary;
        private byte[] _secondary;
        private int _expected;
        private bool _isChecked;
        private bool _isMarked;

        public FakeSlots(int capacity, byte[] running)
        {
            Capacity = capacity;
            _primary = new byte[capacity];
            _secondary = new byte[capacity];
            Array.Copy(running, 0, _primary, 0, running.Length);
        }

        public int Capacity { get; }

        /// <summary>Gets or sets a value indicating whether a wrong signature shows before the restart.</summary>
        public bool ChecksSignature { get; set; } = true;

        /// <summary>Gets or sets a value indicating whether the flash refuses everything.</summary>
        public bool IsBroken { get; set; }

        /// <summary>Gets how many bytes were appended since the start of the test.</summary>
        public int Appended { get; private set; }

        public int Begins { get; private set; }

        public FirmwareState State
        {
            get { return _isMarked ? FirmwareState.TrialPending : IsOnTrial ? FirmwareState.OnTrial : FirmwareState.Confirmed; }
        }

        public FirmwareBoot LastBoot { get; private set; }

        public int Stored { get; private set; }

        public string RunningVersion
        {
            get { return FakeImage.VersionOf(_primary); }
        }

        public string SecondaryVersion
        {
            get { return IsWhole() ? FakeImage.VersionOf(_secondary) : string.Empty; }
        }

        private bool IsOnTrial { get; set; }

        /// <summary>Does what the boot loader does at each start.</summary>
        public void Boot()
        {
            _isChecked = false;
            if (_isMarked)
            {
                FirmwareResult result = Check(true);
                LastBoot = result == FirmwareResult.Ok ? FirmwareBoot.Swapped
                    : result == FirmwareResult.WrongSignature ? FirmwareBoot.RefusedSignature : FirmwareBoot.RefusedImage;
                IsOnTrial = result == FirmwareResult.Ok;
                _isMarked = false;
                if (IsOnTrial)
                {
                    Swap();
                }
            }
            else if (IsOnTrial)
            {
                Swap();
                IsOnTrial = false;
                LastBoot = FirmwareBoot.Reverted;
            }
        }

        public bool TryGetRunningHash(byte[] hash)
        {
            FakeImage.CopyHash(_primary, hash);
            return true;
        }

        public bool TryGetSecondaryHash(byte[] hash)
        {
            if (!IsWhole())
            {
                return false;
            }

            FakeImage.CopyHash(_secondary, hash);
            return true;
        }

        public FirmwareResult Begin(int expectedLength)
        {
            if (State != FirmwareState.Confirmed)
            {
                return FirmwareResult.Busy;
            }

            if (expectedLength > Capacity)
            {
                return FirmwareResult.TooLarge;
            }

            Operate(false);
            Array.Clear(_secondary, 0, Capacity / 2);
            Operate(true);
            Array.Clear(_secondary, 0, Capacity);
            Stored = 0;
            _expected = expectedLength;
            _isChecked = false;
            LastBoot = FirmwareBoot.Unchanged;
            Begins++;
            return IsBroken ? FirmwareResult.FlashFailure : FirmwareResult.Ok;
        }

        public FirmwareResult Resume(int expectedLength, byte[] header)
        {
            if (State != FirmwareState.Confirmed)
            {
                return FirmwareResult.Busy;
            }

            for (int i = 0; i < header.Length; i++)
            {
                if (Stored < header.Length || header[i] != _secondary[i])
                {
                    return FirmwareResult.NothingStored;
                }
            }

            Stored = Stored / WriteUnit * WriteUnit;
            _expected = expectedLength;
            return FirmwareResult.Ok;
        }

        public FirmwareResult Append(byte[] buffer, int index, int count)
        {
            if (Stored % WriteUnit != 0)
            {
                throw new InvalidOperationException("a piece before the last is no multiple of the write unit");
            }

            if (Stored + count > Capacity)
            {
                return FirmwareResult.TooLarge;
            }

            Operate(false);
            Array.Copy(buffer, index, _secondary, Stored, count / 2);
            Operate(true);
            Array.Copy(buffer, index, _secondary, Stored, count);
            Stored += count;
            Appended += count;
            return IsBroken ? FirmwareResult.FlashFailure
                : Stored == count && !FakeImage.IsImage(_secondary, Stored) ? FirmwareResult.NotAnImage : FirmwareResult.Ok;
        }

        public FirmwareResult Complete()
        {
            FirmwareResult result = _expected > 0 && Stored < _expected ? FirmwareResult.Incomplete : Check(ChecksSignature);
            _isChecked = result == FirmwareResult.Ok;
            return result;
        }

        public void Discard()
        {
            Operate(false);
            Stored = 0;
            Array.Clear(_secondary, 0, FakeImage.Head);
            _isChecked = false;
            Operate(true);
        }

        public FirmwareResult MarkForTrial()
        {
            if (!_isMarked && !_isChecked && !IsWhole())
            {
                return FirmwareResult.Incomplete;
            }

            Operate(false);
            _isMarked = !IsBroken;
            Operate(true);
            return IsBroken ? FirmwareResult.FlashFailure : FirmwareResult.Ok;
        }

        public FirmwareResult Confirm()
        {
            Operate(false);
            IsOnTrial = IsOnTrial && IsBroken;
            Operate(true);
            return IsBroken ? FirmwareResult.FlashFailure : FirmwareResult.Ok;
        }

        /// <summary>Called twice for each operation that changes something: before it, and in its midst or at its end.</summary>
        protected virtual void Operate(bool isInside)
        {
        }

        private bool IsWhole()
        {
            return Check(false) == FirmwareResult.Ok;
        }

        private FirmwareResult Check(bool checksSignature)
        {
            if (!FakeImage.IsImage(_secondary, Capacity))
            {
                return FirmwareResult.NotAnImage;
            }

            int length = FakeImage.LengthOf(_secondary);
            if (length < FakeImage.Head || length > Capacity)
            {
                return FirmwareResult.Incomplete;
            }

            if (!FakeImage.IsSealed(_secondary, length))
            {
                return FirmwareResult.WrongHash;
            }

            return _secondary[6] != FakeImage.Board ? FirmwareResult.WrongBoard
                : checksSignature && _secondary[7] != FakeImage.Key ? FirmwareResult.WrongSignature : FirmwareResult.Ok;
        }

        private void Swap()
        {
            byte[] primary = _primary;
            _primary = _secondary;
            _secondary = primary;
        }
    }
}
