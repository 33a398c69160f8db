using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.DataModel;
using NanoCwmp.Model;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Host.Storage;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>
/// Cuts the power at every storage operation of adding, setting, creating by Alias and deleting rows: after the restart
/// the model is the one of before or the one after, never something between.
/// </summary>
public class ObjectPowerCutTests(ITestOutputHelper output)
{
    private const int BankSize = 4096;
    private const string Table = "Device.NAT.PortMapping.";
    private const string Chosen = "Device.ManagementServer.InformParameter.";

    private static readonly Action<Site>[] s_steps =
    [
        site => site.Add(Table, string.Empty),
        site => site.Set((Table + "1.ExternalPort", "80"), (Table + "1.Description", "first"), (Table + "1.Enable", "true")),
        site => site.Add(Table, "named"),
        site => site.Add(Chosen, string.Empty),
        site => site.Set((Chosen + "1.ParameterName", "Device.NAT.PortMapping.*.Status"), (Table + "[named].Alias", "renamed")),
        site => site.Delete(Table + "1."),
        site => site.Add(Table, string.Empty),
        site => site.Set((Table + "3.Description", "third"), (Table + "2.Description", "second")),
        site => site.Delete(Table + "[renamed]."),
        site => site.Delete(Chosen + "1."),
        site => site.Delete(Table + "3."),
        site => site.Add(Table, string.Empty),
    ];

    [Fact]
    [Trait("Requirement", "R236")]
    [Trait("Requirement", "R245")]
    public void ARowIsThereWholeOrNotAtAll()
    {
        // The states that there may be, and how many operations it takes to come there.
        List<string> states = [];
        var power = new PowerSupply(0);
        PowerCutFlash[] banks = Banks(power);
        power.TurnOn();
        var reference = new Site(banks);
        states.Add(reference.Content());
        foreach (Action<Site> step in s_steps)
        {
            step(reference);
            states.Add(reference.Content());
        }

        Assert.Equal(states.Count, states.Distinct().Count());
        int operations = power.Operations;
        int cases = 0;
        for (int cut = 0; cut < operations; cut++)
        {
            for (int seed = 0; seed < 4; seed++)
            {
                RunCase(states, cut, seed);
                cases++;
            }
        }

        output.WriteLine($"{cases} cuts in {operations} operations");
    }

    private static PowerCutFlash[] Banks(PowerSupply power)
    {
        byte[] erased = new byte[BankSize];
        Array.Fill(erased, (byte)0xFF);
        return [new PowerCutFlash(power, 16, erased), new PowerCutFlash(power, 16, erased)];
    }

    private static void RunCase(List<string> states, int cut, int seed)
    {
        var power = new PowerSupply((cut * 31) + seed);
        PowerCutFlash[] banks = Banks(power);
        int done = 0;
        power.TurnOn(cut, seed > 0);
        try
        {
            var site = new Site(banks);
            foreach (Action<Site> step in s_steps)
            {
                step(site);
                done++;
            }
        }
        catch (PowerCutException)
        {
        }

        foreach (PowerCutFlash bank in banks)
        {
            bank.PowerCycle();
        }

        power.TurnOn();
        var after = new Site(banks);
        int found = states.IndexOf(after.Content());
        Assert.True(found == done || found == done + 1, $"cut {cut}, seed {seed}: state {found} after {done} steps");

        // And it goes on from there.
        foreach (Action<Site> step in s_steps.Skip(found))
        {
            step(after);
        }

        Assert.Equal(states[^1], after.Content());
    }

    /// <summary>The part of a gateway that stores.</summary>
    private sealed class Site
    {
        private readonly ParameterModel _model;
        private readonly ParameterLog _log;
        private readonly ParameterAddress _address = new();
        private readonly ValueBuffer _value = new();
        private int _changes;

        public Site(PowerCutFlash[] banks)
        {
            var registry = new ParameterRegistry();
            registry.Add(new Root());
            registry.Add(new AliasAddressing());
            registry.Add(new InformParameter());
            registry.Add(new NatPortMapping(null));
            registry.Close();
            _log = new ParameterLog(banks[0], banks[1], 128);
            Assert.True(_log.Mount() is MountResult.Ok or MountResult.Created);
            _model = new ParameterModel(registry, _log);
            _changes = int.Parse("0" + Value("Device.ManagementServer.ParameterKey"), null);
        }

        public void Add(string table, string alias)
        {
            Resolve(table);
            byte[] bytes = Encoding.ASCII.GetBytes(alias);
            Begin();
            Assert.Equal(FaultCode.None, _model.Rows.Add(_address, bytes, 0, bytes.Length, _model.Transaction));
            Assert.Equal(FaultCode.None, _model.Transaction.Commit());
        }

        public void Set(params (string Path, string Text)[] entries)
        {
            Begin();
            foreach ((string path, string text) in entries)
            {
                Resolve(path);
                _value.SetText(text);
                _model.Transaction.Add([], 0, FaultCode.None, _address, _value);
            }

            Assert.Equal(FaultCode.None, _model.Transaction.Commit());
        }

        public void Delete(string row)
        {
            Resolve(row);
            Begin();
            _model.References.StageRemoval(_address, _model.Transaction);
            _model.Rows.StageDelete(_address, _model.Transaction);
            Assert.Equal(FaultCode.None, _model.Transaction.Commit());
        }

        /// <summary>All values, and how many records hold them.</summary>
        public string Content()
        {
            var content = new StringBuilder();
            content.AppendLine($"{_log.KeyCount} keys");
            byte[] path = new byte[Limits.Path];
            Resolve("Device.");
            _model.Walker.Start(_address, false);
            while (_model.Walker.NextParameter())
            {
                int length = _model.Resolver.Write(_model.Walker.Current, path);
                _model.Get(_model.Walker.Current, _value);
                content.AppendLine($"{Encoding.ASCII.GetString(path, 0, length)}={_value}");
            }

            return content.ToString();
        }

        private void Begin()
        {
            _model.Transaction.Begin();
            _value.SetText($"{++_changes}");
            _model.Transaction.SetParameterKey(_value);
        }

        private string Value(string path)
        {
            Resolve(path);
            _model.Get(_address, _value);
            return _value.ToString();
        }

        private void Resolve(string path)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(path);
            Assert.True(_model.Resolver.TryResolve(bytes, 0, bytes.Length, _address), path);
        }
    }

    private sealed class Root : ModelObject
    {
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.ManagementServer.");
            registry.Parameter(0, "ParameterKey", ParameterType.String, ParameterFlags.Stored);
        }
    }
}
