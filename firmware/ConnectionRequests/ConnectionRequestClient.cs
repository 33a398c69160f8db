using NanoCwmp.Hal;
using NanoCwmp.HttpServer;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>A place for one client of the connection request server: its connection and what it has sent so far.</summary>
    public sealed class ConnectionRequestClient
    {
        /// <summary>
        /// Gets the request that is being read, or <see langword="null"/> if the place is free: its buffer is there only while
        /// somebody is connected.
        /// </summary>
        public HttpRequestReader Request { get; private set; }

        /// <summary>Gets the connection, or <see langword="null"/> if the place is free.</summary>
        public IServerConnection Connection { get; private set; }

        /// <summary>Gets when the connection was taken, in milliseconds since boot.</summary>
        public long Since { get; private set; }

        /// <summary>Gets the running number of the connection.</summary>
        public int Number { get; private set; }

        /// <summary>Takes a connection, in place of the one before.</summary>
        /// <param name="connection">The connection.</param>
        /// <param name="now">Milliseconds since boot.</param>
        /// <param name="number">The running number of the connection; it may overflow.</param>
        public void Take(IServerConnection connection, long now, int number)
        {
            Close();
            Connection = connection;
            Since = now;
            Number = number;
            Request = new HttpRequestReader();
            Request.Start();
        }

        /// <summary>Closes the connection, if there is one.</summary>
        public void Close()
        {
            if (Connection != null)
            {
                Connection.Close();
                Connection = null;
                Request = null;
            }
        }

        /// <summary>Reads what has come, up to the end of a head.</summary>
        /// <returns>Whether there is a request to answer, or one that is malformed.</returns>
        public bool Read()
        {
            HttpRequestReader request = Request;
            while (!request.IsComplete && !request.IsMalformed)
            {
                int count = Connection.Read(request.Buffer, request.End, request.Room);
                if (count <= 0)
                {
                    if (count == 0)
                    {
                        Close();
                    }

                    return false;
                }

                request.Add(count);
            }

            return true;
        }
    }
}
