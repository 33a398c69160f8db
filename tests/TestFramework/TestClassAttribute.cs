using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Marks a class of tests, as nanoFramework.TestFramework does. xunit finds the methods by themselves.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class TestClassAttribute : Attribute
    {
    }
}
