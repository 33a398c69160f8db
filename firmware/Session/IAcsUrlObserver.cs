using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>Has a say when the URL of the ACS is set.</summary>
    public interface IAcsUrlObserver
    {
        /// <summary>Called with a URL that was staged; may put further records into the batch.</summary>
        /// <param name="url">The URL.</param>
        /// <param name="transaction">The batch.</param>
        void Stage(ValueBuffer url, SetTransaction transaction);

        /// <summary>Called after a batch with settings of the ACS was committed.</summary>
        void Committed();
    }
}
