using System.Collections.Generic;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>The rules for device assemblies: what nanoCLR 1.x cannot run or does otherwise, and the project's own ones.</summary>
internal static class NanoRules
{
    public static readonly NanoRule GenericDefinition = new(
        nameof(GenericDefinition),
        "user generics crash or hang nanoCLR 1.x",
        "a type or method for the one element type that is needed, or object");

    public static readonly NanoRule GenericUse = new(
        nameof(GenericUse),
        "nanoCLR 1.x has no instantiated generics (also no T?, tuples, Func, List)",
        "arrays, ArrayList, Hashtable, own delegates, out parameters");

    public static readonly NanoRule AsyncMethod = new(
        nameof(AsyncMethod),
        "there are no tasks and no state machines",
        "a step that Agent.Poll calls again");

    public static readonly NanoRule Iterator = new(
        nameof(Iterator),
        "yield builds a generic state machine",
        "an index and a method that moves it");

    public static readonly NanoRule MultiDimensionalArray = new(
        nameof(MultiDimensionalArray),
        "multi-dimensional arrays break at run time",
        "one array with computed indices, or an array of arrays");

    public static readonly NanoRule DecimalType = new(
        nameof(DecimalType),
        "there is no System.Decimal",
        "long, or int with a fixed scale");

    public static readonly NanoRule EnumReflection = new(
        nameof(EnumReflection),
        "enums have no names on the device: ToString gives the number, Parse and GetValues do not exist",
        "a switch or a table of names");

    public static readonly NanoRule DefaultInterfaceMethod = new(
        nameof(DefaultInterfaceMethod),
        "bodies of interface methods are not found at run time",
        "an abstract base class or a static helper");

    public static readonly NanoRule Finalizer = new(
        nameof(Finalizer),
        "finalizers run on a thread of their own, late or never",
        "IDisposable and using");

    public static readonly NanoRule PinnedLocal = new(
        nameof(PinnedLocal),
        "fixed breaks at run time: the heap moves objects",
        "indices into the array");

    public static readonly NanoRule StackAllocation = new(
        nameof(StackAllocation),
        "localloc is not implemented",
        "a buffer that the object owns");

    public static readonly NanoRule FunctionPointer = new(
        nameof(FunctionPointer),
        "calli is not implemented",
        "a delegate or an interface");

    public static readonly NanoRule VolatileField = new(
        nameof(VolatileField),
        "the metadata processor of the 1.x line does not know the modifier",
        "lock or Interlocked");

    public static readonly NanoRule MutableStatic = new(
        nameof(MutableStatic),
        "static state is shared by all gateways of one process, and set up in type order before Main",
        "an instance field, or static readonly for a table that never changes");

    public static readonly NanoRule CachedLambda = new(
        nameof(CachedLambda),
        "a lambda that captures nothing is kept in a mutable static field",
        "a named method and new DelegateType(Method)");

    public static readonly NanoRule CheckedArithmetic = new(
        nameof(CheckedArithmetic),
        "checked does nothing on nanoCLR: the overflow passes",
        "a comparison before the operation");

    public static readonly NanoRule EmbeddedAttribute = new(
        nameof(EmbeddedAttribute),
        "the metadata processor of the 1.x line attaches attributes that the compiler embeds to the wrong type",
        "plain parameters, not in or ref readonly; struct, not readonly struct");

    public static readonly NanoRule OutsideApi = new(
        nameof(OutsideApi),
        "the device's class libraries do not have it",
        "what tools/ReferenceDeclarations declares");

    public static readonly NanoRule TestClassState = new(
        nameof(TestClassState),
        "test methods are called with a null this",
        "locals of the test method");

    public static IReadOnlyList<NanoRule> All { get; } =
    [
        GenericDefinition, GenericUse, AsyncMethod, Iterator, MultiDimensionalArray, DecimalType, EnumReflection,
        DefaultInterfaceMethod, Finalizer, PinnedLocal, StackAllocation, FunctionPointer, VolatileField, MutableStatic,
        CachedLambda, CheckedArithmetic, EmbeddedAttribute, OutsideApi, TestClassState,
    ];
}
