using NanoCwmp.Core;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session
{
    /// <summary>
    /// The CWMP version that the next Inform speaks (R065): the highest; after an ACS failed on that, 1.0; after it failed on
    /// that, too, the highest again. It goes back to the highest with the first accepted Inform, so that an ACS that was
    /// merely ill is not spoken down to for ever; an old one costs a try more in each session.
    /// </summary>
    public sealed class InformVersion
    {
        private const int Oldest = 0;

        /// <summary>Gets the minor number of the version.</summary>
        public int Current { get; private set; } = CwmpVersion.Highest;

        /// <summary>Gets a value indicating whether the Inform lists the versions supported, in a header that 1.0 does not have.</summary>
        public bool OffersOthers
        {
            get { return Current != Oldest; }
        }

        /// <summary>Takes note that the ACS has accepted an Inform.</summary>
        public void Accepted()
        {
            Current = CwmpVersion.Highest;
        }

        /// <summary>Takes note that a session has failed before its Inform was accepted.</summary>
        /// <param name="reason">Why it failed.</param>
        /// <param name="status">The last HTTP status.</param>
        public void Failed(Reason reason, int status)
        {
            if (IsOfTheMessage(reason, status))
            {
                Current = Current == Oldest ? CwmpVersion.Highest : Oldest;
            }
        }

        /// <summary>
        /// Tells whether the ACS stumbled over the message: a fault of whatever shape, no envelope or none at all, or one of
        /// the two statuses of servers that cannot read a request. Other statuses, and lost connections, have other causes.
        /// </summary>
        private static bool IsOfTheMessage(Reason reason, int status)
        {
            switch (reason)
            {
                case Reason.InformRefused:
                case Reason.SoapFault:
                case Reason.SoapEnvelope:
                case Reason.SoapUnexpected:
                    return true;
                case Reason.HttpStatus:
                    return status == 400 || status == 500;
                default:
                    return false;
            }
        }
    }
}
