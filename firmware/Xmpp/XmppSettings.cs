using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// The settings of the XMPP connection that ManagementServer.ConnReqXMPPConnection names (R358), read from the model. The
    /// password is not kept.
    /// </summary>
    public sealed class XmppSettings
    {
        private readonly ParameterModel _model;
        private readonly int _table;
        private readonly int _serverTable;
        private readonly int _referenceNode;
        private readonly ParameterAddress _cell = new ParameterAddress();
        private int _hash;

        /// <summary>Initializes a new instance of the <see cref="XmppSettings"/> class.</summary>
        /// <param name="model">The model.</param>
        public XmppSettings(ParameterModel model)
        {
            _model = model;
            _table = model.Registry.FindObject("Device.XMPP.Connection.");
            _serverTable = model.Registry.FindObject("Device.XMPP.Connection.Server.");
            _referenceNode = model.NodeOf("Device.ManagementServer.ConnReqXMPPConnection");
        }

        /// <summary>Gets the row, or 0 if none is named.</summary>
        public int Row { get; private set; }

        /// <summary>Gets a value indicating whether the row is switched on.</summary>
        public bool IsEnabled { get; private set; }

        /// <summary>Gets the domain.</summary>
        public byte[] Domain { get; private set; }

        /// <summary>Gets the user name: the local part of the account.</summary>
        public byte[] Username { get; private set; }

        /// <summary>Gets the resource to ask for, or an empty one to have the server choose.</summary>
        public byte[] Resource { get; private set; }

        /// <summary>Gets a value indicating whether TLS is wanted.</summary>
        public bool UsesTls { get; private set; }

        /// <summary>Gets the milliseconds between two keep-alives, 0 for none.</summary>
        public long KeepAlive { get; private set; }

        /// <summary>Gets how often one server is tried before it is the turn of the next.</summary>
        public long Attempts { get; private set; }

        /// <summary>Gets a value indicating whether the servers are those of the table, not the domain itself.</summary>
        public bool UsesTable { get; private set; }

        /// <summary>Gets a value indicating whether something is missing without which no connection can be.</summary>
        public bool IsMisconfigured
        {
            get { return Domain.Length == 0 || Username.Length == 0 || (UsesTable && NextServer(0) == 0); }
        }

        /// <summary>Reads everything.</summary>
        /// <returns>Whether it is another connection than the one before: one that is there has to go.</returns>
        public bool Load()
        {
            Row = RowOf(_model.GetSetting(_referenceNode));
            int hash = Row;
            IsEnabled = Row != 0 && Read("Enable").ToBoolean();
            if (!IsEnabled)
            {
                _hash = 0;
                return true;
            }

            Username = Copy(Read("Username"));
            Domain = Copy(Read("Domain"));
            hash = Add(hash, _table, "Username");
            hash = Add(hash, _table, "Domain");
            hash = Add(hash, _table, "Resource");
            Resource = ReadResource();
            hash = Add(hash, _table, "Password");
            hash = Add(hash, _table, "UseTLS");
            UsesTls = Read("UseTLS").ToBoolean();
            hash = Add(hash, _table, "ServerConnectAlgorithm");
            UsesTable = Read("ServerConnectAlgorithm").Bytes[0] == 'S';
            long keepAlive = Read("KeepAliveInterval").ToNumber();
            keepAlive = keepAlive < 0 ? Limits.XmppKeepAlive : keepAlive < int.MaxValue ? keepAlive : int.MaxValue;
            KeepAlive = keepAlive * 1000;
            Attempts = Read("ServerConnectAttempts").ToNumber();
            for (int server = NextServer(0); UsesTable && server != 0; server = NextServer(server))
            {
                SetServer(server);
                hash = Add(hash + server, _serverTable, "ServerAddress");
                hash = Add(hash, _serverTable, "Port");
            }

            // 0 stands for none at all.
            hash = hash == 0 ? 1 : hash;
            bool isOther = hash != _hash;
            _hash = hash;
            return isOther;
        }

        /// <summary>Gets the password. Not kept, so that it is in RAM only where it is needed.</summary>
        /// <returns>A copy.</returns>
        public byte[] GetPassword()
        {
            return Copy(Read("Password"));
        }

        /// <summary>Gets the wait before the next try (R366).</summary>
        /// <param name="failures">How many tries have failed in a row, 1 or more.</param>
        /// <param name="random">31 random bits.</param>
        /// <returns>Milliseconds.</returns>
        public long RetryWait(int failures, int random)
        {
            long initial = Read("ServerRetryInitialInterval").ToNumber();
            long multiplier = Read("ServerRetryIntervalMultiplier").ToNumber();
            return XmppRetry.Wait(failures, initial, multiplier, Read("ServerRetryMaxInterval").ToNumber(), random);
        }

        /// <summary>Finds the next enabled server of the table.</summary>
        /// <param name="after">The row to go on from, 0 for the first.</param>
        /// <returns>The row, or 0.</returns>
        public int NextServer(int after)
        {
            SetRow();
            int row = after;
            while ((row = _model.Rows.Next(_serverTable, _cell, row)) != 0)
            {
                SetServer(row);
                bool isUsable = ReadCell(_serverTable, "Enable").ToBoolean()
                    && ReadCell(_serverTable, "ServerAddress").Length > 0
                    && ReadCell(_serverTable, "Port").ToNumber() > 0;
                if (isUsable)
                {
                    return row;
                }

                SetRow();
            }

            return 0;
        }

        /// <summary>Reads a number of a server.</summary>
        /// <param name="server">The server's row.</param>
        /// <param name="name">Priority, Weight or Port.</param>
        /// <returns>The number.</returns>
        public long ReadServer(int server, string name)
        {
            SetServer(server);
            return ReadCell(_serverTable, name).ToNumber();
        }

        /// <summary>Reads the address of a server.</summary>
        /// <param name="server">The server's row.</param>
        /// <returns>Host name or IP address.</returns>
        public string ReadServerAddress(int server)
        {
            SetServer(server);
            return ReadCell(_serverTable, "ServerAddress").ToString();
        }

        /// <summary>Gets the row out of a reference to a row of Device.XMPP.Connection.</summary>
        /// <param name="reference">The stored value: the path of a row that exists, without a dot at the end, or nothing.</param>
        /// <returns>The row, or 0.</returns>
        public static int RowOf(ValueBuffer reference)
        {
            int dot = reference.Length;
            while (dot > 0 && reference.Bytes[dot - 1] != '.')
            {
                dot--;
            }

            return dot > 0 && NumberText.TryRead(reference.Bytes, dot, reference.Length - dot, out long row) ? (int)row : 0;
        }

        private static byte[] Copy(ValueBuffer value)
        {
            byte[] bytes = new byte[value.Length];
            Array.Copy(value.Bytes, 0, bytes, 0, value.Length);
            return bytes;
        }

        /// <summary>
        /// Where the resource is left to the server, the one of last time is asked for: so the Jabber ID stays the same (R178).
        /// </summary>
        private byte[] ReadResource()
        {
            ValueBuffer value = Read("Resource");
            if (value.Length > 0)
            {
                return Copy(value);
            }

            value = Read("JabberID");
            int bare = JabberId.BareLength(value.Bytes, 0, value.Length);
            int length = value.Length > bare ? value.Length - bare - 1 : 0;
            byte[] resource = new byte[length];
            Array.Copy(value.Bytes, bare + 1, resource, 0, length);
            return resource;
        }

        private ValueBuffer Read(string name)
        {
            SetRow();
            return ReadCell(_table, name);
        }

        private int Add(int hash, int table, string name)
        {
            if (table == _table)
            {
                SetRow();
            }

            ValueBuffer value = ReadCell(table, name);
            return Fnv1a.Add(hash ^ value.Length, value.Bytes, 0, value.Length);
        }

        private ValueBuffer ReadCell(int table, string name)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            _cell.Node = _model.Registry.FindChild(table, bytes, 0, bytes.Length);
            return _model.Peek(_cell);
        }

        private void SetRow()
        {
            _cell.Depth = 1;
            _cell.Instances[0] = Row;
        }

        private void SetServer(int server)
        {
            SetRow();
            _cell.Depth = 2;
            _cell.Instances[1] = server;
        }
    }
}
