using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Requests
{
    /// <summary>GetRPCMethods, asked of the ACS (TR-069 A.3.1.1, R183): for somebody who wants to know what it can.</summary>
    public sealed class GetAcsMethods : CpeRequest
    {
        private static readonly byte[] s_methodList = Core.Ascii.Bytes("MethodList");

        private bool _isAsked;

        /// <summary>Gets the methods that the ACS has named last, each followed by a blank; at most 512 characters.</summary>
        public string Methods { get; private set; } = string.Empty;

        /// <inheritdoc/>
        public override int ResponseNameId
        {
            get { return SoapNames.GetRpcMethodsResponse; }
        }

        /// <inheritdoc/>
        public override bool IsPending
        {
            get { return _isAsked; }
        }

        /// <summary>Asks in the next session.</summary>
        public void Ask()
        {
            _isAsked = true;
        }

        /// <inheritdoc/>
        public override void Write(RpcContext context)
        {
            context.Writer.Xml.Raw("<cwmp:GetRPCMethods></cwmp:GetRPCMethods>");
        }

        /// <inheritdoc/>
        public override void ReadResponse(RpcContext context)
        {
            EnvelopeReader reader = context.Reader;
            var methods = new StringBuilder();
            byte[] name = new byte[Limits.SoapWord];
            int length = 0;
            while (reader.NextChild())
            {
                if (!IsMethodList(reader.Xml))
                {
                    reader.SkipChild();
                    continue;
                }

                while (reader.NextChild())
                {
                    if (reader.ChildName != SoapNames.String)
                    {
                        reader.SkipChild();
                        continue;
                    }

                    int count = reader.Xml.ReadText(name, 0, name.Length);
                    if (count > 0 && length + count < Limits.AcsMethods)
                    {
                        methods.Append(Encoding.UTF8.GetString(name, 0, count)).Append(' ');
                        length += count + 1;
                    }
                }
            }

            Methods = methods.ToString();
        }

        /// <inheritdoc/>
        public override bool Delivered()
        {
            _isAsked = false;
            return true;
        }

        /// <inheritdoc/>
        public override void Refused(int faultCode)
        {
            _isAsked = false;
        }

        private static bool IsMethodList(XmlTokenizer xml)
        {
            bool isSame = xml.NameLength == s_methodList.Length;
            for (int i = 0; isSame && i < s_methodList.Length; i++)
            {
                isSame = xml.Buffer[xml.NameOffset + i] == s_methodList[i];
            }

            return isSame;
        }
    }
}
