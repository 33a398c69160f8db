namespace NanoCwmp.Tests.Host.Platform;

/// <summary>A place in a device assembly that breaks a rule.</summary>
/// <param name="Type">Full name of the type.</param>
/// <param name="Member">Name of the member, or an empty string for the type itself.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Detail">What was found there.</param>
internal sealed record NanoFinding(string Type, string Member, NanoRule Rule, string Detail)
{
    public override string ToString()
    {
        string place = Member.Length == 0 ? Type : Type + "." + Member;
        return $"{place}: {Rule.Name} ({Detail}): {Rule.Reason}. Instead: {Rule.Instead}.";
    }
}
