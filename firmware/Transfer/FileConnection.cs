using System;
using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Net;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// The way to one file on a file server (TR-069 3.4.3): GETs of it or of its rest, or PUTs, over one connection after the
    /// other. Each call does one exchange at most, so that nobody has to wait for a whole transfer.
    /// </summary>
    public sealed class FileConnection : IHttpHeaderHandler
    {
        private static readonly byte[] s_get = Ascii.Bytes("GET");
        private static readonly byte[] s_put = Ascii.Bytes("PUT");

        private readonly OutgoingConnection _server;
        private readonly Authenticator _authenticator;
        private readonly RedirectFollower _redirects = new RedirectFollower();
        private readonly ContentRange _range = new ContentRange();
        private readonly HttpResponse _response;
        private readonly HttpUrl _origin;
        private readonly bool _hasCredentials;
        private readonly byte[] _buffer;
        private readonly byte[] _validator = new byte[Limits.FileValidator];
        private HttpUrl _url;
        private bool _isGet;
        private bool _isOngoing;
        private bool _hasWriteFailed;
        private bool _hasValidator;

        /// <summary>Initializes a new instance of the <see cref="FileConnection"/> class.</summary>
        /// <param name="connector">Opens connections.</param>
        /// <param name="clock">Bounds waiting.</param>
        /// <param name="entropy">Makes cnonces.</param>
        /// <param name="url">The URL of the file.</param>
        /// <param name="credentials">User name and password; without both no challenge is answered (R271).</param>
        /// <param name="buffer">Room for the head of a request; used only while one is sent.</param>
        public FileConnection(
            IConnector connector, IClock clock, IEntropy entropy, HttpUrl url, ICredentials credentials, byte[] buffer)
        {
            _server = new OutgoingConnection(connector);
            _origin = url;
            _hasCredentials = credentials.GetUsername().Length > 0 || credentials.GetPassword().Length > 0;
            _authenticator = new Authenticator(credentials, entropy);
            _buffer = buffer;
            _response = new HttpResponse(new byte[Limits.HttpReceiveBuffer], clock)
            {
                Patience = Limits.FilePatience,
                WholePatience = Limits.FileWholePatience,
            };
            _authenticator.Open();
        }

        /// <summary>Gets the status of the last response.</summary>
        public int Status
        {
            get { return _response.Status; }
        }

        /// <summary>Gets the body of the last response.</summary>
        public Stream Body
        {
            get { return _response.Body; }
        }

        /// <summary>Gets how many bytes of the body are still to come, or -1 if that is not known.</summary>
        public long Remaining
        {
            get { return _response.Remaining; }
        }

        /// <summary>Gets which part of the file the last response has.</summary>
        public ContentRange Range
        {
            get { return _range; }
        }

        /// <summary>Gets the ETag or, failing that, the date of the file, from its start.</summary>
        public byte[] Validator
        {
            get { return _validator; }
        }

        /// <summary>Gets or sets how many bytes <see cref="Validator"/> has; 0 for none.</summary>
        public int ValidatorLength { get; set; }

        /// <summary>Gets a value indicating whether any server has answered yet.</summary>
        public bool HasContact { get; private set; }

        /// <summary>Asks for the file, or for its rest.</summary>
        /// <param name="from">The first byte that is wanted.</param>
        /// <returns>
        /// Whether there is a response; if not, it was a challenge or a redirect, and the same is to be called again.
        /// </returns>
        /// <exception cref="ProtocolException">
        /// No connection, no response, credentials that are refused, a redirect that is not followed.
        /// </exception>
        public bool Get(long from)
        {
            _isGet = true;
            _authenticator.Method = s_get;
            Begin();
            int length = FileRequest.WriteGet(_buffer, _url, _authenticator, from, _validator, ValidatorLength);
            Send(_buffer, length);
            return ReadHead();
        }

        /// <summary>Begins to send the file; its bytes follow by <see cref="Write"/>, and <see cref="EndPut"/> ends it.</summary>
        /// <param name="length">How many bytes the file has.</param>
        /// <exception cref="ProtocolException">No connection.</exception>
        public void BeginPut(long length)
        {
            _isGet = false;
            _authenticator.Method = s_put;
            Begin();
            Send(_buffer, FileRequest.WritePut(_buffer, _url, _authenticator, length));
        }

        /// <summary>Sends bytes of the file.</summary>
        /// <param name="bytes">The bytes, from the start.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>Whether more are wanted; a server that has enough says why in its response.</returns>
        public bool Write(byte[] bytes, int count)
        {
            Send(bytes, count);
            return !_hasWriteFailed;
        }

        /// <summary>Reads what the server says of the file.</summary>
        /// <returns>As <see cref="Get"/>; the file is to be sent again from its start then.</returns>
        /// <exception cref="ProtocolException">As <see cref="Get"/>.</exception>
        public bool EndPut()
        {
            return ReadHead();
        }

        /// <summary>Closes the connection. The next request begins with the first URL again.</summary>
        public void Close()
        {
            _isOngoing = false;
            _server.Close();
        }

        /// <inheritdoc/>
        public void OnHeader(int header, byte[] buffer, int offset, int count)
        {
            switch (header)
            {
                case HttpHeader.Authenticate:
                    if (Status == 401)
                    {
                        _authenticator.OnChallenge(buffer, offset, count);
                    }

                    break;
                case HttpHeader.Location:
                    _redirects.OnLocation(_url, buffer, offset, count);
                    break;
                case HttpHeader.ContentRange:
                    _range.Read(buffer, offset, count);
                    break;
                case HttpHeader.EntityTag:
                    // A weak one says too little (RFC 7233 3.2).
                    if (Status == 200 && count > 0 && buffer[offset] == '"')
                    {
                        KeepValidator(buffer, offset, count);
                    }

                    break;
                case HttpHeader.LastModified:
                    if (Status == 200 && !_hasValidator)
                    {
                        KeepValidator(buffer, offset, count);
                    }

                    break;
                default:
                    break;
            }
        }

        private void KeepValidator(byte[] buffer, int offset, int count)
        {
            _hasValidator = true;
            bool isUsable = count <= _validator.Length && !HttpText.HasControl(buffer, offset, count);
            ValidatorLength = isUsable ? count : 0;
            Array.Copy(buffer, offset, _validator, 0, ValidatorLength);
        }

        private void Begin()
        {
            if (!_isOngoing)
            {
                _server.Close();
                _url = _origin;
                _authenticator.BeginPost();
                _redirects.BeginPost();
                _isOngoing = true;
            }

            if (_server.Stream == null)
            {
                _server.Open(_url, Limits.FilePatience, _response, _authenticator);
            }

            _hasWriteFailed = false;
            _hasValidator = false;
            _range.Clear();
            _response.Expect();
            _authenticator.Expect();
            _redirects.Expect();
        }

        private void Send(byte[] bytes, int count)
        {
            try
            {
                _server.Stream.Write(bytes, 0, count);
                _server.Stream.Flush();
            }
            catch (IOException)
            {
                // There may be a response all the same: a challenge comes before the file is read to its end.
                _hasWriteFailed = true;
            }
        }

        private bool ReadHead()
        {
            _response.ReadHead(this);
            HasContact = true;
            int status = Status;
            if (status == 200 && !_hasValidator)
            {
                ValidatorLength = 0;
            }

            if (status == 401)
            {
                if (!_hasCredentials)
                {
                    throw new ProtocolException(Reason.AuthenticationFailed, -1);
                }

                _authenticator.Challenged();
                EndExchange();
                return false;
            }

            _authenticator.Accepted();
            bool isRedirect = status == 301 || status == 302 || status == 307 || status == 308 || (status == 303 && _isGet);
            if (!isRedirect)
            {
                return true;
            }

            HttpUrl target = _redirects.Follow(_url);
            EndExchange();
            if (!target.IsSameServer(_url))
            {
                _server.Close();
                _authenticator.Move();
            }

            _url = target;
            return false;
        }

        /// <summary>Reads away the body of a challenge or redirect, or the connection with it.</summary>
        private void EndExchange()
        {
            try
            {
                _response.Drain();
                if (_response.IsKeptAlive && !_hasWriteFailed)
                {
                    return;
                }
            }
            catch (ProtocolException)
            {
                // What matters stood in the head.
            }

            _server.Close();
        }
    }
}
