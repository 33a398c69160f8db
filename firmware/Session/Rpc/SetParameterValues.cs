using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// SetParameterValues (TR-069 A.3.2.1, R192-R206): each entry is checked and staged as it comes, so that a request of
    /// any length takes the same memory; all become valid together, or none.
    /// </summary>
    public sealed class SetParameterValues : ParameterKeyMethod
    {
        private int _nameLength;
        private int _valueType;

        /// <inheritdoc/>
        public override string Name
        {
            get { return "SetParameterValues"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.SetParameterValues; }
        }

        /// <inheritdoc/>
        protected override int Argument
        {
            get { return SoapNames.ParameterList; }
        }

        /// <inheritdoc/>
        public override int Execute(RpcContext context)
        {
            return context.Model.Transaction.Commit();
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            // Settings are read where they are used, so all are applied once they are stored (R201).
            context.Writer.Xml.Raw("<cwmp:SetParameterValuesResponse><Status>0</Status></cwmp:SetParameterValuesResponse>");
        }

        /// <inheritdoc/>
        public override void WriteFaultDetail(RpcContext context)
        {
            SetTransaction transaction = context.Model.Transaction;
            XmlWriter xml = context.Writer.Xml;
            transaction.RewindFaults();
            while (transaction.NextFault(context.Value, out int code))
            {
                xml.Raw("<SetParameterValuesFault><ParameterName>");
                xml.Text(context.Value.Bytes, 0, context.Value.Length);
                xml.Raw("</ParameterName>");
                context.Writer.WriteFaultCode(code, FaultCode.Text(code));
                xml.Raw("</SetParameterValuesFault>");
            }
        }

        /// <inheritdoc/>
        protected override int ReadArgument(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            while (reader.NextChild())
            {
                if (reader.ChildName != SoapNames.ParameterValueStruct)
                {
                    reader.SkipChild();
                    continue;
                }

                _nameLength = XmlTokenizer.TooLong;
                _valueType = 0;
                context.Value.Length = XmlTokenizer.TooLong;
                bool hasName = false;
                bool hasValue = false;
                while (reader.NextChild())
                {
                    switch (reader.ChildName)
                    {
                        case SoapNames.Name:
                            hasName = true;
                            _nameLength = reader.Xml.ReadText(context.Path, 0, context.Path.Length);
                            break;
                        case SoapNames.Value:
                            hasValue = true;
                            ReadValue(context);
                            break;
                        default:
                            reader.SkipChild();
                            break;
                    }
                }

                context.Model.Transaction.Add(
                    context.Path,
                    _nameLength,
                    hasName && hasValue ? Check(context) : FaultCode.InvalidArguments,
                    context.Address,
                    context.Value);
            }

            // The transaction has the fault, if there is one: each wrong entry has its own.
            return FaultCode.None;
        }

        private void ReadValue(RpcContext context)
        {
            XmlTokenizer xml = context.Reader.Xml;
            int attribute = xml.FindAttribute(SoapNames.SchemaInstance, SoapNames.Type);
            _valueType = XmlNames.None;
            if (attribute >= 0)
            {
                int name = xml.AttributeQualifiedName(attribute, out int namespaceId);
                _valueType = namespaceId == SoapNames.Schema ? name : XmlNames.Unknown;
            }

            context.Value.Length = xml.ReadText(context.Value.Bytes, 0, context.Value.Bytes.Length);
        }

        /// <summary>Resolves the name and checks what the message alone tells: that the xsi:type is the parameter's (R205).</summary>
        private int Check(RpcContext context)
        {
            ParameterModel model = context.Model;
            if (_nameLength == XmlTokenizer.TooLong || !TryResolve(context) || !model.IsParameter(context.Address))
            {
                return FaultCode.InvalidParameterName;
            }

            ParameterType type = model.Registry.TypeOf(context.Address.Node);
            if (!model.Registry.Has(context.Address.Node, ParameterFlags.Writable))
            {
                return FaultCode.NonWritableParameter;
            }

            // A value without a type is taken by what it says; the ACS should have given one (R050).
            return _valueType == XmlNames.None || TypeNames.Fits(type, _valueType)
                ? FaultCode.None
                : FaultCode.InvalidParameterType;
        }

        /// <summary>Resolves the name; a row that is named by an unknown Alias is created where that is allowed (R210).</summary>
        private bool TryResolve(RpcContext context)
        {
            PathResolver resolver = context.Model.Resolver;
            while (!resolver.TryResolve(context.Path, 0, _nameLength, context.Address))
            {
                int alias = resolver.UnknownAlias;
                int length = resolver.UnknownAliasLength;
                if (alias < 0 || !AutoCreatesRows(context.Model))
                {
                    return false;
                }

                SetTransaction transaction = context.Model.Transaction;
                int fault = context.Model.Rows.Add(context.Address, context.Path, alias, length, transaction);
                if (fault != FaultCode.None)
                {
                    RefuseIfFull(transaction, fault);
                    return false;
                }
            }

            return true;
        }

        private static bool AutoCreatesRows(ParameterModel model)
        {
            return model.GetSetting(model.NodeOf("Device.ManagementServer.AutoCreateInstances")).ToBoolean();
        }

        private static void RefuseIfFull(SetTransaction transaction, int fault)
        {
            // A table that is full is the fault of no entry.
            if (fault == FaultCode.ResourcesExceeded)
            {
                transaction.Refuse(fault);
            }
        }
    }
}
