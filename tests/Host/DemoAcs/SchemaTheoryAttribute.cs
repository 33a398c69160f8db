using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>A theory that needs the CWMP schemas; it is skipped, with the reason, where they are absent.</summary>
internal sealed class SchemaTheoryAttribute : TheoryAttribute
{
    public SchemaTheoryAttribute()
    {
        if (CwmpSchemas.Folder is null)
        {
            Skip = "The CWMP schemas are not at hand: set NANOCWMP_SHARED to the folder of the shared specification data.";
        }
    }
}
