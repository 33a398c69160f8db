using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoCwmp.Hal.Esp32.Provisioning;
using Xunit;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>What every ESP32 board of this repository has.</summary>
public class BoardTests
{
    private const int ProgramLines = 40;
    private const int FlashPage = 0x1000;

    public static TheoryData<string> Boards => [.. Folders];

    private static IEnumerable<string> Folders => Directory
        .GetDirectories(Path.Combine(NanoBuild.RepositoryRoot, "boards"), "esp32-*").Select(path => Path.GetFileName(path));

    [Fact]
    public void ThereAreBoards()
    {
        Assert.Contains("esp32-devkitc", Folders);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void ProgramIsShortAndNamesNoDetailOfTheProtocol(string board)
    {
        string[] lines = File.ReadAllLines(FileOf(board, "Program.cs"));
        Assert.InRange(lines.Length, 1, ProgramLines - 1);
        string[] details = ["http", "soap", "xml", "inform", "acs", "cwmp.session", "cwmp.net", "cwmp.wire", "tls", "socket"];
        Assert.All(lines, line => Assert.DoesNotContain(
            details, detail => line.Contains(detail, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void ReadmeTellsHowToGetGoing(string board)
    {
        string readme = File.ReadAllText(FileOf(board, "README.md"));
        string[] topics =
            ["nanoff", "cwmp.json", "-p:NanoPackages=true", "Status light", "Factory reset", "Watchdog", "What is different"];
        Assert.All(topics, topic => Assert.Contains(topic, readme));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void ReadmeTellsOfEveryMemberOfTheProvisioningFile(string board)
    {
        string data = File.ReadAllText(FileOf(board, "Board.cs"));
        bool isWired = data.Contains("NetworkInterfaceType.Ethernet", StringComparison.Ordinal);
        string readme = File.ReadAllText(FileOf(board, "README.md"));
        IEnumerable<string> members = typeof(ProvisioningFile).GetProperties().Select(property => property.Name);
        Assert.All(
            members.Where(name => !isWired || !name.StartsWith("Wifi", StringComparison.Ordinal)),
            name => Assert.Matches(@"\n\|[^|]*`" + name + @"`[^|]*\| ", readme));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void PartitionsFollowEachOtherAndFitTheSettings(string board)
    {
        List<(string Name, int Offset, int Size)> table = File.ReadLines(FileOf(board, "partitions.csv"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[0], Number(cells[3]), Number(cells[4]))).ToList();
        Assert.Equal(["nvs", "phy_init", "factory", "deploy", "config"], table.Select(partition => partition.Name));
        for (int i = 0; i < table.Count; i++)
        {
            Assert.Equal(0, table[i].Offset % FlashPage);
            Assert.Equal(0, table[i].Size % FlashPage);
            Assert.True(i == 0 || table[i].Offset >= table[i - 1].Offset + table[i - 1].Size, table[i].Name);
        }

        // Two banks, and as much again: littlefs writes a new copy before it gives the old one up.
        Assert.InRange(BankSize(board), 1, table[^1].Size / 4);
    }

    private static int BankSize(string board)
    {
        string data = File.ReadAllText(FileOf(board, "Board.cs"));
        string common = File.ReadAllText(Path.Combine(NanoBuild.RepositoryRoot, "boards", "common", "BoardData.cs"));
        string source = data.Contains("BankSize", StringComparison.Ordinal) ? data : common;
        string behind = source[(source.IndexOf("BankSize", StringComparison.Ordinal) + "BankSize".Length)..];
        string digits = behind[(behind.IndexOf("0x", StringComparison.Ordinal) + 2)..];
        return Number("0x" + string.Concat(digits.TakeWhile(char.IsAsciiHexDigit)));
    }

    private static int Number(string text) => int.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string FileOf(string board, string name) => Path.Combine(NanoBuild.RepositoryRoot, "boards", board, name);
}
