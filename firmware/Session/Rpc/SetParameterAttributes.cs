using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// SetParameterAttributes (TR-069 A.3.2.4, R230-R233): each entry is staged as it comes, for all the parameters that it
    /// names, so that neither many entries nor large objects take memory; all become valid together, or none (R173).
    /// </summary>
    public sealed class SetParameterAttributes : RpcMethod
    {
        private static readonly byte[] s_subscriber = Ascii.Bytes("Subscriber");

        // What an argument of an entry is as long as it has not come.
        private const int Missing = -1;

        private readonly byte[] _word = new byte[Limits.SoapWord];
        private bool _hasName;
        private int _notificationChange;
        private int _accessListChange;
        private bool _hasNotification;
        private int _notification;
        private bool _hasAccessList;
        private bool _hasSubscriber;
        private bool _hasEntry;
        private int _fault;

        /// <inheritdoc/>
        public override string Name
        {
            get { return "SetParameterAttributes"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.SetParameterAttributes; }
        }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            SetTransaction transaction = context.Model.Transaction;
            transaction.Begin();
            _fault = FaultCode.None;
            _hasEntry = false;
            while (reader.NextChild())
            {
                if (reader.ChildName != SoapNames.ParameterList)
                {
                    reader.SkipChild();
                    continue;
                }

                while (reader.NextChild())
                {
                    // The first fault is that of the request; the rest still has to be read.
                    if (_fault != FaultCode.None || reader.ChildName != SoapNames.SetParameterAttributesStruct)
                    {
                        reader.SkipChild();
                        continue;
                    }

                    _hasEntry = true;
                    ReadEntry(context);
                    _fault = Stage(context);
                    _fault = _fault == FaultCode.None ? transaction.Fault : _fault;
                }
            }

            return _hasEntry ? _fault : FaultCode.InvalidArguments;
        }

        /// <inheritdoc/>
        public override int Execute(RpcContext context)
        {
            int fault = context.Model.Transaction.Commit();
            context.Model.Changes.RequestCheck();
            return fault;
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            context.Writer.Xml.Raw("<cwmp:SetParameterAttributesResponse></cwmp:SetParameterAttributesResponse>");
        }

        /// <inheritdoc/>
        public override void Release(RpcContext context)
        {
            context.Model.Transaction.Rollback();
        }

        private void ReadEntry(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            _hasName = false;
            _notificationChange = Missing;
            _accessListChange = Missing;
            _hasNotification = false;
            _hasAccessList = false;
            _hasSubscriber = false;
            while (reader.NextChild())
            {
                switch (reader.ChildName)
                {
                    case SoapNames.Name:
                        _hasName = true;
                        _fault = context.TryReadAddress() ? _fault : FaultCode.InvalidParameterName;
                        break;
                    case SoapNames.NotificationChange:
                        _notificationChange = ReadChange(reader);
                        break;
                    case SoapNames.Notification:
                        _hasNotification = reader.TryReadNumber(out _notification);
                        break;
                    case SoapNames.AccessListChange:
                        _accessListChange = ReadChange(reader);
                        break;
                    case SoapNames.AccessList:
                        _hasAccessList = true;
                        ReadAccessList(reader);
                        break;
                    default:
                        reader.SkipChild();
                        break;
                }
            }
        }

        private static int ReadChange(EnvelopeReader reader)
        {
            bool isBoolean = reader.TryReadBoolean(out bool isChange);
            return !isBoolean ? Missing : isChange ? 1 : 0;
        }

        /// <summary>Looks for the one value that is known; others are as good as absent (R177).</summary>
        private void ReadAccessList(EnvelopeReader reader)
        {
            while (reader.NextChild())
            {
                int length = reader.Xml.ReadText(_word, 0, _word.Length);
                bool isKnown = length == s_subscriber.Length;
                for (int i = 0; isKnown && i < length; i++)
                {
                    isKnown = _word[i] == s_subscriber[i];
                }

                _hasSubscriber = _hasSubscriber || isKnown;
            }
        }

        private int Check()
        {
            if (_fault != FaultCode.None)
            {
                return _fault;
            }

            // What is not to be changed is not looked at (R175).
            bool isComplete = _hasName && _notificationChange != Missing && _accessListChange != Missing
                && (_notificationChange == 0 || _hasNotification) && (_accessListChange == 0 || _hasAccessList);
            if (!isComplete)
            {
                return FaultCode.InvalidArguments;
            }

            if (_notificationChange == 0)
            {
                return FaultCode.None;
            }

            if (_notification < ParameterAttributes.Off || _notification > ParameterAttributes.LastLightweight)
            {
                return FaultCode.InvalidArguments;
            }

            // The lightweight values exist (R158, R232), but not here.
            return _notification > ParameterAttributes.Active ? FaultCode.NotificationRejected : FaultCode.None;
        }

        /// <summary>Stages the entry for its parameter, or for all those below its path that exist now (R174).</summary>
        private int Stage(RpcContext context)
        {
            int fault = Check();
            ParameterAttributes attributes = context.Model.Attributes;
            ModelWalker walker = context.Model.Walker;
            walker.Start(context.Address, false);
            while (fault == FaultCode.None && walker.NextParameter())
            {
                if (_notificationChange > 0)
                {
                    fault = attributes.SetNotification(walker.Current, _notification);
                }

                if (_accessListChange > 0)
                {
                    attributes.SetSubscriber(walker.Current, _hasSubscriber);
                }

                fault = fault == FaultCode.None ? context.Model.Transaction.Fault : fault;
            }

            return fault;
        }
    }
}
