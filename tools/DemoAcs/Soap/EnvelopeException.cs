namespace NanoCwmp.DemoAcs.Soap;

/// <summary>A message that is not a well-formed CWMP envelope.</summary>
internal sealed class EnvelopeException : Exception
{
    /// <summary>Creates the exception for a message that is answered with HTTP 400.</summary>
    /// <param name="message">What is wrong, in plain words.</param>
    public EnvelopeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception for a message that SOAP 1.1 section 4.4 wants answered with a fault of its own.</summary>
    /// <param name="message">What is wrong, in plain words.</param>
    /// <param name="soapCode">VersionMismatch or MustUnderstand.</param>
    public EnvelopeException(string message, string soapCode)
        : base(message) => SoapCode = soapCode;

    /// <summary>The SOAP fault code of the answer, or null if the answer is HTTP 400.</summary>
    public string? SoapCode { get; }
}
