using System;
using NanoCwmp.Benchmarks.Storage;

namespace NanoCwmp.Benchmarks;

/// <summary>Runs one benchmark, named by the first argument.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        switch (args is [string name, ..] ? name : string.Empty)
        {
            case "storage":
                StorageWear.Run(Console.Out);
                return 0;
            default:
                Console.Error.WriteLine("usage: NanoCwmp.Benchmarks storage");
                return 2;
        }
    }
}
