using System;
using BenchmarkDotNet.Running;
using NanoCwmp.Benchmarks.Session;
using NanoCwmp.Benchmarks.Storage;
using NanoCwmp.Benchmarks.Xml;

if (args.Length > 0 && args[0] == "xml")
{
    BenchmarkSwitcher.FromTypes([typeof(XmlReading)]).Run(["--filter", "*", .. args[1..]]);
    return 0;
}

if (args is ["session"])
{
    return SessionAllocation.Run();
}

if (args is ["storage"])
{
    StorageWear.Run(Console.Out);
    return 0;
}

Console.Error.WriteLine("usage: NanoCwmp.Benchmarks session | storage | xml [options of BenchmarkDotNet]");
return 2;
