using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace NanoCwmp.Tests.Host.Memory;

/// <summary>
/// What objects of this process would take on nanoCLR's managed heap, whose blocks have 12 bytes: a block for the object and one
/// for each field whatever its type, and arrays and strings with a header of their own. Measured on nanoCLR 1.17.
/// </summary>
internal sealed class NanoHeap
{
    private const int Block = 12;
    private const int ArrayHeader = 20;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Counts an object and all that it alone leads to; what was counted before, and what the board brings, is left out.</summary>
    /// <param name="root">The object, or null.</param>
    /// <param name="array">Is told of each array: whose it is, its field, and its bytes.</param>
    /// <returns>The bytes.</returns>
    public int Add(object? root, Action<Type, FieldInfo, int>? array = null)
    {
        int bytes = 0;
        var open = new Stack<object>();
        Push(open, root);
        while (open.TryPop(out object? item))
        {
            bytes += SizeOf(item);
            foreach ((FieldInfo? field, object? child) in ReferencesOf(item))
            {
                if (Push(open, child) && child is Array && field is not null)
                {
                    array?.Invoke(item.GetType(), field, SizeOf(child));
                }
            }
        }

        return bytes;
    }

    /// <summary>Counts what the static fields of an assembly lead to, but not the fields themselves.</summary>
    /// <param name="assembly">The name of the assembly.</param>
    /// <returns>The bytes.</returns>
    public int AddStatics(string assembly) => Assembly.Load(assembly).GetTypes()
        .Where(type => !type.Name.StartsWith('<'))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => !field.IsLiteral)
        .Sum(field => Add(field.GetValue(null)));

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static int SizeOf(object item) => item switch
    {
        string text => Block + Rounded(Encoding.UTF8.GetByteCount(text) + 1),
        Array array => Rounded(ArrayHeader + (array.Length * ElementSize(array.GetType().GetElementType()!))),
        Delegate => 3 * Block,
        _ => Block + (Block * Count(item.GetType())),
    };

    private static int Count(Type type)
    {
        int count = 0;
        foreach (FieldInfo field in FieldsOf(type))
        {
            count++;
            if (field.FieldType.IsValueType && !field.FieldType.IsPrimitive && !field.FieldType.IsEnum)
            {
                throw new InvalidOperationException($"{type}.{field.Name}: what a structure takes is not known here");
            }
        }

        return count;
    }

    private static int ElementSize(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte or TypeCode.SByte or TypeCode.Boolean => 1,
        TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Char => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => 8,
        _ => Block,
    };

    private static int Rounded(int bytes) => (bytes + Block - 1) / Block * Block;

    private static IEnumerable<(FieldInfo? Field, object? Value)> ReferencesOf(object item)
    {
        if (item is object[] array)
        {
            foreach (object? element in array)
            {
                yield return (null, element);
            }
        }
        else if (item is not string and not Array and not Delegate)
        {
            foreach (FieldInfo field in FieldsOf(item.GetType()))
            {
                if (!field.FieldType.IsValueType)
                {
                    yield return (field, field.GetValue(item));
                }
            }
        }
    }

    // A literal's text stays in flash, and one object serves all who use it.
    private bool Push(Stack<object> open, object? item)
    {
        bool isOurs = item is not null
            && (item is Array or string or Delegate || item.GetType().Namespace!.StartsWith("NanoCwmp", StringComparison.Ordinal))
            && !item.GetType().Assembly.GetName().Name!.StartsWith("NanoCwmp.Tests", StringComparison.Ordinal);
        bool isLiteral = item is string text && string.IsInterned(text) is not null;
        if (!isOurs || isLiteral || !_seen.Add(item!))
        {
            return false;
        }

        open.Push(item!);
        return true;
    }
}
