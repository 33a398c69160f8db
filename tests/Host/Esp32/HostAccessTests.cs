using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using NanoCwmp.Hal.Esp32.Network;
using NanoCwmp.Hal.Esp32.Provisioning;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Esp32;

/// <summary>
/// The local host interface of an ESP32 board, with the board's own listener and provisioning on the sockets of this machine:
/// two of its loopback addresses are those of the board.
/// </summary>
public class HostAccessTests
{
    private const string Serial = "246F280AB0FF";
    private const string Token = "0123456789abcdef";
    private const string Lan = "127.0.0.2";
    private const string OtherLan = "127.0.0.3";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(0, null, Serial)]
    [InlineData(0, Token, Serial)]
    [InlineData(8080, null, Serial)]
    [InlineData(8080, "", Serial)]
    [InlineData(8080, Token, "246F280AB0FE")]
    [InlineData(8080, Token, "")]
    [InlineData(8080, Token, null)]
    public void ItIsOffWithoutAPortAndATokenForThisDevice(int port, string? token, string? serial)
    {
        var file = new ProvisioningFile { HostInterfacePort = port, HostInterfaceToken = token!, SerialNumber = serial! };
        var provisioning = new DeviceProvisioning(file, Serial, "own");
        var log = new FakeLog();
        Assert.Null(HostAccess.Create(provisioning, new FakeNetwork(), log));
        Assert.Equal(port != 0, log.Last.Contains("no token", StringComparison.Ordinal));
        Assert.Equal(serial != Serial, provisioning.HasForeignCredentials);
    }

    [Fact]
    public void AnEmptyFileSwitchesNothingOn()
    {
        var log = new FakeLog();
        var provisioning = new DeviceProvisioning(new ProvisioningFile(), Serial, "own");
        Assert.Null(HostAccess.Create(provisioning, new FakeNetwork(), log));
        Assert.Equal(string.Empty, log.Last);
    }

    [Fact]
    public void ATokenThatIsTooShortIsRefused()
    {
        for (int length = 1; length < Token.Length; length++)
        {
            FakeGateway gateway = Start(Lan, Token[..length]);
            Assert.Equal(0, gateway.HostInterfacePort);
        }
    }

    [Fact]
    public async Task ItAnswersAtTheBoardsAddressAloneToThoseWithTheToken()
    {
        FakeGateway gateway = Start(Lan, Token);
        int port = gateway.HostInterfacePort;
        Assert.NotEqual(0, port);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(gateway, Lan, port, Token));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(gateway, Lan, port, Token + "0"));
        gateway.Clock.Advance(1000);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(gateway, Lan, port, null));
        Assert.False(await ConnectsAsync("127.0.0.1", port));
        Assert.False(await ConnectsAsync(OtherLan, port));
    }

    [Fact]
    public async Task ItFollowsTheAddress()
    {
        FakeGateway gateway = Start(string.Empty, Token);
        Assert.Equal(0, gateway.HostInterfacePort);

        gateway.Network.Address = Lan;
        gateway.Clock.Advance(60_000);
        gateway.Poll();
        int port = gateway.HostInterfacePort;
        Assert.Equal(HttpStatusCode.OK, await AskAsync(gateway, Lan, port, Token));

        gateway.Network.Address = OtherLan;
        gateway.Poll();
        gateway.Poll();
        Assert.False(await ConnectsAsync(Lan, port));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(gateway, OtherLan, gateway.HostInterfacePort, Token));

        gateway.Network.Address = string.Empty;
        gateway.Poll();
        gateway.Poll();
        Assert.Equal(0, gateway.HostInterfacePort);
    }

    /// <summary>The listener of connection requests is for all addresses.</summary>
    [Fact]
    public async Task AListenerWithoutAnInterfaceTakesConnectionsAtEachAddress()
    {
        var listener = new Listener();
        Assert.True(listener.Open(0));
        Assert.True(await ConnectsAsync(Lan, listener.Port));
        Assert.True(await ConnectsAsync(OtherLan, listener.Port));
        listener.Close();
    }

    /// <summary>Starts a gateway with a host interface at a free port.</summary>
    private static FakeGateway Start(string address, string token)
    {
        var file = new ProvisioningFile { HostInterfacePort = FreePort(), HostInterfaceToken = token, SerialNumber = Serial };
        var gateway = new FakeGateway(0x2000);
        gateway.Network.Address = address;
        gateway.Host = HostAccess.Create(new DeviceProvisioning(file, Serial, "own"), gateway.Network, gateway.Log);
        Assert.True(gateway.Boot());
        gateway.Agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0");
        gateway.Acs.AnswerSession();
        gateway.Poll();
        return gateway;
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Asks for a parameter while the gateway is polled.</summary>
    private static async Task<HttpStatusCode> AskAsync(FakeGateway gateway, string address, int port, string? token)
    {
        using var client = new HttpClient { Timeout = s_patience };
        var uri = new Uri($"http://{address}:{port}/values?path=Device.DeviceInfo.ProvisioningCode");
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        if (token is not null)
        {
            request.Headers.Add("Authorization", "Bearer " + token);
        }

        Task<HttpResponseMessage> answer = client.SendAsync(request);
        while (!answer.IsCompleted)
        {
            gateway.Poll();
            await Task.Delay(1);
        }

        using HttpResponseMessage response = await answer;
        return response.StatusCode;
    }

    private static async Task<bool> ConnectsAsync(string address, int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Parse(address), port).WaitAsync(s_patience);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
