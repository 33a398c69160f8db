using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// What one request asks: names, and values for them, as places in the buffer that it came in. It is there while the
    /// request is answered.
    /// </summary>
    internal sealed class HostRequest
    {
        /// <summary>No type is given.</summary>
        public const int NoType = -1;

        private readonly short[] _name = new short[Limits.HostInterfaceEntries];
        private readonly short[] _nameLength = new short[Limits.HostInterfaceEntries];
        private readonly short[] _value = new short[Limits.HostInterfaceEntries];
        private readonly short[] _valueLength = new short[Limits.HostInterfaceEntries];
        private readonly short[] _fault = new short[Limits.HostInterfaceEntries];
        private readonly sbyte[] _type = new sbyte[Limits.HostInterfaceEntries];

        public HostRequest(byte[] buffer)
        {
            Buffer = buffer;
        }

        /// <summary>Gets the buffer that all places are in.</summary>
        public byte[] Buffer { get; }

        /// <summary>Gets how many entries there are.</summary>
        public int Count { get; private set; }

        /// <summary>Gets or sets the sum of <see cref="HostMember"/>s that the body has.</summary>
        public int Members { get; set; }

        /// <summary>Gets or sets a value indicating whether there are more entries than fit.</summary>
        public bool IsTooMuch { get; set; }

        /// <summary>Gets or sets where the table or the row begins that is to be changed.</summary>
        public int Place { get; set; }

        /// <summary>Gets or sets how many bytes its path has.</summary>
        public int PlaceLength { get; set; }

        /// <summary>Gets or sets where the Alias of a new row begins.</summary>
        public int Alias { get; set; }

        /// <summary>Gets or sets how many bytes it has, 0 for none.</summary>
        public int AliasLength { get; set; }

        /// <summary>Adds an entry.</summary>
        public bool Add(int name, int length)
        {
            if (Count == Limits.HostInterfaceEntries)
            {
                IsTooMuch = true;
                return false;
            }

            _name[Count] = (short)name;
            _nameLength[Count] = (short)length;
            _valueLength[Count] = -1;
            _type[Count] = NoType;
            Count++;
            return true;
        }

        public int NameOf(int entry)
        {
            return _name[entry];
        }

        public int NameLengthOf(int entry)
        {
            return _nameLength[entry];
        }

        /// <summary>Sets the name of the last entry.</summary>
        public void SetName(int name, int length)
        {
            _name[Count - 1] = (short)name;
            _nameLength[Count - 1] = (short)length;
        }

        /// <summary>Sets the value of the last entry.</summary>
        public void SetValue(int value, int length)
        {
            _value[Count - 1] = (short)value;
            _valueLength[Count - 1] = (short)length;
        }

        /// <summary>Gets the value of an entry.</summary>
        /// <returns>Whether it has one.</returns>
        public bool TryGetValue(int entry, ValueBuffer value)
        {
            if (_valueLength[entry] < 0)
            {
                return false;
            }

            if (_valueLength[entry] > value.Bytes.Length)
            {
                value.Length = -1;
            }
            else
            {
                value.SetBytes(Buffer, _value[entry], _valueLength[entry]);
            }

            return true;
        }

        /// <summary>Gets the type of an entry's value as WDMP numbers them, or <see cref="NoType"/>.</summary>
        public int TypeOf(int entry)
        {
            return _type[entry];
        }

        /// <summary>Sets the type of the last entry.</summary>
        public void SetType(int type)
        {
            _type[Count - 1] = (sbyte)type;
        }

        /// <summary>Gets what is wrong with an entry, or <see cref="FaultCode.None"/>.</summary>
        public int FaultOf(int entry)
        {
            return _fault[entry];
        }

        public void SetFault(int entry, int fault)
        {
            _fault[entry] = (short)fault;
        }

        /// <summary>Gets the fault of the first entry that has one, or <see cref="FaultCode.None"/>.</summary>
        public int FirstFault()
        {
            for (int i = 0; i < Count; i++)
            {
                if (_fault[i] != FaultCode.None)
                {
                    return _fault[i];
                }
            }

            return FaultCode.None;
        }

        public bool Has(int member)
        {
            return (Members & member) != 0;
        }
    }
}
