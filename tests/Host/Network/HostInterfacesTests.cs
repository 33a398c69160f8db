using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Network;
using Xunit;

namespace NanoCwmp.Tests.Host.Network;

/// <summary>The real interfaces of this machine, against what its kernel says.</summary>
public class HostInterfacesTests
{
    private readonly HostInterfaces _interfaces = new(TimeProvider.System);

    [Fact]
    [Trait("Requirement", "R403")]
    public void AddressesAreInTheFormsOfTheStandard()
    {
        Assert.InRange(_interfaces.Count, 1, 4);
        for (int i = 0; i < _interfaces.Count; i++)
        {
            Assert.Matches(@"^$|^([0-9A-F]{2}:){5}[0-9A-F]{2}$", _interfaces.MacAddress(i));
            foreach (string address in (string[])[_interfaces.Address(i), _interfaces.SubnetMask(i), _interfaces.Gateway(i)])
            {
                Assert.True(
                    address.Length == 0 || (IPAddress.TryParse(address, out IPAddress? parsed) && parsed.ToString() == address), address);
            }

            Assert.Equal(i, _interfaces.IndexOf(_interfaces.Name(i)));
        }
    }

    [Fact]
    public void TheLoopbackInterfaceIsThere()
    {
        int[] loopbacks = [.. Enumerable.Range(0, _interfaces.Count).Where(i => _interfaces.Kind(i) == InterfaceKind.Loopback)];
        int loopback = Assert.Single(loopbacks);
        Assert.True(_interfaces.IsUp(loopback));
        Assert.Equal(("127.0.0.1", "255.0.0.0"), (_interfaces.Address(loopback), _interfaces.SubnetMask(loopback)));
        Assert.Equal(string.Empty, _interfaces.MacAddress(loopback));
    }

    /// <summary>Between two looks at the kernel's table, the counters lie between what stands there.</summary>
    [Fact]
    public void CountersAreTheKernels()
    {
        if (!File.Exists("/proc/net/dev"))
        {
            return;
        }

        Dictionary<string, long[]> before = Kernel();
        var interfaces = new HostInterfaces(new SteppedTime());
        Assert.InRange(interfaces.Count, 1, 4);
        Dictionary<string, long[]> after = Kernel();
        for (int i = 0; i < interfaces.Count; i++)
        {
            (long[] low, long[] high) = (before[interfaces.Name(i)], after[interfaces.Name(i)]);
            foreach ((InterfaceCounter counter, int column) in ((InterfaceCounter, int)[])
                [
                    (InterfaceCounter.BytesReceived, 0), (InterfaceCounter.PacketsReceived, 1), (InterfaceCounter.ErrorsReceived, 2),
                    (InterfaceCounter.DiscardPacketsReceived, 3), (InterfaceCounter.BytesSent, 8), (InterfaceCounter.PacketsSent, 9),
                    (InterfaceCounter.ErrorsSent, 10), (InterfaceCounter.DiscardPacketsSent, 11),
                ])
            {
                Assert.InRange(interfaces.Counter(i, counter), low[column], high[column]);
            }
        }
    }

    [Fact]
    public void PacketsAreCountedAsTheyGo()
    {
        var time = new SteppedTime();
        var interfaces = new HostInterfaces(time);
        int loopback = Enumerable.Range(0, interfaces.Count).Single(i => interfaces.Kind(i) == InterfaceKind.Loopback);
        long before = interfaces.Counter(loopback, InterfaceCounter.PacketsSent);
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        for (int i = 0; i < 100; i++)
        {
            socket.Send(new byte[100], 100, (IPEndPoint)socket.Client.LocalEndPoint!);
        }

        Assert.Equal(before, interfaces.Counter(loopback, InterfaceCounter.PacketsSent));
        time.Step();
        Assert.InRange(interfaces.Counter(loopback, InterfaceCounter.PacketsSent), before + 100, long.MaxValue);
    }

    [Fact]
    public void NeighborsAreThoseOfTheTableThatAnswered()
    {
        string file = Path.GetTempFileName();
        try
        {
            string loopback = _interfaces.Name(Enumerable.Range(0, _interfaces.Count).First(i => _interfaces.Kind(i) == InterfaceKind.Loopback));
            File.WriteAllText(
                file,
                "IP address       HW type     Flags       HW address            Mask     Device\n"
                + $"192.0.2.1        0x1         0x2         02:00:00:00:00:ab     *        {loopback}\n"
                + "192.0.2.2        0x1         0x0         00:00:00:00:00:00     *        eth9\n"
                + "192.0.2.3        0x1         0x6         02:00:00:00:00:cd     *        eth9\n"
                + "192.0.2.4        0x1         0x2         02:00:00:00:00:ab     *        eth9\nnonsense\n");
            var neighbors = new HostNeighbors(_interfaces, file);
            Assert.Equal(2, neighbors.Refresh());
            Assert.Equal(
                ("192.0.2.1", "02:00:00:00:00:AB", _interfaces.IndexOf(loopback)),
                (neighbors.Address(0), neighbors.MacAddress(0), neighbors.Interface(0)));
            Assert.Equal(("192.0.2.3", -1), (neighbors.Address(1), neighbors.Interface(1)));
            File.Delete(file);
            Assert.Equal(0, neighbors.Refresh());
            Assert.Equal(string.Empty, neighbors.Address(0));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void HeapIsThatOfTheProcess()
    {
        var memory = new HostMemory();
        Assert.InRange(memory.Free, 1, memory.Total);

        // Other tests of this process may give back more than this one takes, but not each time.
        bool isLess = false;
        for (int i = 0; i < 20 && !isLess; i++)
        {
            long before = memory.Free;
            byte[] taken = new byte[16 << 20];
            isLess = memory.Free < before;
            GC.KeepAlive(taken);
        }

        Assert.True(isLess);
    }

    private static Dictionary<string, long[]> Kernel() => File.ReadLines("/proc/net/dev").Skip(2)
        .Select(line => line.Split(':'))
        .ToDictionary(
            cells => cells[0].Trim(), cells => Regex.Split(cells[1].Trim(), @"\s+").Select(long.Parse).ToArray());
}
