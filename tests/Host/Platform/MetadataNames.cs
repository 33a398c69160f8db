using System.Linq;
using System.Reflection.Metadata;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Names of types as the ids of XML documentation write them: nested types with a dot.</summary>
internal static class MetadataNames
{
    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.IsNested ? Of(reader, type.GetDeclaringType()) + "." + name : Join(reader.GetString(type.Namespace), name);
    }

    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Of(reader, (TypeReferenceHandle)type.ResolutionScope) + "." + name
            : Join(reader.GetString(type.Namespace), name);
    }

    /// <summary>Gets the name of a type, or an empty string for a constructed one.</summary>
    public static string Of(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Of(reader, (TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)handle),
        _ => string.Empty,
    };

    /// <summary>Gets the simple name of the assembly that a type is in, or an empty string for the module's own.</summary>
    public static string AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        EntityHandle scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => AssemblyOf(reader, (TypeReferenceHandle)scope),
            _ => string.Empty,
        };
    }

    public static string AttributeType(MetadataReader reader, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MethodDefinition => Of(
            reader, reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        _ => Of(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent),
    };

    public static bool HasAttribute(MetadataReader reader, CustomAttributeHandleCollection attributes, string type) =>
        attributes.Any(handle => AttributeType(reader, reader.GetCustomAttribute(handle)) == type);

    private static string Join(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
