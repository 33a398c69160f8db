using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Looks through a device assembly for what compiles and does not run on nanoCLR 1.x (<see cref="NanoRules"/>).</summary>
internal sealed class NanoSubset
{
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly NanoReferences _references;
    private readonly NanoPlace _place;

    private NanoSubset(PEReader image, NanoApi? api)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _place = new NanoPlace();
        _references = new NanoReferences(_metadata, api, _place);
    }

    /// <summary>Checks one assembly.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="api">What it may refer to, or null for anything.</param>
    /// <returns>Every place that breaks a rule.</returns>
    public static IReadOnlyList<NanoFinding> Check(PEReader image, NanoApi? api)
    {
        var subset = new NanoSubset(image, api);
        subset.CheckAssembly();
        return subset._place.Findings;
    }

    private void CheckAssembly()
    {
        _place.Enter("assembly", string.Empty);
        _references.CheckAttributes(_metadata.GetAssemblyDefinition().GetCustomAttributes());
        foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
        {
            CheckType(handle);
        }
    }

    private void CheckType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        string name = MetadataNames.Of(_metadata, handle);
        _place.Enter(name, string.Empty);
        if (NanoReferences.IsEmbedded(_metadata, type))
        {
            _place.Report(NanoRules.EmbeddedAttribute, name);
            return;
        }

        NanoRule? stateMachine = StateMachines.RuleOf(_metadata, type);
        if (stateMachine != null)
        {
            // The rest of what the compiler generated for the method would only repeat it.
            TypeDefinitionHandle declaring = type.GetDeclaringType();
            _place.Enter(MetadataNames.Of(_metadata, declaring), StateMachines.MethodName(_metadata.GetString(type.Name)));
            _place.Report(stateMachine, "a state machine");
            return;
        }

        int inherited = type.IsNested
            ? _metadata.GetTypeDefinition(type.GetDeclaringType()).GetGenericParameters().Count
            : 0;
        if (type.GetGenericParameters().Count > inherited)
        {
            _place.Report(NanoRules.GenericDefinition, "type parameters");
        }

        _references.CheckAttributes(type.GetCustomAttributes());
        _references.CheckType(type.BaseType);
        foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
        {
            _references.CheckType(_metadata.GetInterfaceImplementation(implementation).Interface);
        }

        bool isTestClass = MetadataNames.HasAttribute(
            _metadata, type.GetCustomAttributes(), "nanoFramework.TestFramework.TestClassAttribute");
        foreach (FieldDefinitionHandle field in type.GetFields())
        {
            CheckField(name, _metadata.GetFieldDefinition(field), isTestClass);
        }

        bool isInterface = (type.Attributes & TypeAttributes.Interface) != 0;
        foreach (MethodDefinitionHandle method in type.GetMethods())
        {
            CheckMethod(name, _metadata.GetMethodDefinition(method), isInterface);
        }

        foreach (PropertyDefinition property in type.GetProperties().Select(_metadata.GetPropertyDefinition))
        {
            _place.Enter(name, _metadata.GetString(property.Name));
            _references.CheckAttributes(property.GetCustomAttributes());
        }
    }

    private void CheckField(string type, FieldDefinition field, bool isTestClass)
    {
        string name = _metadata.GetString(field.Name);
        _place.Enter(type, name);
        bool isStatic = (field.Attributes & FieldAttributes.Static) != 0;
        if (isStatic && (field.Attributes & (FieldAttributes.Literal | FieldAttributes.InitOnly)) == 0)
        {
            _place.Report(name.StartsWith('<') ? NanoRules.CachedLambda : NanoRules.MutableStatic, "a static field");
        }
        else if (!isStatic && isTestClass)
        {
            _place.Report(NanoRules.TestClassState, "an instance field");
        }

        _references.CheckAttributes(field.GetCustomAttributes());
        field.DecodeSignature(_references.Names, null);
    }

    private void CheckMethod(string type, MethodDefinition method, bool isInterface)
    {
        string name = _metadata.GetString(method.Name);
        _place.Enter(type, name);
        if (StateMachines.Starts(_metadata, method))
        {
            return;
        }

        if (method.GetGenericParameters().Count > 0)
        {
            _place.Report(NanoRules.GenericDefinition, "type parameters");
        }

        if (isInterface && (method.Attributes & (MethodAttributes.Abstract | MethodAttributes.Static)) == 0)
        {
            _place.Report(NanoRules.DefaultInterfaceMethod, "a body");
        }

        MethodSignature<string> signature = method.DecodeSignature(_references.Names, null);
        if (name == "Finalize" && (method.Attributes & MethodAttributes.Virtual) != 0 && signature.ParameterTypes.IsEmpty)
        {
            _place.Report(NanoRules.Finalizer, "~" + type);
        }

        _references.CheckAttributes(method.GetCustomAttributes());
        foreach (ParameterHandle parameter in method.GetParameters())
        {
            _references.CheckAttributes(_metadata.GetParameter(parameter).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress != 0)
        {
            CheckBody(_image.GetMethodBody(method.RelativeVirtualAddress));
        }
    }

    private void CheckBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_references.Names, null);
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            _references.CheckType(region.CatchType);
        }

        foreach (IlInstruction instruction in IlReader.Read(body.GetILReader()))
        {
            string opCode = instruction.OpCode.Name!;
            NanoRule? rule = opCode switch
            {
                "localloc" => NanoRules.StackAllocation,
                "calli" => NanoRules.FunctionPointer,
                "volatile." => NanoRules.VolatileField,
                _ => opCode.Contains(".ovf") ? NanoRules.CheckedArithmetic : null,
            };
            if (rule != null)
            {
                _place.Report(rule, opCode);
            }

            if (instruction.Token != 0)
            {
                _references.CheckToken(instruction.Token);
            }
        }
    }
}
