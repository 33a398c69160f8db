using NanoCwmp.Model;

namespace NanoCwmp.Discovery
{
    /// <summary>
    /// Knows which settings came by DHCP: a record each in the log, written in one batch with the value, and deleted with the
    /// first value that the ACS or the owner sets. Only these may be replaced by what DHCP says later (R438).
    /// </summary>
    public sealed class DiscoveredSettings
    {
        private readonly byte[] _key = { StoreKey.Discovered, 0 };
        private ParameterModel _model;

        /// <summary>Gets or sets a value indicating whether the values that are being set come by DHCP.</summary>
        public bool IsDiscovering { get; set; }

        /// <summary>Takes the model, whose log holds the records; before the first session.</summary>
        /// <param name="model">The model.</param>
        public void Attach(ParameterModel model)
        {
            _model = model;
        }

        /// <summary>Tells whether a setting came by DHCP.</summary>
        /// <param name="setting">Which one, by its number in <see cref="DhcpAcsOptions"/>.</param>
        /// <returns>Whether it did.</returns>
        public bool Contains(int setting)
        {
            _key[1] = (byte)setting;
            return _model.Log.Contains(_key, 0, _key.Length);
        }

        /// <summary>Takes note of where a new value comes from, in the batch that holds it.</summary>
        /// <param name="setting">Which setting.</param>
        /// <param name="transaction">The transaction that is open.</param>
        public void Stage(int setting, SetTransaction transaction)
        {
            bool isKnown = Contains(setting);
            if (IsDiscovering && !isKnown)
            {
                transaction.Stage(_key, _key.Length, _key, 0);
            }
            else if (!IsDiscovering && isKnown)
            {
                transaction.StageDelete(_key, _key.Length);
            }
        }
    }
}
