using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The schemas of the CWMP messages, where the shared specification data is at hand.</summary>
internal static class CwmpSchemas
{
    /// <summary>Their folder; null where the data is absent.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>Validates a whole envelope against SOAP 1.1 and one version of CWMP; returns what is wrong with it.</summary>
    public static IReadOnlyList<string> Validate(XDocument envelope, string version)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (string file in new[] { "soap-envelope.xsd", "soap-encoding.xsd", version + ".xsd" })
        {
            using var reader = XmlReader.Create(Path.Combine(Folder!, file));
            schemas.Add(XmlSchema.Read(reader, null)!);
        }

        schemas.Compile();
        var errors = new List<string>();
        new XDocument(envelope).Validate(schemas, (_, e) => errors.Add(e.Message));
        return errors;
    }

    private static string? FindFolder()
    {
        string? shared = Environment.GetEnvironmentVariable("NANOCWMP_SHARED");
        if (shared is null)
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "NanoCwmp.sln")))
            {
                root = root.Parent;
            }

            shared = root is null ? string.Empty : Path.Combine(root.FullName, "..", "shared");
        }

        string folder = Path.Combine(shared, "cwmp");
        return File.Exists(Path.Combine(folder, "cwmp-1-2.xsd")) ? folder : null;
    }
}
