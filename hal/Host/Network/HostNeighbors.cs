using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NanoCwmp.Hal.Host.Network;

/// <summary>The neighbors of the host: the complete entries of the ARP table of Linux. Elsewhere there are none.</summary>
/// <param name="interfaces">The interfaces of the host.</param>
/// <param name="file">The table, "/proc/net/arp" but in tests.</param>
public sealed class HostNeighbors(HostInterfaces interfaces, string file = "/proc/net/arp") : INeighbors
{
    private const int Most = 8;
    private const int Complete = 2;

    private List<string[]> _entries = [];

    /// <inheritdoc/>
    public int Refresh()
    {
        try
        {
            // Address, type, flags, physical address, mask, device; one of each physical address, as the data model wants it.
            _entries = [.. File.ReadLines(file).Skip(1)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(cells => cells.Length == 6 && (Convert.ToInt32(cells[2], 16) & Complete) != 0)
                .DistinctBy(cells => cells[3]).Take(Most)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            _entries = [];
        }

        return _entries.Count;
    }

    /// <inheritdoc/>
    public string MacAddress(int index) => Cell(index, 3).ToUpperInvariant();

    /// <inheritdoc/>
    public string Address(int index) => Cell(index, 0);

    /// <inheritdoc/>
    public int Interface(int index) => interfaces.IndexOf(Cell(index, 5));

    // The table may have become shorter since its rows were counted.
    private string Cell(int index, int cell) => index < _entries.Count ? _entries[index][cell] : string.Empty;
}
