using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Session.Requests;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session.Rpc
{
    /// <summary>What the RPC handlers of a session work with, shared by all.</summary>
    public sealed class RpcContext
    {
        /// <summary>Initializes a new instance of the <see cref="RpcContext"/> class.</summary>
        /// <param name="model">The data model.</param>
        /// <param name="methods">The methods that the ACS may call.</param>
        /// <param name="requests">The requests that the CPE may make, in the order in which it makes them.</param>
        public RpcContext(ParameterModel model, RpcMethod[] methods, CpeRequest[] requests)
        {
            Model = model;
            Methods = methods;
            Requests = requests;
        }

        /// <summary>Gets the data model.</summary>
        public ParameterModel Model { get; }

        /// <summary>Gets the methods that the ACS may call: the one table of dispatch and of GetRPCMethods (R186).</summary>
        public RpcMethod[] Methods { get; }

        /// <summary>Gets the requests that the CPE may make, in the order in which it makes them.</summary>
        public CpeRequest[] Requests { get; }

        /// <summary>Gets the reader of the ACS's envelope; there is one during a session.</summary>
        public EnvelopeReader Reader { get; private set; }

        /// <summary>Gets the writer of the CPE's envelope; there is one during a session.</summary>
        public EnvelopeWriter Writer { get; private set; }

        /// <summary>Gets a buffer for one path.</summary>
        public byte[] Path { get; } = new byte[Limits.Path];

        /// <summary>Gets a buffer for one value.</summary>
        public ValueBuffer Value { get; } = new ValueBuffer();

        /// <summary>Gets a place for one address.</summary>
        public ParameterAddress Address { get; } = new ParameterAddress();

        /// <summary>Gets the list of the names of a request.</summary>
        public AddressList Addresses { get; } = new AddressList();

        /// <summary>Gets or sets the minor number of the CWMP version that the session has agreed on (R062-R064).</summary>
        public int Version { get; set; }

        /// <summary>Gets or sets a value indicating whether the device restarts when the session is over.</summary>
        public bool IsRebootRequested { get; set; }

        /// <summary>Gets ready for a session.</summary>
        public void Open()
        {
            Reader = new EnvelopeReader();
            Writer = new EnvelopeWriter();
        }

        /// <summary>Gives back what only a session needs.</summary>
        public void Close()
        {
            Reader = null;
            Writer = null;
        }

        /// <summary>Reads the text of the current child as a path and resolves it into <see cref="Address"/>.</summary>
        /// <returns>Whether the path leads anywhere; a longer one than the schema allows does not.</returns>
        public bool TryReadAddress()
        {
            int length = Reader.Xml.ReadText(Path, 0, Path.Length);
            return length != XmlTokenizer.TooLong && Model.Resolver.TryResolve(Path, 0, length, Address);
        }

        /// <summary>Reads the text of the current child as a ParameterKey or CommandKey.</summary>
        /// <param name="key">Receives it.</param>
        /// <returns>Whether it has at most 32 characters (R189).</returns>
        public bool TryReadKey(ValueBuffer key)
        {
            int length = Reader.Xml.ReadText(key.Bytes, 0, Limits.Key);
            key.Length = length < 0 ? 0 : length;
            return length >= 0 && ValueSyntax.Normalize(ParameterType.String, 0, 32, key);
        }

        /// <summary>Reads the text of the current child as an unsignedInt. Changes no <see cref="Value"/>.</summary>
        /// <param name="number">The number, or 0.</param>
        /// <returns>Whether it is one.</returns>
        public bool TryReadUnsigned(out long number)
        {
            int length = Reader.Xml.ReadText(Path, 0, Limits.SoapWord);
            int start = 0;
            while (start < length && Path[start] <= ' ')
            {
                start++;
            }

            while (length > start && Path[length - 1] <= ' ')
            {
                length--;
            }

            number = 0;
            bool isNumber = length >= 0 && NumberText.TryRead(Path, start, length - start, out number);
            isNumber = isNumber && number >= 0 && number <= ValueSyntax.MaximumUnsignedInt;
            number = isNumber ? number : 0;
            return isNumber;
        }

        /// <summary>Writes a Name element with the path of an address.</summary>
        /// <param name="address">The address.</param>
        public void WriteName(ParameterAddress address)
        {
            Writer.Xml.Raw("<Name>");
            Writer.Xml.Text(Path, 0, Model.Resolver.Write(address, Path));
            Writer.Xml.Raw("</Name>");
        }

        /// <summary>Writes a ParameterValueStruct with the present value of a parameter (R050, R216).</summary>
        /// <param name="address">The parameter's address.</param>
        public void WriteParameterValue(ParameterAddress address)
        {
            XmlWriter xml = Writer.Xml;
            xml.Raw("<ParameterValueStruct>");
            WriteName(address);
            xml.Raw("<Value xsi:type=\"xsd:");
            xml.Raw(TypeNames.Of(Model.Registry.TypeOf(address.Node)));
            xml.Raw("\">");
            Model.GetForAcs(address, Value);
            xml.Text(Value.Bytes, 0, Value.Length);
            xml.Raw("</Value></ParameterValueStruct>");
        }
    }
}
