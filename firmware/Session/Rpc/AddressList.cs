using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// The resolved names of one request, packed: two bytes for node and depth, and two for each instance number. There is room
    /// for <see cref="Limits.RequestNames"/> bytes of them while a request is answered, and none between requests.
    /// </summary>
    public sealed class AddressList
    {
        private const int NodeBits = 12;

        private byte[] _bytes;
        private int _length;
        private int _position;

        /// <summary>Gets a value indicating whether nothing was added.</summary>
        public bool IsEmpty
        {
            get { return _length == 0; }
        }

        /// <summary>Forgets everything, and gives the room back.</summary>
        public void Clear()
        {
            _length = 0;
            _bytes = null;
        }

        /// <summary>Adds an address.</summary>
        /// <param name="address">The address.</param>
        /// <returns>Whether there was room for it.</returns>
        public bool Add(ParameterAddress address)
        {
            if (_length + 2 + (address.Depth * 2) > Limits.RequestNames)
            {
                return false;
            }

            _bytes = _bytes ?? new byte[Limits.RequestNames];

            Put((address.Node + 1) | (address.Depth << NodeBits));
            for (int i = 0; i < address.Depth; i++)
            {
                Put(address.Instances[i]);
            }

            return true;
        }

        /// <summary>Goes back to the first address.</summary>
        public void Rewind()
        {
            _position = 0;
        }

        /// <summary>Takes the next address.</summary>
        /// <param name="address">Receives it.</param>
        /// <returns>Whether there is one.</returns>
        public bool Next(ParameterAddress address)
        {
            if (_position == _length)
            {
                return false;
            }

            int head = Take();
            address.Node = (head & ((1 << NodeBits) - 1)) - 1;
            address.Depth = head >> NodeBits;
            for (int i = 0; i < address.Depth; i++)
            {
                address.Instances[i] = Take();
            }

            return true;
        }

        private void Put(int value)
        {
            _bytes[_length++] = (byte)(value >> 8);
            _bytes[_length++] = (byte)value;
        }

        private int Take()
        {
            int value = (_bytes[_position] << 8) | _bytes[_position + 1];
            _position += 2;
            return value;
        }
    }
}
