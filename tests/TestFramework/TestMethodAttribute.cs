using System;
using Xunit;
using Xunit.Sdk;

namespace nanoFramework.TestFramework
{
    /// <summary>Marks a test, as nanoFramework.TestFramework does, and makes xunit run it on the host.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    [XunitTestCaseDiscoverer("nanoFramework.TestFramework.TestMethodDiscoverer", "nanoFramework.TestFramework")]
    public sealed class TestMethodAttribute : FactAttribute
    {
    }
}
