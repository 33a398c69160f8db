using NanoCwmp.Session.Rpc;

namespace NanoCwmp.Session.Requests
{
    /// <summary>
    /// One kind of request that the CPE itself makes in a session (TR-069 A.3.3). It is asked at every step whether it has
    /// something to say; the session takes care of when it may (R078).
    /// </summary>
    public abstract class CpeRequest
    {
        /// <summary>Gets the number of its response's name among <see cref="Wire.Soap.SoapNames"/>.</summary>
        public abstract int ResponseNameId { get; }

        /// <summary>Gets the minor number of the first CWMP version that has the request (R064).</summary>
        public virtual int MinimumVersion
        {
            get { return 0; }
        }

        /// <summary>
        /// Gets a value indicating whether there is a request to make in this session. One that the ACS refused stays
        /// silent until <see cref="StartSession"/> (R085).
        /// </summary>
        public abstract bool IsPending { get; }

        /// <summary>Called when the ACS has accepted the Inform of a new session.</summary>
        public virtual void StartSession()
        {
        }

        /// <summary>Writes the body's element; the same again if it has to go out again.</summary>
        /// <param name="context">Has the writer.</param>
        public abstract void Write(RpcContext context);

        /// <summary>Reads the response's element to its end. Nothing is removed yet.</summary>
        /// <param name="context">Has the reader.</param>
        public virtual void ReadResponse(RpcContext context)
        {
            while (context.Reader.NextChild())
            {
                context.Reader.SkipChild();
            }
        }

        /// <summary>The ACS has taken the request: what it told of is delivered.</summary>
        /// <returns>Whether that could be stored.</returns>
        public abstract bool Delivered();

        /// <summary>The ACS has refused the request with a fault other than 8005.</summary>
        /// <param name="faultCode">The fault code, 8000 to 8899.</param>
        public abstract void Refused(int faultCode);
    }
}
