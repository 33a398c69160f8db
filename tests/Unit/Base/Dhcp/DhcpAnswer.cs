using System;
using System.Text;

namespace NanoCwmp.Tests.Unit.Dhcp
{
    /// <summary>A message of a DHCP server, put together option by option.</summary>
    public sealed class DhcpAnswer
    {
        private readonly byte[] _bytes = new byte[1152];
        private int _length = 240;

        public DhcpAnswer()
        {
            _bytes[0] = 2;
            _bytes[1] = 1;
            _bytes[2] = 6;
            new byte[] { 99, 130, 83, 99 }.CopyTo(_bytes, 236);
        }

        /// <summary>The message type of an answer to a request.</summary>
        public static DhcpAnswer Ack()
        {
            return new DhcpAnswer().Option(53, new byte[] { 5 });
        }

        /// <summary>Text as a sub-option.</summary>
        public static byte[] SubOption(int code, string text)
        {
            byte[] value = Encoding.UTF8.GetBytes(text);
            return Join(new byte[] { (byte)code, (byte)value.Length }, value);
        }

        /// <summary>The data of an enterprise in option 125.</summary>
        public static byte[] Enterprise(int number, byte[] data)
        {
            var head = new byte[] { (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number, (byte)data.Length };
            return Join(head, data);
        }

        public static byte[] Join(byte[] first, byte[] second)
        {
            byte[] both = new byte[first.Length + second.Length];
            first.CopyTo(both, 0);
            second.CopyTo(both, first.Length);
            return both;
        }

        /// <summary>Makes it the answer to a request: number and hardware address.</summary>
        public DhcpAnswer To(byte[] request)
        {
            Array.Copy(request, 4, _bytes, 4, 4);
            Array.Copy(request, 28, _bytes, 28, 6);
            return this;
        }

        /// <summary>Adds an option; what is longer than 255 bytes comes in parts (RFC 3396).</summary>
        public DhcpAnswer Option(int code, byte[] value)
        {
            int at = 0;
            do
            {
                int part = value.Length - at < 255 ? value.Length - at : 255;
                _bytes[_length] = (byte)code;
                _bytes[_length + 1] = (byte)part;
                Array.Copy(value, at, _bytes, _length + 2, part);
                _length += 2 + part;
                at += part;
            }
            while (at < value.Length);

            return this;
        }

        /// <summary>Puts bytes to a place of the fixed part: options in "sname" (44) or "file" (108), say.</summary>
        public DhcpAnswer Put(int at, byte[] bytes)
        {
            bytes.CopyTo(_bytes, at);
            return this;
        }

        public byte[] Bytes()
        {
            byte[] bytes = new byte[_length + 1];
            Array.Copy(_bytes, 0, bytes, 0, _length);
            bytes[_length] = 255;
            return bytes;
        }
    }
}
