using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session.Rpc;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.Session
{
    /// <summary>Writes the Inform request (TR-069 A.3.3.1, R115-R124).</summary>
    public sealed class InformMessage
    {
        private readonly RpcContext _context;
        private readonly EventQueue _events;
        private readonly IDeviceSystem _system;
        private readonly IClock _clock;
        private readonly ParameterAddress _address = new ParameterAddress();
        private readonly byte[] _time = new byte[DateTimeText.MaximumLength];

        /// <summary>Initializes a new instance of the <see cref="InformMessage"/> class.</summary>
        /// <param name="context">Has the writer and the model.</param>
        /// <param name="events">Has the events to tell.</param>
        /// <param name="system">Knows the device.</param>
        /// <param name="clock">Knows the time.</param>
        public InformMessage(RpcContext context, EventQueue events, IDeviceSystem system, IClock clock)
        {
            _context = context;
            _events = events;
            _system = system;
            _clock = clock;
            Parameters = new InformParameters(context, events);
        }

        /// <summary>Gets what stands in its ParameterList.</summary>
        public InformParameters Parameters { get; }

        /// <summary>Writes the body's element. The events must be listed before.</summary>
        /// <param name="eventCount">How many events the list has.</param>
        /// <param name="retryCount">How many sessions in a row have failed (R113).</param>
        public void Write(int eventCount, int retryCount)
        {
            XmlWriter xml = _context.Writer.Xml;
            xml.Raw("<cwmp:Inform><DeviceId>");
            WriteText("Manufacturer", _system.Manufacturer);
            WriteText("OUI", _system.ManufacturerOui);
            WriteText("ProductClass", _system.ProductClass);
            WriteText("SerialNumber", _system.SerialNumber);
            xml.Raw("</DeviceId>");
            WriteEvents(eventCount);
            xml.Raw("<MaxEnvelopes>1</MaxEnvelopes><CurrentTime>");
            xml.Raw(_time, 0, WriteTime());
            xml.Raw("</CurrentTime><RetryCount>");
            xml.Number(retryCount);
            xml.Raw("</RetryCount>");
            WriteParameters(eventCount);
            xml.Raw("</cwmp:Inform>");
        }

        /// <summary>Gives back what is of use until the Inform is accepted only.</summary>
        public void Release()
        {
            Parameters.Release();
        }

        private void WriteEvents(int count)
        {
            XmlWriter xml = _context.Writer.Xml;
            xml.Raw("<Event soap-enc:arrayType=\"cwmp:EventStruct[");
            xml.Number(count);
            xml.Raw("]\">");
            for (int i = 0; i < count; i++)
            {
                xml.Raw("<EventStruct><EventCode>");
                xml.Raw(EventCode.Text(_events.Get(i, _context.Value)));
                xml.Raw("</EventCode><CommandKey>");
                xml.Text(_context.Value.Bytes, 0, _context.Value.Length);
                xml.Raw("</CommandKey></EventStruct>");
            }

            xml.Raw("</Event>");
        }

        private void WriteParameters(int eventCount)
        {
            XmlWriter xml = _context.Writer.Xml;
            xml.Raw("<ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[");
            xml.Number(VisitParameters(eventCount, false));
            xml.Raw("]\">");
            VisitParameters(eventCount, true);
            xml.Raw("</ParameterList>");
        }

        private int VisitParameters(int eventCount, bool isWriting)
        {
            int count = 0;
            Parameters.Start(eventCount);
            while (Parameters.Next(_address))
            {
                count++;
                if (isWriting)
                {
                    _context.WriteParameterValue(_address);
                }
            }

            return count;
        }

        /// <summary>Local time with its offset (R119), or the time since boot while the clock is not set (R120).</summary>
        private int WriteTime()
        {
            long now = _clock.UtcMilliseconds;
            return now == UnknownTime.Value
                ? DateTimeText.WriteRelative(_clock.Uptime, _time, 0)
                : DateTimeText.Write(now / 1000 * 1000, _clock.UtcOffsetMinutes, _time, 0);
        }

        private void WriteText(string name, string value)
        {
            XmlWriter xml = _context.Writer.Xml;
            xml.Raw("<");
            xml.Raw(name);
            xml.Raw(">");
            xml.Text(value);
            xml.Raw("</");
            xml.Raw(name);
            xml.Raw(">");
        }
    }
}
