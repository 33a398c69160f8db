using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace NanoCwmp.Hal.Host.Tls;

/// <summary>Why a server's certificate is refused, in words that say what to do about it.</summary>
internal static class CertificateVerdict
{
    /// <summary>Names come from a server that is not trusted yet: more of them than this is not repeated.</summary>
    private const int MostNames = 3;

    private const int LongestName = 80;

    /// <summary>Judges.</summary>
    /// <param name="certificate">The server's certificate, or null if it shows none.</param>
    /// <param name="chain">The chain that was built from it with the policy of the connection.</param>
    /// <param name="host">The host that the connection is for: a name or an IP address.</param>
    /// <param name="now">The time of day, or null while it is not known.</param>
    /// <returns>Why it is refused, or null if it is right.</returns>
    public static string? Of(X509Certificate2? certificate, X509Chain? chain, string host, DateTime? now)
    {
        if (certificate is null || chain is null)
        {
            return "the server shows no certificate";
        }

        X509ChainStatusFlags flags = chain.ChainStatus.Aggregate(
            X509ChainStatusFlags.NoError,
            (all, status) => all | status.Status);
        if (now is null)
        {
            flags &= ~X509ChainStatusFlags.NotTimeValid;
        }

        return Issuer(certificate, chain, flags)
            ?? Name(certificate, host)
            ?? Dates(chain, flags, now)
            ?? Usage(flags)
            ?? Rest(flags);
    }

    private static string? Issuer(X509Certificate2 certificate, X509Chain chain, X509ChainStatusFlags flags)
    {
        if (chain.ChainPolicy.CustomTrustStore.Count == 0)
        {
            return "no root is trusted, so no server can be: configure the root certificate of the ACS";
        }

        if (flags.HasFlag(X509ChainStatusFlags.NotSignatureValid))
        {
            return "the certificate's signature is wrong";
        }

        if ((flags & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) == 0)
        {
            return null;
        }

        if (certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData))
        {
            return $"the certificate of {Clean(certificate.Subject)} is self-signed and not one of the trusted roots";
        }

        X509Certificate2 last = chain.ChainElements[^1].Certificate;
        return flags.HasFlag(X509ChainStatusFlags.UntrustedRoot)
            ? $"the certificate is not issued by a trusted root: its root is {Clean(last.Subject)}"
            : $"the certificate is not issued by a trusted root: {Clean(last.Issuer)}, which issued {Clean(last.Subject)}, "
                + "is not trusted, and the server does not send its certificate";
    }

    /// <summary>RFC 6125: dNSName entries go before the CN, an address matches only iPAddress entries (R377).</summary>
    private static string? Name(X509Certificate2 certificate, string host)
    {
        bool isAddress = IPAddress.TryParse(host, out _);
        if (certificate.MatchesHostname(host, allowWildcards: true, allowCommonName: !isAddress))
        {
            return null;
        }

        string[] names = [.. Names(certificate).Take(MostNames + 1).Select(Clean)];
        string list = names.Length switch
        {
            0 => "no host",
            > MostNames => string.Join(", ", names.Take(MostNames)) + " and others",
            _ => string.Join(", ", names),
        };
        return $"the certificate is for another host: it is for {list}, not for {host}";
    }

    private static IEnumerable<string> Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        return names is not null
            ? names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => address.ToString()))
            : [certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)];
    }

    private static string? Dates(X509Chain chain, X509ChainStatusFlags flags, DateTime? now)
    {
        if (!flags.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            return null;
        }

        foreach (X509ChainElement element in chain.ChainElements)
        {
            X509Certificate2 certificate = element.Certificate;
            if (now > certificate.NotAfter.ToUniversalTime())
            {
                return $"the certificate of {Clean(certificate.Subject)} expired on {Day(certificate.NotAfter)}";
            }

            if (now < certificate.NotBefore.ToUniversalTime())
            {
                return $"the certificate of {Clean(certificate.Subject)} is not yet valid: "
                    + $"it begins on {Day(certificate.NotBefore)}, and the device's clock says {Day(now!.Value)}";
            }
        }

        return "a certificate is not valid at this time";
    }

    private static string? Usage(X509ChainStatusFlags flags) =>
        flags.HasFlag(X509ChainStatusFlags.NotValidForUsage) ? "the certificate is not one for a server" : null;

    private static string? Rest(X509ChainStatusFlags flags) =>
        flags == X509ChainStatusFlags.NoError ? null : $"the certificate is refused: {flags}";

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clean(string name)
    {
        string start = name.Length > LongestName ? name[..LongestName] + "..." : name;
        return string.Concat(start.Select(c => char.IsControl(c) ? '?' : c));
    }
}
