using System.Collections.Generic;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Where in an assembly the check is, and what it found so far.</summary>
internal sealed class NanoPlace
{
    private readonly HashSet<NanoFinding> _seen = [];
    private readonly List<NanoFinding> _findings = [];
    private string _type = string.Empty;
    private string _member = string.Empty;

    public IReadOnlyList<NanoFinding> Findings => _findings;

    public void Enter(string type, string member)
    {
        _type = type;
        _member = member;
    }

    public void Report(NanoRule rule, string detail)
    {
        var finding = new NanoFinding(_type, _member, rule, detail);
        if (_seen.Add(finding))
        {
            _findings.Add(finding);
        }
    }
}
