namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// One RPC that the ACS may call, in three steps: take the arguments from the stream, act once the whole envelope has
    /// proved sound, and write the answer, which may have to be written again.
    /// </summary>
    public abstract class RpcMethod
    {
        /// <summary>Gets the method's name, as GetRPCMethods lists it.</summary>
        public abstract string Name { get; }

        /// <summary>Gets the number of that name among <see cref="Wire.Soap.SoapNames"/>.</summary>
        public abstract int NameId { get; }

        /// <summary>Gets the minor number of the first CWMP version that has the method (R064).</summary>
        public virtual int MinimumVersion
        {
            get { return 0; }
        }

        /// <summary>
        /// Takes the arguments: the children of the method's element, up to its end. Nothing is changed yet, but changes may
        /// be staged.
        /// </summary>
        /// <param name="context">The session's reader and model.</param>
        /// <returns>A fault code of <see cref="Model.FaultCode"/>; the element is read to its end in any case.</returns>
        public abstract int Read(RpcContext context);

        /// <summary>Acts. Called only if <see cref="Read"/> found no fault and the envelope is whole.</summary>
        /// <param name="context">The session's model.</param>
        /// <returns>A fault code of <see cref="Model.FaultCode"/>.</returns>
        public virtual int Execute(RpcContext context)
        {
            return Model.FaultCode.None;
        }

        /// <summary>Writes the element of the response.</summary>
        /// <param name="context">The session's writer and model.</param>
        public abstract void WriteResponse(RpcContext context);

        /// <summary>Writes what stands in a fault besides code and text.</summary>
        /// <param name="context">The session's writer.</param>
        public virtual void WriteFaultDetail(RpcContext context)
        {
        }

        /// <summary>Lets go of what the request holds; called once when its exchange has ended, well or not.</summary>
        /// <param name="context">The session's model.</param>
        public virtual void Release(RpcContext context)
        {
        }
    }
}
