namespace NanoCwmp.Core
{
    /// <content>Programs on the LAN.</content>
    public static partial class Limits
    {
        // The local host interface. Its buffers are there only while somebody is connected.

        /// <summary>Nested objects and arrays of a JSON document: twice what any request needs.</summary>
        public const int JsonDepth = 8;

        /// <summary>Connections that are served at once: programs on the device's LAN are few. One more waits its turn.</summary>
        public const int HostInterfaceClients = 3;

        /// <summary>Bytes of a request's body: thirty settings of a hundred bytes. A longer one is refused (413).</summary>
        public const int HostInterfaceBody = 4096;

        /// <summary>Names or values in one request: as many as fit the body at usual lengths. More are refused (413).</summary>
        public const int HostInterfaceEntries = 64;

        /// <summary>
        /// Bytes of an answer that are made at once: a name of full length with what belongs to it, and some of its value. A
        /// longer answer goes in chunks.
        /// </summary>
        public const int HostInterfaceOutput = 1024;

        /// <summary>Bytes of an answer that go to one client before others have their turn.</summary>
        public const int HostInterfaceStep = 4096;

        /// <summary>Milliseconds until a client is tried again whose connection takes nothing at present.</summary>
        public const int HostInterfacePace = 20;

        /// <summary>
        /// Milliseconds for a head, for a body, and for any part of an answer to be taken: on a LAN a thousand times what it
        /// takes.
        /// </summary>
        public const int HostInterfacePatience = 5000;

        /// <summary>Milliseconds for a whole answer.</summary>
        public const int HostInterfaceWholePatience = 60000;

        /// <summary>
        /// Milliseconds without a whole head after which a connection gives its place to one that waits, so that whoever opens
        /// connections and sends nothing, or a part, keeps nobody out for long: on a LAN a head is there in a tenth of that.
        /// </summary>
        public const int HostInterfaceIdle = 200;

        /// <summary>Milliseconds for which what a refused client still sends is read past, so that it gets the answer.</summary>
        public const int HostInterfaceDrain = 1000;

        /// <summary>
        /// Requests in a <see cref="HostInterfaceRequestPeriod"/>: a program that asks more often would keep the device from its
        /// other work (429).
        /// </summary>
        public const int HostInterfaceRequests = 20;

        /// <summary>Milliseconds of the period that <see cref="HostInterfaceRequests"/> counts for.</summary>
        public const int HostInterfaceRequestPeriod = 1000;

        /// <summary>
        /// Requests that change something in a <see cref="HostInterfaceChangePeriod"/>: each of them programs flash, whose cells
        /// a program in a loop would wear out (429).
        /// </summary>
        public const int HostInterfaceChanges = 60;

        /// <summary>Milliseconds of the period that <see cref="HostInterfaceChanges"/> counts for.</summary>
        public const int HostInterfaceChangePeriod = 60000;

        /// <summary>Milliseconds after a wrong token in which no other is checked: 4 guesses a second of 2^64 at least.</summary>
        public const int HostInterfacePause = 250;

        /// <summary>Characters of a token at least: with fewer it could be guessed.</summary>
        public const int HostInterfaceTokenMinimum = 16;

        /// <summary>Characters of a token at most.</summary>
        public const int HostInterfaceToken = 128;

        /// <summary>Changes that are remembered for those who poll; whoever comes later is told that some are lost.</summary>
        public const int HostInterfaceHistory = 32;
    }
}
