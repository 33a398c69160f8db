using System.Security.Cryptography.X509Certificates;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Emulator;

/// <summary>Reads the certificates that the command line names.</summary>
internal static class TlsFiles
{
    /// <summary>Reads.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <returns>The settings of the gateway.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static TlsSettings Read(EmulatorSettings settings)
    {
        var roots = new StringBuilder();
        foreach (FileInfo file in settings.Roots)
        {
            roots.AppendLine(File.ReadAllText(file.FullName));
        }

        if (settings.TrustSystem)
        {
            AddSystemRoots(roots);
        }

        return new TlsSettings
        {
            Roots = roots.ToString(),
            Certificate = settings.Certificate is null ? string.Empty : File.ReadAllText(settings.Certificate.FullName),
            PrivateKey = settings.PrivateKey is null ? string.Empty : File.ReadAllText(settings.PrivateKey.FullName),
            AllowTls13 = settings.AllowTls13,
        };
    }

    private static void AddSystemRoots(StringBuilder roots)
    {
        foreach (StoreLocation location in new[] { StoreLocation.LocalMachine, StoreLocation.CurrentUser })
        {
            using var store = new X509Store(StoreName.Root, location, OpenFlags.ReadOnly);
            foreach (X509Certificate2 certificate in store.Certificates)
            {
                roots.AppendLine(certificate.ExportCertificatePem());
            }
        }
    }
}
