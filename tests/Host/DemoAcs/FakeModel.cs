using System.Collections.Generic;
using System.Linq;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The data model of the scripted CPE: enough of Device:2 for a page to show something.</summary>
public sealed class FakeModel
{
    private readonly SortedDictionary<string, FakeParameter> _parameters = new(System.StringComparer.Ordinal);
    private readonly HashSet<string> _tables = ["Device.NAT.PortMapping."];

    public FakeModel(string serial)
    {
        Add("Device.RootDataModelVersion", "string", false, "2.19");
        Add("Device.DeviceInfo.Manufacturer", "string", false, "NanoCwmp");
        Add("Device.DeviceInfo.ManufacturerOUI", "string", false, "00D09E");
        Add("Device.DeviceInfo.ModelName", "string", false, "Gateway <mini> & more");
        Add("Device.DeviceInfo.ProductClass", "string", false, "Gateway");
        Add("Device.DeviceInfo.SerialNumber", "string", false, serial);
        Add("Device.DeviceInfo.HardwareVersion", "string", false, "ESP32-REV3");
        Add("Device.DeviceInfo.SoftwareVersion", "string", false, "1.0.0");
        Add("Device.DeviceInfo.ProvisioningCode", "string", true, "");
        Add("Device.DeviceInfo.UpTime", "unsignedInt", false, "4711");
        Add("Device.DeviceInfo.MemoryStatus.Total", "unsignedInt", false, "90");
        Add("Device.DeviceInfo.MemoryStatus.Free", "unsignedInt", false, "52");
        Add("Device.ManagementServer.URL", "string", true, "http://127.0.0.1/acs");
        Add("Device.ManagementServer.Username", "string", true, "00D09E-Gateway-" + serial);
        Add("Device.ManagementServer.Password", "string", true, "");
        Add("Device.ManagementServer.PeriodicInformEnable", "boolean", true, "0");
        Add("Device.ManagementServer.PeriodicInformInterval", "unsignedInt", true, "86400");
        Add("Device.ManagementServer.PeriodicInformTime", "dateTime", true, "0001-01-01T00:00:00Z");
        Add("Device.ManagementServer.ParameterKey", "string", false, "");
        Add("Device.ManagementServer.ConnectionRequestURL", "string", false, "http://192.0.2.7:7547/9f31c2");
        Add("Device.Time.Enable", "boolean", true, "1");
        Add("Device.Time.CurrentLocalTime", "dateTime", false, "2026-06-01T12:00:00Z");
        Add("Device.WiFi.SSID.1.SSID", "string", true, "Zuhause");
        Add("Device.WiFi.AccessPoint.1.Security.ModeEnabled", "string", true, "WPA2-Personal");
        Add("Device.WiFi.AccessPoint.1.Security.KeyPassphrase", "string", true, "correct horse battery");
        AddRow("Device.NAT.PortMapping.", 1);
    }

    /// <summary>The parameter of that name, null if there is none.</summary>
    public FakeParameter? this[string name] => _parameters.GetValueOrDefault(name);

    public void Add(string name, string type, bool writable, string value) =>
        _parameters[name] = new FakeParameter(type, writable) { Value = value };

    public void AddTable(string path) => _tables.Add(path);

    public void Remove(string name) => _parameters.Remove(name);

    /// <summary>Parameters below a partial path, or the one of that name; null if the path does not exist.</summary>
    public IReadOnlyList<KeyValuePair<string, FakeParameter>>? Find(string path)
    {
        if (path.Length > 0 && !path.EndsWith('.'))
        {
            return this[path] is FakeParameter one ? [KeyValuePair.Create(path, one)] : null;
        }

        var found = _parameters.Where(p => p.Key.StartsWith(path, System.StringComparison.Ordinal)).ToList();
        return found.Count == 0 && !_tables.Any(t => t.StartsWith(path, System.StringComparison.Ordinal)) ? null : found;
    }

    /// <summary>Names and writable flags for GetParameterNames; null if the path does not exist.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>>? Names(string path, bool nextLevel)
    {
        if (Find(path) is not { } found)
        {
            return null;
        }

        var names = new SortedDictionary<string, bool>(System.StringComparer.Ordinal);
        foreach (var (name, parameter) in found)
        {
            for (int dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
            {
                string parent = name[..(dot + 1)];
                names[parent] = _tables.Contains(parent) || _tables.Any(t => IsRow(parent, t));
            }

            names[name] = parameter.Writable;
        }

        foreach (string table in _tables)
        {
            names[table] = true;
            names[table[..(table.TrimEnd('.').LastIndexOf('.') + 1)]] = false;
        }

        int level = path.Count(c => c == '.') + 1;
        return [.. names.Where(n => n.Key.StartsWith(path, System.StringComparison.Ordinal)
            && (!nextLevel || (n.Key != path && n.Key.TrimEnd('.').Count(c => c == '.') == level - 1)))];
    }

    public int? AddObject(string table)
    {
        if (!_tables.Contains(table))
        {
            return null;
        }

        int instance = 1;
        while (Find($"{table}{instance}.") is not null)
        {
            instance++;
        }

        AddRow(table, instance);
        return instance;
    }

    public bool DeleteObject(string row)
    {
        var found = _tables.Any(t => row.StartsWith(t) && row.Length > t.Length) ? Find(row) : null;
        foreach (var (name, _) in found ?? [])
        {
            _parameters.Remove(name);
        }

        return found is not null;
    }

    private static bool IsRow(string path, string table) =>
        path.StartsWith(table, System.StringComparison.Ordinal) && path.Count(c => c == '.') == table.Count(c => c == '.') + 1;

    private void AddRow(string table, int instance)
    {
        Add($"{table}{instance}.Enable", "boolean", true, "0");
        Add($"{table}{instance}.ExternalPort", "unsignedInt", true, "0");
        Add($"{table}{instance}.InternalClient", "string", true, "");
    }
}
