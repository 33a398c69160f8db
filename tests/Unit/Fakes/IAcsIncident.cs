namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>Something that happens in the middle of a session.</summary>
    public interface IAcsIncident
    {
        /// <summary>Called when a request has come, before it is answered.</summary>
        /// <param name="request">Which request it is, from 0 on.</param>
        void Happen(int request);
    }
}
