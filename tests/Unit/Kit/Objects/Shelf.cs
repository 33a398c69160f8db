using NanoCwmp.Model;

namespace NanoCwmp.Tests.Unit.Objects
{
    /// <summary>An object with stored tables in all their forms, and one whose rows the device makes.</summary>
    public sealed class Shelf : ModelObject
    {
        public const int MaximumBoxes = 4;
        public const int MaximumItems = 2;

        private const int Boxes = 100;
        private const int Slots = 103;

        private int _boxNode;

        /// <summary>Gets or sets the box that the ACS may not delete.</summary>
        public int Kept { get; set; }

        /// <summary>Gets how often a batch was committed.</summary>
        public int Commits { get; private set; }

        /// <summary>Gets the node of the boxes.</summary>
        public int BoxNode
        {
            get { return _boxNode; }
        }

        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            registry.Object("Device.Shelf.");
            registry.NumberOfEntries("BoxNumberOfEntries");
            registry.Reference(0, "Main", false, "Device.Shelf.Box.");
            registry.Reference(1, "All", true, "Device.Shelf.Box.");
            registry.Reference(2, "Item", false, "Device.Shelf.Box.Item.");
            registry.Reference(3, "Nowhere", false, "Device.Attic.Box.");
            registry.Parameter(4, "Weak", ParameterType.String, Setting);
            registry.StoredTable(Boxes, "Device.Shelf.Box.", MaximumBoxes);
            registry.Parameter(10, "Enable", ParameterType.Boolean, Setting);
            registry.Alias(11);
            registry.Parameter(12, "Label", ParameterType.String, Setting, 0, 16, "none");
            registry.Parameter(13, "Size", ParameterType.UnsignedInt, Setting, 0, 99, "7");
            registry.Parameter(14, "Weight", ParameterType.UnsignedInt, ParameterFlags.None);
            registry.Choice(15, "Colour", Setting, "red|green", "red");
            registry.NumberOfEntries("ItemNumberOfEntries");
            registry.UniqueKey(true, "Label+Size");
            registry.StoredTable(101, "Device.Shelf.Box.Item.", MaximumItems);
            registry.Alias(20);
            registry.Parameter(21, "Text", ParameterType.String, Setting, 0, 32, "empty");
            registry.Reference(22, "Twin", false, "Device.Shelf.Box.Item.");
            registry.StoredTable(104, "Device.Shelf.Box.Item.Part.", 1);
            registry.Alias(25);
            registry.StoredTable(102, "Device.Shelf.Coin.", 100);
            registry.Parameter(30, "Code", ParameterType.String, Setting);
            registry.UniqueKey(false, "Code");
            registry.Table(Slots, "Device.Shelf.Slot.");
            registry.Alias(40);
            registry.Parameter(41, "Text", ParameterType.String, Setting);
        }

        public override void Attach(ParameterModel model)
        {
            _boxNode = model.NodeOf("Device.Shelf.Box.");
        }

        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            value.SetNumber(address.Instances[0] * 11);
        }

        public override void Committed()
        {
            Commits++;
        }

        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return id == Slots && after < 2 ? after + 1 : 0;
        }

        public override bool MayDelete(int id, ParameterAddress address)
        {
            return id != Boxes || address.Instances[0] != Kept;
        }
    }
}
