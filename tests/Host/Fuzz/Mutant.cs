using System;
using System.Text;

namespace NanoCwmp.Tests.Host.Fuzz;

/// <summary>A message that is damaged in place, so that making millions of them allocates nothing.</summary>
internal sealed class Mutant
{
    /// <summary>The longest that damage makes a message.</summary>
    public const int Longest = 6000;

    private readonly byte[][] _corpus;
    private readonly byte[][] _pieces;
    private readonly byte[][] _values;
    private readonly Random _random;

    /// <summary>Initializes a new instance of the <see cref="Mutant"/> class.</summary>
    /// <param name="corpus">Real messages.</param>
    /// <param name="pieces">What the grammar is made of.</param>
    /// <param name="values">What an element of XML may hold; where there are some, most mutants stay well-formed.</param>
    /// <param name="seed">Makes the same mutants each time.</param>
    public Mutant(byte[][] corpus, string[] pieces, string[] values, int seed)
    {
        _values = Array.ConvertAll(values, Encoding.Latin1.GetBytes);
        _corpus = corpus;
        _pieces = Array.ConvertAll(pieces, Encoding.Latin1.GetBytes);
        _random = new Random(seed);
    }

    /// <summary>Gets the message; what is behind <see cref="Length"/> is what longer ones have left.</summary>
    public byte[] Bytes { get; } = new byte[Longest + 512];

    public int Length { get; private set; }

    /// <summary>Makes the next one.</summary>
    public void Next()
    {
        byte[] origin = _corpus[_random.Next(_corpus.Length)];
        origin.CopyTo(Bytes, 0);
        Length = origin.Length;
        bool isWellFormed = _values.Length > 0 && _random.Next(4) > 0;
        for (int changes = _random.Next(1, 1 << _random.Next(1, 4)); changes > 0; changes--)
        {
            if (isWellFormed)
            {
                ChangeElement();
            }
            else
            {
                Change();
            }
        }
    }

    /// <summary>Takes an element that has no others in it: changes what it holds, or removes or doubles it.</summary>
    private void ChangeElement()
    {
        ReadOnlySpan<byte> message = Bytes.AsSpan(0, Length);
        int from = _random.Next(Length);
        int close = message[from..].IndexOf("</"u8);
        int end = close < 0 ? -1 : message[(from + close)..].IndexOf((byte)'>');
        int text = close < 0 ? -1 : message[..(from + close)].LastIndexOf((byte)'>') + 1;
        int open = text <= 0 ? -1 : message[..text].LastIndexOf((byte)'<');
        if (end < 0 || open < 0 || message[open + 1] is (byte)'/' or (byte)'?')
        {
            return;
        }

        close += from;
        end += close + 1;
        switch (_random.Next(4))
        {
            case 0:
                Remove(open, end - open);
                break;
            case 1 when end - open < 512:
                Insert(open, Bytes, open, end - open);
                break;
            default:
                byte[] value = _values[_random.Next(_values.Length)];
                Remove(text, close - text);
                Insert(text, value, 0, value.Length);
                break;
        }
    }

    private void Change()
    {
        int at = _random.Next(Length + 1);
        int count = Math.Min(_random.Next(1, 1 << _random.Next(1, 8)), Length - at);
        switch (_random.Next(9))
        {
            case 0 when at < Length:
                Bytes[at] = (byte)_random.Next(256);
                break;
            case 1 when at < Length:
                Bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 2 when at < Length:
                Bytes[at] = (byte)(_random.Next(2) == 0 ? 0xFF : 0);
                break;
            case 3:
                Remove(at, count);
                break;
            case 4:
                // Once more what stands there, or what another message has.
                Insert(at, Bytes, at, count);
                break;
            case 5:
                byte[] other = _corpus[_random.Next(_corpus.Length)];
                int from = _random.Next(other.Length);
                Insert(at, other, from, Math.Min(_random.Next(1, 64), other.Length - from));
                break;
            case 6 when _random.Next(4) == 0:
                Length = at;
                break;
            default:
                byte[] piece = _pieces[_random.Next(_pieces.Length)];
                Remove(at, _random.Next(2) * count);
                Insert(at, piece, 0, piece.Length);
                break;
        }
    }

    private void Remove(int at, int count)
    {
        Bytes.AsSpan(at + count, Length - at - count).CopyTo(Bytes.AsSpan(at));
        Length -= count;
    }

    private void Insert(int at, byte[] source, int from, int count)
    {
        if (Length + count > Longest)
        {
            return;
        }

        Span<byte> inserted = stackalloc byte[512];
        inserted = inserted[..Math.Min(count, inserted.Length)];
        source.AsSpan(from, inserted.Length).CopyTo(inserted);
        Bytes.AsSpan(at, Length - at).CopyTo(Bytes.AsSpan(at + inserted.Length));
        inserted.CopyTo(Bytes.AsSpan(at));
        Length += inserted.Length;
    }
}
