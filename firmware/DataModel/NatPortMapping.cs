using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.NAT.PortMapping.{i}.: kept here, put in force by the board's <see cref="INat"/>. On a board without one they
    /// can be set all the same, and an enabled one says Error.
    /// </summary>
    public sealed class NatPortMapping : ModelObject
    {
        private const int Enable = 0;
        private const int Status = 1;
        private const int Origin = 2;
        private const int Alias = 3;
        private const int Interface = 4;
        private const int AllInterfaces = 5;
        private const int LeaseDuration = 6;
        private const int RemainingLeaseTime = 7;
        private const int RemoteHost = 8;
        private const int ExternalPort = 9;
        private const int ExternalPortEndRange = 10;
        private const int InternalPort = 11;
        private const int Protocol = 12;
        private const int InternalClient = 13;
        private const int Description = 14;
        private const int Count = 15;

        private const int Table = 0;
        private const string Path = "Device.NAT.PortMapping.";

        private readonly INat _nat;
        private readonly short[] _nodes = new short[Count];
        private readonly ParameterAddress _cell = new ParameterAddress();
        private readonly int[] _mapped = new int[Limits.PortMappings];
        private int _mappedCount;
        private ParameterModel _model;
        private int _tableNode;

        /// <summary>Initializes a new instance of the <see cref="NatPortMapping"/> class.</summary>
        /// <param name="nat">The board's NAT, or <see langword="null"/>.</param>
        public NatPortMapping(INat nat)
        {
            _nat = nat;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            registry.Object("Device.NAT.");
            registry.NumberOfEntries("PortMappingNumberOfEntries");
            registry.StoredTable(Table, Path, Limits.PortMappings);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Setting);
            registry.Parameter(Status, "Status", ParameterType.String, ParameterFlags.None);
            registry.Parameter(Origin, "Origin", ParameterType.String, ParameterFlags.Stored, 0, 16, "Controller");
            registry.Alias(Alias);
            registry.Reference(Interface, "Interface", false, "Device.IP.Interface.");
            registry.Parameter(AllInterfaces, "AllInterfaces", ParameterType.Boolean, Setting);
            registry.Parameter(LeaseDuration, "LeaseDuration", ParameterType.UnsignedInt, Setting);
            registry.Parameter(
                RemainingLeaseTime, "RemainingLeaseTime", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
            registry.Parameter(RemoteHost, "RemoteHost", ParameterType.String, Setting, 0, 256, null);
            registry.Parameter(ExternalPort, "ExternalPort", ParameterType.UnsignedInt, Setting, 0, 65535, null);
            registry.Parameter(ExternalPortEndRange, "ExternalPortEndRange", ParameterType.UnsignedInt, Setting, 0, 65535, null);
            registry.Parameter(InternalPort, "InternalPort", ParameterType.UnsignedInt, Setting, 0, 65535, null);
            registry.Choice(Protocol, "Protocol", Setting, "TCP|UDP", "TCP");
            registry.Parameter(InternalClient, "InternalClient", ParameterType.String, Setting, 0, 256, null);
            registry.Parameter(Description, "Description", ParameterType.String, Setting, 0, 256, null);
            registry.UniqueKey(true, "RemoteHost+ExternalPort+Protocol");
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            _tableNode = model.NodeOf(Path);
            ParameterRegistry registry = model.Registry;
            for (int node = registry.FirstChildOf(_tableNode); node != ParameterRegistry.None; node = registry.NextSiblingOf(node))
            {
                _nodes[registry.IdOf(node)] = (short)node;
            }

            Committed();
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            int row = address.Instances[0];
            switch (id)
            {
                case Status:
                    value.SetText(StatusOf(row, value));
                    break;
                case RemainingLeaseTime:
                    value.SetNumber(_nat == null ? 0 : _nat.RemainingLease(row));
                    break;
            }
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            if (_nat == null)
            {
                return;
            }

            var value = new ValueBuffer();
            for (int i = 0; i < _mappedCount; i++)
            {
                if (!IsUsable(_mapped[i], value))
                {
                    _nat.Unmap(_mapped[i]);
                }
            }

            _mappedCount = 0;
            for (int row = NextRow(0); row != 0; row = NextRow(row))
            {
                if (IsUsable(row, value))
                {
                    _mapped[_mappedCount++] = row;
                    _nat.Map(row, Read(row, value));
                }
            }
        }

        private int NextRow(int after)
        {
            _cell.Depth = 0;
            return _model.Rows.Next(_tableNode, _cell, after);
        }

        private string StatusOf(int row, ValueBuffer scratch)
        {
            if (!Read(Enable, row, scratch).ToBoolean())
            {
                return "Disabled";
            }

            if (!IsUsable(row, scratch))
            {
                return "Error_Misconfigured";
            }

            return _nat != null && _nat.IsMapped(row) ? "Enabled" : "Error";
        }

        /// <summary>Tells whether a row exists, is enabled and says where to and from which ports.</summary>
        private bool IsUsable(int row, ValueBuffer scratch)
        {
            if (NextRow(row - 1) != row || !Read(Enable, row, scratch).ToBoolean()
                || Read(InternalPort, row, scratch).ToNumber() == 0 || Read(InternalClient, row, scratch).Length == 0)
            {
                return false;
            }

            long last = Read(ExternalPortEndRange, row, scratch).ToNumber();
            return last == 0 || last >= Read(ExternalPort, row, scratch).ToNumber();
        }

        private PortMapping Read(int row, ValueBuffer scratch)
        {
            var mapping = new PortMapping
            {
                IsForAllInterfaces = Read(AllInterfaces, row, scratch).ToBoolean(),
                RemoteHost = Read(RemoteHost, row, scratch).ToString(),
                ExternalPort = (int)Read(ExternalPort, row, scratch).ToNumber(),
                ExternalPortEnd = (int)Read(ExternalPortEndRange, row, scratch).ToNumber(),
                InternalPort = (int)Read(InternalPort, row, scratch).ToNumber(),
                IsUdp = Read(Protocol, row, scratch).Bytes[0] == 'U',
                InternalClient = Read(InternalClient, row, scratch).ToString(),
                LeaseSeconds = Read(LeaseDuration, row, scratch).ToNumber(),
            };
            mapping.ExternalPortEnd = mapping.ExternalPortEnd == 0 ? mapping.ExternalPort : mapping.ExternalPortEnd;
            return mapping;
        }

        private ValueBuffer Read(int id, int row, ValueBuffer value)
        {
            _cell.Node = _nodes[id];
            _cell.Depth = 1;
            _cell.Instances[0] = row;
            _model.Get(_cell, value);
            return value;
        }
    }
}
