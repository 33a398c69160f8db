using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Xmpp
{
    // What stands in the stanzas.
    public sealed partial class XmppReader
    {
        private void Begin(XmppEvent stanza)
        {
            _stanza = stanza;
            _used = 0;
            _open = null;
            _children = 0;
            _isTooLong = false;
            Type = IqType.Unknown;
            Payload = IqPayload.None;
            ClearTexts();
        }

        private void ClearTexts()
        {
            Id.Clear();
            From.Clear();
            Username.Clear();
            Password.Clear();
            Text.Clear();
        }

        private void StartStanza()
        {
            Begin(StanzaOf());
            switch (_stanza)
            {
                case XmppEvent.Features:
                    HasTls = false;
                    IsTlsRequired = false;
                    HasScram = false;
                    HasPlain = false;
                    HasBind = false;
                    IsSessionRequired = false;
                    break;
                case XmppEvent.Challenge:
                case XmppEvent.Success:
                    Open(Text);
                    break;
                case XmppEvent.Iq:
                    Type = TypeOf();
                    TakeAttribute(XmppNames.Id, Id);
                    TakeAttribute(XmppNames.From, From);
                    break;
            }
        }

        private XmppEvent StanzaOf()
        {
            int name = _tokenizer.Name;
            switch (_tokenizer.Namespace)
            {
                case XmppNames.Streams:
                    return name == XmppNames.Features ? XmppEvent.Features
                        : name == XmppNames.Error ? XmppEvent.Closed
                        : XmppEvent.Other;
                case XmppNames.Tls:
                    return name == XmppNames.Proceed ? XmppEvent.Proceed
                        : name == XmppNames.Failure ? XmppEvent.TlsFailure
                        : XmppEvent.Other;
                case XmppNames.Sasl:
                    return name == XmppNames.Challenge ? XmppEvent.Challenge
                        : name == XmppNames.Success ? XmppEvent.Success
                        : name == XmppNames.Failure ? XmppEvent.SaslFailure
                        : XmppEvent.Other;
                default:
                    return Is(XmppNames.Client, XmppNames.Iq) ? XmppEvent.Iq : XmppEvent.Other;
            }
        }

        private IqType TypeOf()
        {
            int type = _tokenizer.FindAttribute(XmlNames.None, XmppNames.Type);
            if (type < 0)
            {
                return IqType.Unknown;
            }

            return _tokenizer.AttributeEquals(type, s_get) ? IqType.Get
                : _tokenizer.AttributeEquals(type, s_set) ? IqType.Set
                : _tokenizer.AttributeEquals(type, s_result) ? IqType.Result
                : _tokenizer.AttributeEquals(type, s_error) ? IqType.Error
                : IqType.Unknown;
        }

        private void TakeAttribute(int name, XmppText text)
        {
            int attribute = _tokenizer.FindAttribute(XmlNames.None, name);
            if (attribute >= 0)
            {
                text.Begin(_used);
                Append(text, _tokenizer.AttributeValueOffset(attribute), _tokenizer.AttributeValueLength(attribute));
            }
        }

        private void StartChild()
        {
            if (_stanza == XmppEvent.Features)
            {
                HasTls = HasTls || Is(XmppNames.Tls, XmppNames.StartTls);
                HasBind = HasBind || Is(XmppNames.BindSpace, XmppNames.Bind);
                IsSessionRequired = IsSessionRequired || Is(XmppNames.SessionSpace, XmppNames.Session);
            }
            else if (_stanza == XmppEvent.Iq && Type != IqType.Error)
            {
                Payload = _children++ > 0 ? IqPayload.Malformed
                    : Is(XmppNames.RequestSpace, XmppNames.ConnectionRequest) ? IqPayload.ConnectionRequest
                    : Is(XmppNames.PingSpace, XmppNames.Ping) ? IqPayload.Ping
                    : Is(XmppNames.BindSpace, XmppNames.Bind) ? IqPayload.Bind
                    : IqPayload.Unknown;
            }
        }

        private void StartGrandchild()
        {
            if (_stanza == XmppEvent.Features)
            {
                IsTlsRequired = IsTlsRequired || Is(XmppNames.Tls, XmppNames.Required);
                if (Is(XmppNames.SessionSpace, XmppNames.Optional))
                {
                    IsSessionRequired = false;
                }
                else if (Is(XmppNames.Sasl, XmppNames.Mechanism))
                {
                    // The mechanisms are looked at one by one, in the same place.
                    _used = 0;
                    Open(Text);
                }
            }
            else if (Payload == IqPayload.Bind && Is(XmppNames.BindSpace, XmppNames.Jid))
            {
                Open(Text);
            }
            else if (Payload == IqPayload.ConnectionRequest)
            {
                // The schema has a user name first and a password second, once each.
                if (Is(XmppNames.RequestSpace, XmppNames.Username) && !Username.IsThere && !Password.IsThere)
                {
                    Open(Username);
                }
                else if (Is(XmppNames.RequestSpace, XmppNames.Password) && Username.IsThere && !Password.IsThere)
                {
                    Open(Password);
                }
                else
                {
                    SpoilRequest();
                }
            }
        }

        private void SpoilRequest()
        {
            if (Payload == IqPayload.ConnectionRequest)
            {
                Payload = IqPayload.Malformed;
            }
        }

        private void EndText()
        {
            if (_stanza == XmppEvent.Features)
            {
                HasScram = HasScram || (!_isTooLong && Text.IsSame(s_scram, s_scram.Length));
                HasPlain = HasPlain || (!_isTooLong && Text.IsSame(s_plain, s_plain.Length));
                _isTooLong = false;
            }

            _open = null;
        }
    }
}
