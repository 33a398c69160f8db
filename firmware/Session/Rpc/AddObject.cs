using System;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>
    /// AddObject (TR-069 A.3.2.6, R234-R241): a row with its number, its Alias and the ParameterKey, stored in one batch.
    /// </summary>
    public sealed class AddObject : ParameterKeyMethod
    {
        private readonly ParameterAddress _table = new ParameterAddress();
        private readonly byte[] _alias = new byte[Limits.Alias];
        private int _aliasLength;

        /// <inheritdoc/>
        public override string Name
        {
            get { return "AddObject"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.AddObject; }
        }

        /// <inheritdoc/>
        protected override int Argument
        {
            get { return SoapNames.ObjectName; }
        }

        /// <inheritdoc/>
        public override int Execute(RpcContext context)
        {
            SetTransaction transaction = context.Model.Transaction;
            int fault = context.Model.Rows.Add(_table, _alias, 0, _aliasLength, transaction);
            return fault != FaultCode.None ? fault : transaction.Commit();
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            // A row is in force as soon as it is stored (R246).
            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:AddObjectResponse><InstanceNumber>");
            xml.Number(_table.Instances[_table.Depth - 1]);
            xml.Raw("</InstanceNumber><Status>0</Status></cwmp:AddObjectResponse>");
        }

        /// <inheritdoc/>
        /// <remarks>It is "Table." or, with the Alias that the row is to have, "Table.[alias]." (R241).</remarks>
        protected override int ReadArgument(RpcContext context)
        {
            PathResolver resolver = context.Model.Resolver;
            _aliasLength = 0;
            int length = context.Reader.Xml.ReadText(context.Path, 0, context.Path.Length);
            if (length == XmlTokenizer.TooLong)
            {
                return FaultCode.InvalidParameterName;
            }

            bool isFound = resolver.TryResolve(context.Path, 0, length, _table);
            if (isFound && _table.Node != ParameterAddress.Everything && resolver.IsRow(_table) && context.Path[length - 2] == ']')
            {
                // There is a row of this Alias already.
                return context.Model.Registry.Has(_table.Node, ParameterFlags.Stored)
                    ? FaultCode.InvalidParameterValue
                    : FaultCode.InvalidParameterName;
            }

            if (!isFound)
            {
                // The Alias must be all that is unknown: "[alias]." ends the path.
                int count = resolver.UnknownAliasLength;
                bool isNew = resolver.UnknownAlias >= 0 && resolver.UnknownAlias + count + 2 == length;
                if (!isNew || !AliasText.IsValid(context.Path, resolver.UnknownAlias, count))
                {
                    return FaultCode.InvalidParameterName;
                }

                Array.Copy(context.Path, resolver.UnknownAlias, _alias, 0, count);
                _aliasLength = count;
            }

            bool canAdd = _table.Node != ParameterAddress.Everything && context.Model.Registry.IsTable(_table.Node)
                && !resolver.IsRow(_table) && context.Model.Registry.Has(_table.Node, ParameterFlags.Writable);
            return canAdd ? FaultCode.None : FaultCode.InvalidParameterName;
        }
    }
}
