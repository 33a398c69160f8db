using System;
using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>The ids of XML documentation that a reference to a member can stand for.</summary>
internal static class MemberIds
{
    private static readonly string[] s_propertyAccessors = ["get_", "set_"];
    private static readonly string[] s_eventAccessors = ["add_", "remove_"];

    public static IEnumerable<string> OfField(string type, string name) => ["F:" + type + "." + name];

    /// <summary>Gets the id of a method, and that of the property or event whose accessor it can be.</summary>
    public static IEnumerable<string> OfMethod(string type, string name, MethodSignature<string> signature)
    {
        string arity = signature.GenericParameterCount == 0 ? string.Empty : "``" + signature.GenericParameterCount;
        string result = name is "op_Implicit" or "op_Explicit" ? "~" + signature.ReturnType : string.Empty;
        ReadOnlySpan<string> types = signature.ParameterTypes.AsSpan();
        var ids = new List<string> { "M:" + type + "." + name.Replace('.', '#') + arity + Parameters(types) + result };
        foreach (string accessor in s_propertyAccessors)
        {
            if (name.StartsWith(accessor, StringComparison.Ordinal))
            {
                bool isSetter = accessor == "set_" && types.Length > 0;
                ids.Add("P:" + type + "." + name[accessor.Length..] + Parameters(isSetter ? types[..^1] : types));
            }
        }

        foreach (string accessor in s_eventAccessors)
        {
            if (name.StartsWith(accessor, StringComparison.Ordinal))
            {
                ids.Add("E:" + type + "." + name[accessor.Length..]);
            }
        }

        return ids;
    }

    private static string Parameters(ReadOnlySpan<string> types) =>
        types.Length == 0 ? string.Empty : "(" + string.Join(",", types!) + ")";
}
