namespace NanoCwmp.Hal
{
    /// <summary>A TCP connection that another host has opened. No method blocks or throws.</summary>
    public interface IServerConnection
    {
        /// <summary>Reads what has come.</summary>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <param name="count">How many bytes there is room for, at least 1.</param>
        /// <returns>How many bytes were read; 0 if the connection has ended, -1 if nothing has come yet.</returns>
        int Read(byte[] buffer, int offset, int count);

        /// <summary>Sends bytes, few enough for the buffers of any network stack.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>Whether all were taken; if not, the connection is of no use any more.</returns>
        bool Write(byte[] buffer, int offset, int count);

        /// <summary>Sends as much as the network stack takes at present.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are, at least 1.</param>
        /// <returns>How many were taken, 0 if none at present; -1 if the connection has ended.</returns>
        int Send(byte[] buffer, int offset, int count);

        /// <summary>Closes the connection, after what was sent.</summary>
        void Close();
    }
}
