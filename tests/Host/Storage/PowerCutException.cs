using System;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>The power is gone: nothing of the program under test runs on.</summary>
public sealed class PowerCutException : Exception
{
}
