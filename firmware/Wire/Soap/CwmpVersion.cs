namespace NanoCwmp.Wire.Soap
{
    /// <summary>The versions of CWMP by their minor number, and the namespaces they use (R049, R063).</summary>
    public static class CwmpVersion
    {
        /// <summary>The highest version that this CPE speaks: 1.4.</summary>
        public const int Highest = 4;

        /// <summary>Gets the namespace of a version.</summary>
        /// <param name="minor">The minor number, 0 to <see cref="Highest"/>.</param>
        /// <returns>One of the CWMP namespaces of <see cref="SoapNames"/>.</returns>
        public static int NamespaceOf(int minor)
        {
            return minor == 0 ? SoapNames.Cwmp10 : minor == 1 ? SoapNames.Cwmp11 : SoapNames.Cwmp12;
        }

        /// <summary>Gets the version that an ACS speaks that answers an Inform without UseCWMPVersion (R063).</summary>
        /// <param name="cwmpNamespace">The namespace of its answer.</param>
        /// <returns>The minor number; the third namespace stands for 1.3 as well as 1.2, and counts as 1.2.</returns>
        public static int ImpliedBy(int cwmpNamespace)
        {
            return cwmpNamespace - SoapNames.Cwmp10;
        }

        /// <summary>Tells whether a namespace is one of CWMP.</summary>
        /// <param name="namespaceId">A number of <see cref="SoapNames.Namespaces"/>.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsCwmp(int namespaceId)
        {
            return namespaceId >= SoapNames.Cwmp10 && namespaceId <= SoapNames.Cwmp12;
        }
    }
}
