using System;
using System.IO;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>What failures of sockets are called.</summary>
    internal static class SocketFailure
    {
        /// <summary>Tells whether nothing came within the time-out, and the connection is still good.</summary>
        public static bool IsTimeout(Exception failure)
        {
            return failure is SocketException socket && socket.ErrorCode == (int)SocketError.TimedOut;
        }

        /// <summary>Says in a few words what went wrong.</summary>
        public static string Text(Exception failure)
        {
            if (IsTimeout(failure))
            {
                return "no answer in time";
            }

            return failure is SocketException socket
                ? "error " + socket.ErrorCode.ToString() + " of the network"
                : failure.GetType().Name + " " + failure.Message;
        }

        /// <summary>Makes the exception that the contracts ask for.</summary>
        public static IOException Wrap(Exception failure)
        {
            return new IOException(Text(failure), failure);
        }
    }
}
