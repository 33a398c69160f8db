using System;
using NanoCwmp.Model;
using NanoCwmp.Net;

namespace NanoCwmp.Transfer
{
    /// <summary>The credentials towards a file server: those of the request for the transfer (R271).</summary>
    public sealed class TransferCredentials : ICredentials
    {
        private readonly QueuedTransfer _transfer;

        /// <summary>Initializes a new instance of the <see cref="TransferCredentials"/> class.</summary>
        /// <param name="transfer">The transfer.</param>
        public TransferCredentials(QueuedTransfer transfer)
        {
            _transfer = transfer;
        }

        /// <inheritdoc/>
        public byte[] GetUsername()
        {
            return Copy(TransferPart.Username);
        }

        /// <inheritdoc/>
        public byte[] GetPassword()
        {
            return Copy(TransferPart.Password);
        }

        private byte[] Copy(int part)
        {
            var value = new ValueBuffer();
            _transfer.Read(part, value);
            byte[] bytes = new byte[value.Length];
            Array.Copy(value.Bytes, 0, bytes, 0, value.Length);
            return bytes;
        }
    }
}
