namespace NanoCwmp.Core
{
    /// <content>The log of settings, and the data model.</content>
    public static partial class Limits
    {
        // Storage.

        /// <summary>
        /// Bytes of one stored value: the longest parameter is a URL of 2,048 characters, which are ASCII (RFC 3986); 256
        /// more for what is stored beside it. A string of other characters has room for 1,152 of two bytes.
        /// </summary>
        public const int StoreValue = 2304;

        // Model. Names and values are as long as TR-181 makes them; the tables are as deep as its deepest branch here.

        /// <summary>Bytes of a path: the Name of a ParameterValueStruct is string(256) (cwmp-1-2.xsd).</summary>
        public const int Path = 256;

        /// <summary>The highest instance number of a row: 16 bits of a key of the log.</summary>
        public const int Instance = 65535;

        /// <summary>Nested tables on one path.</summary>
        public const int InstanceDepth = 4;

        /// <summary>Characters, and so bytes, of an Alias (TR-106 3.8.1).</summary>
        public const int Alias = 64;

        /// <summary>
        /// Rows of all stored tables together: each takes 10 bytes of RAM, and a key of the log for each setting that
        /// differs from its default, of which there are <see cref="StoreKeys"/>.
        /// </summary>
        public const int StoredRows = 96;

        /// <summary>Rows of Device.NAT.PortMapping.: with all its settings a row takes 12 keys of the log.</summary>
        public const int PortMappings = 24;

        /// <summary>Rows of Device.ManagementServer.InformParameter.: each is looked at for every Inform.</summary>
        public const int InformParameters = 16;

        /// <summary>
        /// Rows of Device.DeviceInfo.ProcessStatus.Process.: a gateway has a few processes; what goes over it is not shown.
        /// </summary>
        public const int Processes = 16;

        /// <summary>
        /// Rows of Device.DeviceInfo.TemperatureStatus.TemperatureSensor.: a board has one or two, and each is read
        /// periodically; what goes over it is not shown.
        /// </summary>
        public const int TemperatureSensors = 8;

        /// <summary>
        /// Milliseconds between two readings of a temperature sensor where the ACS leaves that to the device: a housing takes
        /// minutes to get warm.
        /// </summary>
        public const int TemperatureInterval = 60000;

        /// <summary>Nested objects and tables on one path.</summary>
        public const int PathDepth = 12;

        /// <summary>
        /// Bytes of one value: ManagementServer.URL has 2,048 characters, which are ASCII; shorter strings may be of
        /// characters of three bytes each.
        /// </summary>
        public const int Value = 2304;

        /// <summary>
        /// Bytes of those settings for which there is room all the time: any default, and nearly all that is set. For a longer
        /// one, a buffer of <see cref="Value"/> bytes is made.
        /// </summary>
        public const int ShortValue = 256;

        /// <summary>
        /// Keys of the parameter log: settings that differ from their default, events, and for the length of a request the
        /// wrong entries of a SetParameterValues. 5 bytes of RAM each.
        /// </summary>
        public const int StoreKeys = 512;

        /// <summary>Nodes of the registry: a node is numbered by 16 bits, and costs some 20 bytes of RAM.</summary>
        public const int ModelNodes = 2000;

        /// <summary>
        /// Milliseconds between two looks at computed values with active notification: soon enough for a person who waits,
        /// seldom enough for a device that has other things to do.
        /// </summary>
        public const int ChangeCheckInterval = 30000;

        /// <summary>Notifications of the log that one poll looks through for changed values; the next poll goes on.</summary>
        public const int ChangeChecks = 32;
    }
}
