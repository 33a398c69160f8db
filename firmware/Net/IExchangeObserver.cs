namespace NanoCwmp.Net
{
    /// <summary>Has work to do between the exchanges of a session.</summary>
    public interface IExchangeObserver
    {
        /// <summary>Called after each exchange; must not wait and must not change the model.</summary>
        void ExchangeEnded();
    }
}
