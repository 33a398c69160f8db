namespace NanoCwmp.Model
{
    /// <summary>Is told of the changes to the model, whoever makes them.</summary>
    public interface IChangeObserver
    {
        /// <summary>Called for each record of the open batch, of whatever kind.</summary>
        /// <param name="key">The record's key, see <see cref="StoreKey"/>; of use during the call only.</param>
        /// <param name="length">How many bytes it has.</param>
        void Staged(byte[] key, int length);

        /// <summary>Called when all that was staged is durable.</summary>
        void Committed();

        /// <summary>Called when all that was staged is dropped.</summary>
        void Dropped();
    }
}
