using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Storage;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// The last changes to the settings and rows of the model, whoever made them, for those who poll. Each has a number; which
    /// boot the numbers belong to says a random one, so that nobody takes those of another boot for them.
    /// </summary>
    internal sealed class ChangeHistory : IChangeObserver
    {
        private const int EpochBytes = 4;
        private const int Head = (EpochBytes * 2) + 1;
        private const int KeyBytes = ParameterLog.KeyMaximum;

        private readonly byte[] _epoch = new byte[EpochBytes];
        private readonly byte[] _keys = new byte[Limits.HostInterfaceHistory * KeyBytes];
        private readonly byte[] _lengths = new byte[Limits.HostInterfaceHistory];
        private readonly byte[] _key = new byte[KeyBytes];
        private int _pending;

        public ChangeHistory(IEntropy entropy)
        {
            entropy.Fill(_epoch, 0, EpochBytes);
        }

        /// <summary>Gets the number of the next change: those before it have happened.</summary>
        public int Next { get; private set; }

        /// <summary>Gets the number of the oldest change that is remembered.</summary>
        public int Oldest { get; private set; }

        public void Staged(byte[] key, int length)
        {
            if ((key[0] != StoreKey.Parameter && key[0] != StoreKey.Row) || length > KeyBytes)
            {
                return;
            }

            int number = Next + _pending++;
            int place = number % Limits.HostInterfaceHistory;
            Array.Copy(key, 0, _keys, place * KeyBytes, length);
            _lengths[place] = (byte)length;

            // What stood there is lost, even if this batch comes to nothing.
            int oldest = number - Limits.HostInterfaceHistory + 1;
            Oldest = oldest > Oldest ? oldest : Oldest;
        }

        public void Committed()
        {
            Next += _pending;
            _pending = 0;
        }

        public void Dropped()
        {
            _pending = 0;
            Oldest = Oldest > Next ? Next : Oldest;
        }

        /// <summary>Gets where a change was.</summary>
        /// <returns>Whether it is remembered, and the place is still known to the model.</returns>
        public bool TryGet(int number, ParameterModel model, ParameterAddress address)
        {
            if (number < Oldest || number >= Next)
            {
                return false;
            }

            int place = number % Limits.HostInterfaceHistory;
            Array.Copy(_keys, place * KeyBytes, _key, 0, KeyBytes);
            address.Node = model.Registry.FindHash(StoreKey.HashOf(_key));
            return address.Node != ParameterRegistry.None && StoreKey.TryReadInstances(_key, _lengths[place], address);
        }

        /// <summary>Writes the text that names a point in time: what follows it is new to whoever brings it back.</summary>
        /// <returns>How many bytes it has.</returns>
        public int WriteCursor(int number, byte[] buffer, int offset)
        {
            HexText.Write(_epoch, 0, EpochBytes, buffer, offset);
            buffer[offset + (EpochBytes * 2)] = (byte)'.';
            return Head + NumberText.Write(number, buffer, offset + Head);
        }

        /// <summary>Reads such a text.</summary>
        /// <returns>The number, or -1 if it is none of this boot.</returns>
        public int ReadCursor(byte[] buffer, int offset, int count)
        {
            byte[] known = new byte[Head + NumberText.MaximumLength];
            WriteCursor(0, known, 0);
            bool isKnown = count > Head;
            for (int i = 0; i < Head && isKnown; i++)
            {
                isKnown = buffer[offset + i] == known[i];
            }

            isKnown = isKnown && buffer[offset + Head] >= '0' && buffer[offset + Head] <= '9';
            return isKnown && NumberText.TryRead(buffer, offset + Head, count - Head, out long number) && number <= Next
                ? (int)number
                : -1;
        }
    }
}
