using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Storage;
using NanoCwmp.Transfer.Update;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.DeviceInfo.FirmwareImage.{i}.: row 1 is the primary slot, from which the device runs, row 2 the secondary one
    /// (R282). A swap exchanges what the rows say of their images.
    /// </summary>
    public sealed class FirmwareImage : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int Name = 2;
        private const int Version = 3;
        private const int Available = 4;
        private const int Status = 5;
        private const int BootFailureLog = 6;
        private const int ActiveFirmwareImage = 7;
        private const int BootFirmwareImage = 8;

        private const int Primary = 1;
        private const int Secondary = 2;
        private const string Path = "Device.DeviceInfo.FirmwareImage.";

        private readonly IFirmwareSlots _slots;
        private readonly FirmwareUpdate _update;
        private readonly ParameterAddress _row = new ParameterAddress();
        private ParameterModel _model;
        private int _availableNode;
        private int _bootRow;

        /// <summary>Initializes a new instance of the <see cref="FirmwareImage"/> class.</summary>
        /// <param name="slots">The slots of the board.</param>
        /// <param name="update">Knows what happens to the secondary one.</param>
        public FirmwareImage(IFirmwareSlots slots, FirmwareUpdate update)
        {
            _slots = slots;
            _update = update;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.DeviceInfo.");
            registry.Parameter(
                ActiveFirmwareImage, "ActiveFirmwareImage", ParameterType.String, ParameterFlags.Steady);
            registry.Parameter(
                BootFirmwareImage, "BootFirmwareImage", ParameterType.String, ParameterFlags.Writable + ParameterFlags.Steady);
            registry.NumberOfEntries("FirmwareImageNumberOfEntries");
            registry.Table(Table, Path);
            registry.Alias(Alias);
            registry.Parameter(Name, "Name", ParameterType.String, ParameterFlags.Steady);
            registry.Parameter(Version, "Version", ParameterType.String, ParameterFlags.None);
            registry.Parameter(Available, "Available", ParameterType.Boolean, ParameterFlags.Writable);
            registry.Parameter(Status, "Status", ParameterType.String, ParameterFlags.None);
            registry.Parameter(BootFailureLog, "BootFailureLog", ParameterType.String, ParameterFlags.None);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            _availableNode = model.NodeOf(FirmwareUpdate.AvailablePath);
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after < Secondary ? after + 1 : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            bool isPrimary = address.Depth > 0 && address.Instances[0] == Primary;
            switch (id)
            {
                case Name:
                    value.SetText(isPrimary ? "primary" : "secondary");
                    break;
                case Version:
                    value.SetText(isPrimary ? _slots.RunningVersion : _slots.SecondaryVersion);
                    break;
                case Available:
                    value.SetBoolean(isPrimary || IsAvailable());
                    break;
                case Status:
                    value.SetText(isPrimary ? "Active" : FirmwareStatus.Word(_update.Status, HasImage()));
                    break;
                case BootFailureLog:
                    value.SetText(isPrimary ? string.Empty : FailureText());
                    break;
                case ActiveFirmwareImage:
                    value.SetText(Path + "1");
                    break;
                default:
                    value.SetText(Path + (_slots.State == FirmwareState.TrialPending ? "2" : "1"));
                    break;
            }
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == Available)
            {
                // The image that runs is in use, and where there is no image none can be made available.
                bool isWanted = value.ToBoolean();
                bool isGood = address.Instances[0] == Primary
                    ? isWanted
                    : isWanted ? HasImage() : _slots.State != FirmwareState.TrialPending;
                return isGood ? FaultCode.None : FaultCode.InvalidParameterValue;
            }

            int row = RowOf(value);
            bool isPossible = row == Primary ? _slots.State != FirmwareState.TrialPending : row == Secondary && IsAvailable();
            return isPossible ? FaultCode.None : FaultCode.InvalidParameterValue;
        }

        /// <inheritdoc/>
        public override void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
            // Whether an image is withheld stands in the log, up to the next download.
            _bootRow = id == BootFirmwareImage ? RowOf(value) : _bootRow;
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            if (_bootRow == Secondary)
            {
                // The image is tried at the next restart, as any new one; the boot loader checks it again.
                _slots.MarkForTrial();
            }

            _bootRow = 0;
        }

        private bool HasImage()
        {
            return _slots.SecondaryVersion.Length > 0;
        }

        private bool IsAvailable()
        {
            if (!HasImage())
            {
                return false;
            }

            _row.Node = _availableNode;
            _row.Depth = 1;
            _row.Instances[0] = Secondary;
            byte[] key = new byte[ParameterLog.KeyMaximum];
            byte[] stored = new byte[1];
            int length = _model.Log.Read(key, 0, _model.WriteKey(_row, key), stored, 0);
            return length <= 0 || (stored[0] != '0' && stored[0] != 'f');
        }

        private string FailureText()
        {
            switch (_slots.LastBoot)
            {
                case FirmwareBoot.Reverted: return "the image was not confirmed: it stopped, or did not reach the ACS";
                case FirmwareBoot.RefusedImage: return "the image is not whole, or is made for another board";
                case FirmwareBoot.RefusedSignature: return "the image is not signed with the key of this board";
                default: return string.Empty;
            }
        }

        /// <summary>Finds the row that a reference leads to, with or without the dot at its end; 0 if to none.</summary>
        private int RowOf(ValueBuffer value)
        {
            int length = value.Length;
            if (length == 0 || length >= Limits.Path)
            {
                return 0;
            }

            byte[] path = new byte[length + 1];
            Array.Copy(value.Bytes, 0, path, 0, length);
            path[length] = (byte)'.';
            length += path[length - 1] == '.' ? 0 : 1;
            bool isRow = _model.Resolver.TryResolve(path, 0, length, _row) && _row.Depth == 1
                && _row.Node == _model.Registry.ParentOf(_availableNode);
            return isRow ? _row.Instances[0] : 0;
        }
    }
}
