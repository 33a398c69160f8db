using System;
using System.Linq;
using System.Reflection.Metadata;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Recognises what the compiler makes of async methods and iterators.</summary>
internal static class StateMachines
{
    private const string Namespace = "System.Runtime.CompilerServices.";
    private const string NameMark = ">d__";

    /// <summary>Gets the rule that a type breaks by being a state machine, or null.</summary>
    public static NanoRule? RuleOf(MetadataReader metadata, TypeDefinition type)
    {
        if (!type.IsNested || !metadata.GetString(type.Name).Contains(NameMark, StringComparison.Ordinal))
        {
            return null;
        }

        bool isAsync = type.GetInterfaceImplementations()
            .Select(handle => metadata.GetInterfaceImplementation(handle).Interface)
            .Any(type => MetadataNames.Of(metadata, type) == Namespace + "IAsyncStateMachine");
        return isAsync ? NanoRules.AsyncMethod : NanoRules.Iterator;
    }

    /// <summary>Gets the name of the method that a state machine was made of.</summary>
    public static string MethodName(string stateMachine) =>
        stateMachine[1..stateMachine.IndexOf(NameMark, StringComparison.Ordinal)];

    /// <summary>Says whether a method only starts a state machine.</summary>
    public static bool Starts(MetadataReader metadata, MethodDefinition method) =>
        MetadataNames.HasAttribute(metadata, method.GetCustomAttributes(), Namespace + "AsyncStateMachineAttribute")
        || MetadataNames.HasAttribute(metadata, method.GetCustomAttributes(), Namespace + "IteratorStateMachineAttribute");
}
