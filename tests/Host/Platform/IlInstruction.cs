using System.Reflection.Emit;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>One instruction of a method body.</summary>
/// <param name="OpCode">What it does.</param>
/// <param name="Token">The metadata token it names, or 0.</param>
internal readonly record struct IlInstruction(OpCode OpCode, int Token);
