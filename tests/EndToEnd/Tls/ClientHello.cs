using System.Buffers.Binary;
using System.Text;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>What a client offers (RFC 5246 7.4.1.2).</summary>
internal sealed class ClientHello
{
    private const int ServerName = 0;
    private const int SupportedVersions = 43;
    private const int RenegotiationInfo = 0xFF01;
    private const int RenegotiationSuite = 0x00FF;

    private readonly Dictionary<int, byte[]> _extensions = [];

    /// <summary>Takes a ClientHello apart.</summary>
    /// <param name="record">The whole record, header included.</param>
    public ClientHello(ReadOnlySpan<byte> record)
    {
        RecordVersion = BinaryPrimitives.ReadUInt16BigEndian(record[1..]);
        Version = BinaryPrimitives.ReadUInt16BigEndian(record[9..]);
        ReadOnlySpan<byte> rest = record[(5 + 4 + 2 + 32)..];
        rest = rest[(1 + rest[0])..];
        int size = BinaryPrimitives.ReadUInt16BigEndian(rest);
        Suites = Numbers(rest.Slice(2, size));
        rest = rest[(2 + size)..];
        CompressionMethods = rest.Slice(1, rest[0]).ToArray();
        rest = rest[(1 + rest[0] + 2)..];
        while (rest.Length > 0)
        {
            size = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            _extensions.Add(BinaryPrimitives.ReadUInt16BigEndian(rest), rest.Slice(4, size).ToArray());
            rest = rest[(4 + size)..];
        }
    }

    public int RecordVersion { get; }

    public int Version { get; }

    public IReadOnlyList<int> Suites { get; }

    public IReadOnlyList<byte> CompressionMethods { get; }

    /// <summary>Gets the highest version, wherever it is told.</summary>
    public int HighestVersion =>
        _extensions.TryGetValue(SupportedVersions, out byte[]? list) ? Numbers(list.AsSpan(1)).Max() : Version;

    /// <summary>Gets the host name, or null if none is told.</summary>
    public string? Host =>
        _extensions.TryGetValue(ServerName, out byte[]? list) ? Encoding.ASCII.GetString(list.AsSpan(5)) : null;

    /// <summary>Gets a value indicating whether renegotiation is bound to the connection (RFC 5746).</summary>
    public bool IsRenegotiationSecure => _extensions.ContainsKey(RenegotiationInfo) || Suites.Contains(RenegotiationSuite);

    private static int[] Numbers(ReadOnlySpan<byte> bytes)
    {
        int[] numbers = new int[bytes.Length / 2];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]);
        }

        return numbers;
    }
}
