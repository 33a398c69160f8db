using NanoCwmp.Core;
using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>A list of items that have a value each, which may be longer than a piece.</summary>
    internal abstract class ListAnswer : Answer
    {
        /// <summary>
        /// The room that an item without its value needs: a name, which with aliases may be longer than one with numbers, and
        /// what stands around it.
        /// </summary>
        private const int ItemRoom = Limits.HostInterfaceOutput / 2;

        /// <summary>There is an item.</summary>
        protected const int FoundItem = 0;

        /// <summary>Something else was written; go on.</summary>
        protected const int FoundOther = 1;

        /// <summary>There are no more items.</summary>
        protected const int FoundNothing = 2;

        private const byte Start = 0;
        private const byte Next = 1;
        private const byte Item = 2;
        private const byte Text = 3;
        private const byte ItemEnd = 4;
        private const byte End = 5;

        private byte _step;
        private int _from;

        /// <summary>Gets the value of the item, kept here while it goes out.</summary>
        protected ValueBuffer Value { get; } = new ValueBuffer();

        /// <summary>Gets a buffer for the name of the item.</summary>
        protected byte[] Name { get; } = new byte[Limits.Path];

        public override bool Write(JsonWriter json)
        {
            while (true)
            {
                switch (_step)
                {
                    case Start:
                        WriteStart(json);
                        _step = Next;
                        break;
                    case Next:
                        if (json.Room < ItemRoom)
                        {
                            return false;
                        }

                        int found = NextItem(json);
                        _step = found == FoundItem ? Item : found == FoundNothing ? End : Next;
                        break;
                    case Item:
                        if (json.Room < ItemRoom)
                        {
                            return false;
                        }

                        WriteItem(json);
                        _from = 0;
                        _step = Text;
                        break;
                    case Text:
                        _from = json.Text(Value.Bytes, _from, Value.Length);
                        if (_from < Value.Length)
                        {
                            return false;
                        }

                        _step = ItemEnd;
                        break;
                    case ItemEnd:
                        if (json.Room < ItemRoom)
                        {
                            return false;
                        }

                        WriteItemEnd(json);
                        _step = Next;
                        break;
                    default:
                        if (json.Room < ItemRoom)
                        {
                            return false;
                        }

                        WriteEnd(json);
                        return true;
                }
            }
        }

        /// <summary>Writes what stands before the first item.</summary>
        protected abstract void WriteStart(JsonWriter json);

        /// <summary>Goes on to the next item, and writes what stands between groups of items.</summary>
        /// <returns><see cref="FoundItem"/>, <see cref="FoundOther"/> or <see cref="FoundNothing"/>.</returns>
        protected abstract int NextItem(JsonWriter json);

        /// <summary>Writes an item up to the text of its value, and puts that into <see cref="Value"/>.</summary>
        protected abstract void WriteItem(JsonWriter json);

        /// <summary>Writes what stands behind the text.</summary>
        protected abstract void WriteItemEnd(JsonWriter json);

        /// <summary>Writes what stands behind the last item.</summary>
        protected abstract void WriteEnd(JsonWriter json);
    }
}
