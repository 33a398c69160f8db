using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Splits a method body into instructions (ECMA-335 VI.C.2).</summary>
internal static class IlReader
{
    private const byte TwoByteOpCode = 0xFE;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(opCode => opCode.Value);

    public static List<IlInstruction> Read(BlobReader body)
    {
        var instructions = new List<IlInstruction>();
        while (body.RemainingBytes > 0)
        {
            int value = body.ReadByte();
            if (value == TwoByteOpCode)
            {
                value = (value << 8) | body.ReadByte();
            }

            OpCode opCode = s_opCodes[(short)value];
            int token = 0;
            switch (opCode.OperandType)
            {
                case OperandType.InlineField:
                case OperandType.InlineMethod:
                case OperandType.InlineSig:
                case OperandType.InlineTok:
                case OperandType.InlineType:
                    token = body.ReadInt32();
                    break;
                case OperandType.InlineSwitch:
                    int targets = body.ReadInt32();
                    body.Offset += targets * sizeof(int);
                    break;
                default:
                    body.Offset += SizeOf(opCode.OperandType);
                    break;
            }

            instructions.Add(new IlInstruction(opCode, token));
        }

        return instructions;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineBrTarget or OperandType.InlineI or OperandType.InlineString or OperandType.ShortInlineR => 4,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(operand)),
    };
}
