using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Checks what the code of a device assembly refers to: types, members, attributes.</summary>
internal sealed class NanoReferences
{
    private static readonly HashSet<string> s_enumReflection =
        ["Format", "GetName", "GetNames", "GetUnderlyingType", "GetValues", "IsDefined", "Parse", "ToObject", "TryParse"];

    private readonly MetadataReader _metadata;
    private readonly NanoApi? _api;
    private readonly NanoPlace _place;

    public NanoReferences(MetadataReader metadata, NanoApi? api, NanoPlace place)
    {
        _metadata = metadata;
        _api = api;
        _place = place;
        Names = new SignatureNames(place.Report, CheckTypeReference);
    }

    /// <summary>Gets the decoder of signatures, which reports to this check.</summary>
    public SignatureNames Names { get; }

    public static bool IsEmbedded(MetadataReader metadata, TypeDefinition type) =>
        MetadataNames.HasAttribute(metadata, type.GetCustomAttributes(), "Microsoft.CodeAnalysis.EmbeddedAttribute");

    public void CheckAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttribute attribute in attributes.Select(_metadata.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference)
            {
                CheckMember((MemberReferenceHandle)attribute.Constructor);
                continue;
            }

            MethodDefinition constructor = _metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor);
            if (IsEmbedded(_metadata, _metadata.GetTypeDefinition(constructor.GetDeclaringType())))
            {
                _place.Report(NanoRules.EmbeddedAttribute, MetadataNames.AttributeType(_metadata, attribute));
            }
        }
    }

    public void CheckType(EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeReference when !type.IsNil:
                CheckTypeReference((TypeReferenceHandle)type);
                break;
            case HandleKind.TypeSpecification when !type.IsNil:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)type).DecodeSignature(Names, null);
                break;
        }
    }

    public void CheckToken(int token)
    {
        EntityHandle handle = MetadataTokens.EntityHandle(token);
        switch (handle.Kind)
        {
            case HandleKind.MemberReference:
                CheckMember((MemberReferenceHandle)handle);
                break;
            case HandleKind.MethodSpecification:
                EntityHandle method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
                _place.Report(NanoRules.GenericUse, NameOf(method) + "<...>()");
                CheckToken(MetadataTokens.GetToken(method));
                break;
            default:
                CheckType(handle);
                break;
        }
    }

    private string NameOf(EntityHandle method) => _metadata.GetString(method.Kind == HandleKind.MemberReference
        ? _metadata.GetMemberReference((MemberReferenceHandle)method).Name
        : _metadata.GetMethodDefinition((MethodDefinitionHandle)method).Name);

    private void CheckTypeReference(TypeReferenceHandle handle)
    {
        string name = MetadataNames.Of(_metadata, handle);
        if (name == "System.Decimal")
        {
            _place.Report(NanoRules.DecimalType, name);
        }

        if (IsRestricted(handle, out string assembly) && !_api!.Has(assembly, "T:" + name))
        {
            _place.Report(NanoRules.OutsideApi, name);
        }
    }

    private void CheckMember(MemberReferenceHandle handle)
    {
        MemberReference member = _metadata.GetMemberReference(handle);
        CheckType(member.Parent);
        string type = MetadataNames.Of(_metadata, member.Parent);
        string name = _metadata.GetString(member.Name);
        if (type == "System.Enum" && s_enumReflection.Contains(name))
        {
            _place.Report(NanoRules.EnumReflection, "Enum." + name);
        }

        IEnumerable<string> ids;
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            member.DecodeFieldSignature(Names, null);
            ids = MemberIds.OfField(type, name);
        }
        else
        {
            ids = MemberIds.OfMethod(type, name, member.DecodeMethodSignature(Names, null));
        }

        if (member.Parent.Kind == HandleKind.TypeReference
            && IsRestricted((TypeReferenceHandle)member.Parent, out string assembly)
            && !ids.Any(id => _api!.Has(assembly, id)))
        {
            _place.Report(NanoRules.OutsideApi, ids.First());
        }
    }

    /// <summary>Says whether a type is in an assembly whose use the API limits: any but the project's own.</summary>
    private bool IsRestricted(TypeReferenceHandle handle, out string assembly)
    {
        assembly = MetadataNames.AssemblyOf(_metadata, handle);
        return _api != null && assembly.Length > 0 && assembly != "NanoCwmp" && !assembly.StartsWith("NanoCwmp.");
    }
}
