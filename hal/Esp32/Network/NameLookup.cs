using System;
using System.Net;
using System.Threading;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>Finds out addresses in a thread that lives as long as one question: System.Net waits for the answer.</summary>
    internal sealed class NameLookup
    {
        private readonly AutoResetEvent _wake;
        private string _host;
        private long _answer;
        private bool _isAsking;

        public NameLookup(AutoResetEvent wake)
        {
            _wake = wake;
        }

        /// <summary>As <see cref="IDatagram.Resolve"/>; one question at a time.</summary>
        public long Resolve(string host)
        {
            lock (_wake)
            {
                if (_isAsking)
                {
                    return Resolution.Pending;
                }

                if (_host == host)
                {
                    _host = null;
                    return _answer;
                }

                _host = host;
                _isAsking = true;
            }

            new Thread(new ThreadStart(Ask)).Start();
            return Resolution.Pending;
        }

        private void Ask()
        {
            long answer = Lookup(_host);
            lock (_wake)
            {
                _answer = answer;
                _isAsking = false;
            }

            _wake.Set();
        }

        private static long Lookup(string host)
        {
            try
            {
                IPAddress[] addresses = Dns.GetHostEntry(host).AddressList;
                for (int i = 0; i < addresses.Length; i++)
                {
                    uint address = Addresses.ToNumber(addresses[i]);
                    if (address != 0)
                    {
                        return address;
                    }
                }
            }
            catch (Exception)
            {
                // No such name, no server to ask, no network yet.
            }

            return Resolution.Failed;
        }
    }
}
