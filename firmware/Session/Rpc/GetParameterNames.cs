using NanoCwmp.Model;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>GetParameterNames (TR-069 A.3.2.3, R219-R227).</summary>
    public sealed class GetParameterNames : RpcMethod
    {
        private readonly ParameterAddress _start = new ParameterAddress();
        private bool _isNextLevel;

        /// <inheritdoc/>
        public override string Name
        {
            get { return "GetParameterNames"; }
        }

        /// <inheritdoc/>
        public override int NameId
        {
            get { return SoapNames.GetParameterNames; }
        }

        /// <inheritdoc/>
        public override int Read(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            bool hasPath = false;
            bool hasNextLevel = false;
            bool isKnown = false;
            while (reader.NextChild())
            {
                switch (reader.ChildName)
                {
                    case SoapNames.ParameterPath:
                        hasPath = true;
                        isKnown = context.TryReadAddress();
                        _start.Set(context.Address);
                        break;
                    case SoapNames.NextLevel:
                        hasNextLevel = reader.TryReadBoolean(out _isNextLevel);
                        break;
                    default:
                        reader.SkipChild();
                        break;
                }
            }

            if (!hasPath || !hasNextLevel)
            {
                return FaultCode.InvalidArguments;
            }

            if (!isKnown)
            {
                return FaultCode.InvalidParameterName;
            }

            ParameterRegistry registry = context.Model.Registry;
            bool isParameter = _start.Node != ParameterAddress.Everything && registry.IsParameter(_start.Node);
            return isParameter && _isNextLevel ? FaultCode.InvalidArguments : FaultCode.None;
        }

        /// <inheritdoc/>
        public override void WriteResponse(RpcContext context)
        {
            ModelWalker walker = context.Model.Walker;
            int count = 0;
            walker.Start(_start, _isNextLevel);
            while (walker.Next())
            {
                count++;
            }

            XmlWriter xml = context.Writer.Xml;
            xml.Raw("<cwmp:GetParameterNamesResponse><ParameterList soap-enc:arrayType=\"cwmp:ParameterInfoStruct[");
            xml.Number(count);
            xml.Raw("]\">");
            walker.Start(_start, _isNextLevel);
            while (walker.Next())
            {
                xml.Raw("<ParameterInfoStruct>");
                context.WriteName(walker.Current);
                bool isWritable = context.Model.IsWritable(walker.Current);
                xml.Raw(isWritable ? "<Writable>1</Writable>" : "<Writable>0</Writable>");
                xml.Raw("</ParameterInfoStruct>");
            }

            xml.Raw("</ParameterList></cwmp:GetParameterNamesResponse>");
        }
    }
}
