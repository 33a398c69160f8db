using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Xmpp
{
    /// <summary>Decides about connection requests that come as an IQ (TR-069 Annex K).</summary>
    public sealed class XmppRequestGate
    {
        private readonly IFeatureHost _host;
        private readonly int _allowedNode;
        private readonly int _usernameNode;
        private readonly int _passwordNode;
        private bool _isRequested;

        /// <summary>Initializes a new instance of the <see cref="XmppRequestGate"/> class.</summary>
        /// <param name="host">Has the credentials and the list of who may ask, and bounds how many requests are accepted.</param>
        public XmppRequestGate(IFeatureHost host)
        {
            _host = host;
            ParameterModel model = host.Model;
            _allowedNode = model.NodeOf("Device.ManagementServer.ConnReqAllowedJabberIDs");
            _usernameNode = model.NodeOf("Device.ManagementServer.ConnectionRequestUsername");
            _passwordNode = model.NodeOf("Device.ManagementServer.ConnectionRequestPassword");
        }

        /// <summary>Gets when the next request may be looked at: wrong credentials make all others wait.</summary>
        public long CheckDue { get; private set; }

        /// <summary>Tells whether a request was accepted since the last call: a session is to follow (R096).</summary>
        /// <returns>Whether there was one.</returns>
        public bool TakeRequest()
        {
            bool isRequested = _isRequested;
            _isRequested = false;
            return isRequested;
        }

        /// <summary>Answers a connection request: an IQ of type get (R361 to R364).</summary>
        /// <param name="request">The request.</param>
        /// <param name="writer">Takes the answer.</param>
        /// <param name="now">Milliseconds since boot.</param>
        /// <param name="isBusy">Whether a session is running, so that right requests are refused.</param>
        /// <returns>Whether it was accepted.</returns>
        public bool Answer(XmppReader request, XmppWriter writer, long now, bool isBusy)
        {
            ValueBuffer allowed = _host.Model.GetSetting(_allowedNode);
            if (!JabberId.IsAllowed(allowed.Bytes, allowed.Length, request.From))
            {
                _host.Log.Write(LogLevel.Warning, "a connection request by XMPP from somebody who may not ask");
                writer.Error(request.Id, request.From, "auth", "not-authorized");
                return false;
            }

            // Both are looked at in any case, so that the time does not tell which of them is wrong.
            bool isRight = IsSetting(_usernameNode, request.Username) & IsSetting(_passwordNode, request.Password);
            if (!isRight)
            {
                CheckDue = now + Limits.ConnectionRequestPause;
                _host.Log.Write(LogLevel.Warning, "a connection request by XMPP with wrong credentials");
                writer.Error(request.Id, request.From, "auth", "not-authorized");
                return false;
            }

            if (isBusy || !_host.AdmitConnectionRequest(now))
            {
                writer.Error(request.Id, request.From, "cancel", "service-unavailable");
                return false;
            }

            writer.Result(request.Id, request.From);
            _isRequested = true;
            _host.Log.Write(LogLevel.Information, "connection request by XMPP accepted");
            return true;
        }

        /// <summary>An empty secret is none: without user name or password nobody is let in.</summary>
        private bool IsSetting(int node, XmppText text)
        {
            ValueBuffer value = _host.Model.GetSetting(node);
            return text.IsSame(value.Bytes, value.Length) && value.Length > 0;
        }
    }
}
