using System;
using System.IO;
using System.Net;
using System.Xml;

namespace NanoCwmp.Tests.Host.Cwmp;

/// <summary>Finds the schemas that a schema of CWMP includes and imports by URL in the folder of the specification data.</summary>
internal sealed class SpecificationResolver(string folder) : XmlResolver
{
    public override ICredentials Credentials
    {
        set => throw new NotSupportedException();
    }

    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        File.OpenRead(Path.Combine(folder, FileOf(absoluteUri.AbsolutePath)));

    private static string FileOf(string path) => path switch
    {
        "/soap/envelope/" => "soap-envelope.xsd",
        "/soap/encoding/" => "soap-encoding.xsd",
        _ => Path.GetFileName(path),
    };
}
