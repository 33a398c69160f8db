#nullable disable

using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Stun;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A STUN server whose habits can be set, and which keeps what it was asked.</summary>
    public sealed class FakeStunServer
    {
        private readonly byte[] _buffer = new byte[256];
        private readonly byte[] _transaction = new byte[StunType.TransactionSize];
        private readonly HmacSha1 _hmac = new HmacSha1();

        /// <summary>Gets the port that was asked last.</summary>
        public int Port { get; private set; }

        /// <summary>Gets how many requests have come.</summary>
        public int Requests { get; private set; }

        /// <summary>Gets the last request.</summary>
        public byte[] Last { get; private set; }

        /// <summary>
        /// Gets a letter for each request: "b" a plain one of the port for connection requests, "c" one that tells a change,
        /// "r" one with RESPONSE-ADDRESS, "?" another; in upper case with a code. Repeated ones count once.
        /// </summary>
        public string Story { get; set; } = string.Empty;

        /// <summary>Gets or sets a value indicating whether it does not answer.</summary>
        public bool IsSilent { get; set; }

        /// <summary>Gets or sets a value indicating whether RESPONSE-ADDRESS is taken no notice of.</summary>
        public bool IsModern { get; set; }

        /// <summary>Gets or sets the error for requests without a code; 0 for none.</summary>
        public int Error { get; set; }

        /// <summary>Gets or sets the error for requests with a code that is not padded; 0 for none.</summary>
        public int PaddedError { get; set; }

        /// <summary>Gets or sets the nonce that a code must be made for; null for a code of the password alone.</summary>
        public string Nonce { get; set; }

        /// <summary>Gets or sets how many requests with a code are answered with 438 and another nonce.</summary>
        public int StaleAnswers { get; set; }

        /// <summary>Gets or sets a value indicating whether responses to requests with a code have none.</summary>
        public bool HasNoCode { get; set; }

        /// <summary>Gets or sets the password.</summary>
        public string Password { get; set; } = "stun secret";

        /// <summary>Takes a request and answers it.</summary>
        public void Take(FakeInternet internet, byte[] request, uint source, int port, int serverPort)
        {
            bool isRepeated = Last != null;
            for (int i = 0; isRepeated && i < StunType.TransactionSize; i++)
            {
                isRepeated = Last[4 + i] == request[4 + i];
            }

            Port = serverPort;
            Requests++;
            Last = request;
            int response = Find(request, StunType.ResponseAddress);
            bool hasCode = Find(request, StunType.MessageIntegrity) > 0;
            if (!isRepeated)
            {
                Note(request, response, hasCode);
            }

            if (IsSilent)
            {
                return;
            }

            System.Array.Copy(request, 4, _transaction, 0, StunType.TransactionSize);
            var writer = new StunWriter(_buffer);
            int error = ErrorOf(request, hasCode);
            int to = port;
            if (error != 0)
            {
                writer.Start(StunType.BindingErrorResponse, _transaction);
                writer.Add(StunType.ErrorCode, new byte[] { 0, 0, (byte)(error / 100), (byte)(error % 100) }, 0, 4);
                if (Nonce != null)
                {
                    Add(writer, StunType.Realm, "realm");
                    Add(writer, StunType.Nonce, Nonce);
                }
            }
            else
            {
                writer.Start(StunType.BindingResponse, _transaction);
                writer.AddAddress(StunType.MappedAddress, source, port);
                if (response > 0 && !IsModern)
                {
                    to = BigEndian.Get16(request, response + 2);
                }

                if (hasCode && !HasNoCode)
                {
                    SetKey(Nonce != null);
                    writer.AddIntegrity(_hmac, IsPadded(request));
                }
            }

            byte[] answer = new byte[writer.Length];
            System.Array.Copy(_buffer, 0, answer, 0, answer.Length);
            internet.Deliver(to, answer);
        }

        /// <summary>Finds an attribute of a message.</summary>
        /// <returns>Where its value begins, or -1.</returns>
        public static int Find(byte[] message, int type)
        {
            int at = StunType.HeaderSize;
            while (at + 4 <= message.Length)
            {
                if (BigEndian.Get16(message, at) == type)
                {
                    return at + 4;
                }

                at += 4 + ((BigEndian.Get16(message, at + 2) + 3) & ~3);
            }

            return -1;
        }

        private void Note(byte[] request, int response, bool hasCode)
        {
            bool isPrimary = Find(request, StunType.ConnectionRequestBinding) > 0;
            bool isChange = Find(request, StunType.BindingChange) > 0;
            string letter = response > 0 && !isPrimary ? "r" : !isPrimary ? "?" : isChange ? "c" : "b";
            Story += hasCode ? letter.ToUpper() : letter;
        }

        private int ErrorOf(byte[] request, bool hasCode)
        {
            if (!hasCode || Error == 0)
            {
                return Error;
            }

            if (StaleAnswers > 0)
            {
                StaleAnswers--;
                Nonce += "x";
                return 438;
            }

            return Nonce == null && IsPadded(request) ? PaddedError : IsRight(request) ? 0 : 431;
        }

        private bool IsPadded(byte[] request)
        {
            SetKey(Nonce != null);
            var reader = new StunReader();
            return reader.Read(request, request.Length) && reader.IsAuthentic(_hmac, true);
        }

        private bool IsRight(byte[] request)
        {
            SetKey(Nonce != null);
            var reader = new StunReader();
            return reader.Read(request, request.Length) && (reader.IsAuthentic(_hmac, true) || reader.IsAuthentic(_hmac, false));
        }

        private void SetKey(bool isLongTerm)
        {
            byte[] key = Encoding.UTF8.GetBytes(Password);
            if (isLongTerm)
            {
                byte[] text = Encoding.UTF8.GetBytes("cpe:realm:" + Password);
                var md5 = new Md5();
                key = new byte[Md5.Size];
                md5.Add(text, 0, text.Length);
                md5.Finish(key, 0);
            }

            _hmac.SetKey(key, 0, key.Length);
        }

        private static void Add(StunWriter writer, int type, string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            writer.Add(type, bytes, 0, bytes.Length);
        }
    }
}
