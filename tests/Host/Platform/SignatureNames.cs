using System;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>
/// Decodes signatures into the names that ids of XML documentation use, and reports what no signature of a device assembly
/// may hold.
/// </summary>
internal sealed class SignatureNames : ISignatureTypeProvider<string, object?>
{
    private readonly Action<NanoRule, string> _report;
    private readonly Action<TypeReferenceHandle> _referenced;

    /// <summary>Initializes a new instance of the <see cref="SignatureNames"/> class.</summary>
    /// <param name="report">Gets each rule that a signature breaks and what was found.</param>
    /// <param name="referenced">Gets each type of another assembly that a signature names.</param>
    public SignatureNames(Action<NanoRule, string> report, Action<TypeReferenceHandle> referenced)
    {
        _report = report;
        _referenced = referenced;
    }

    public string GetArrayType(string elementType, ArrayShape shape)
    {
        string name = elementType + "[" + new string(',', shape.Rank - 1) + "]";
        _report(NanoRules.MultiDimensionalArray, name);
        return name;
    }

    public string GetByReferenceType(string elementType) => elementType + "@";

    public string GetFunctionPointerType(MethodSignature<string> signature)
    {
        string name = "delegate* returning " + signature.ReturnType;
        _report(NanoRules.FunctionPointer, name);
        return name;
    }

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        string name = genericType + "{" + string.Join(",", typeArguments) + "}";
        _report(NanoRules.GenericUse, name);
        return name;
    }

    public string GetGenericMethodParameter(object? genericContext, int index) => "``" + index;

    public string GetGenericTypeParameter(object? genericContext, int index) => "`" + index;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired)
    {
        if (modifier == "System.Runtime.CompilerServices.IsVolatile")
        {
            _report(NanoRules.VolatileField, unmodifiedType);
        }

        return unmodifiedType;
    }

    public string GetPinnedType(string elementType)
    {
        _report(NanoRules.PinnedLocal, elementType);
        return elementType;
    }

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        MetadataNames.Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        _referenced(handle);
        return MetadataNames.Of(reader, handle);
    }

    public string GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
}
