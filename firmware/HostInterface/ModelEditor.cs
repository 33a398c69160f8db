using System;
using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Storage;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// Changes the model for the clients of the host interface, in one batch a request. They are no ACS: access lists apply to
    /// them, and what belongs to the management by the ACS is not theirs to change.
    /// </summary>
    internal sealed class ModelEditor
    {
        private static readonly byte[] s_managementServer = Ascii.Bytes("Device.ManagementServer.");
        private static readonly byte[] s_origin = Ascii.Bytes("Origin");
        private static readonly byte[] s_user = Ascii.Bytes("User");
        private static readonly byte[] s_xmpp = Ascii.Bytes("Device.XMPP.");

        private readonly ParameterModel _model;
        private readonly ParameterAddress _address = new ParameterAddress();
        private readonly int _serverNode;
        private readonly int _xmppNode;

        public ModelEditor(ParameterModel model)
        {
            _model = model;
            _serverNode = NodeOf(s_managementServer);
            _xmppNode = NodeOf(s_xmpp);
        }

        /// <summary>Tells whether a client may set a parameter.</summary>
        /// <returns><see cref="FaultCode.None"/>, or why not.</returns>
        public int CheckAccess(ParameterAddress address)
        {
            if (!_model.Registry.Has(address.Node, ParameterFlags.Writable))
            {
                return FaultCode.NonWritableParameter;
            }

            return IsReserved(address.Node) || !_model.Attributes.HasSubscriber(address)
                ? FaultCode.RequestDenied
                : FaultCode.None;
        }

        /// <summary>Sets the values of a request, all or none. What is wrong with an entry is noted in it.</summary>
        /// <returns>The fault of the whole that is no entry's, or <see cref="FaultCode.None"/>.</returns>
        public int Set(HostRequest request)
        {
            _model.Transaction.BeginLocal();
            var value = new ValueBuffer();
            for (int i = 0; i < request.Count; i++)
            {
                bool isFound = _model.Resolver.TryResolve(
                    request.Buffer, request.NameOf(i), request.NameLengthOf(i), _address);
                Add(request, i, isFound, value);
            }

            return Commit(request, value);
        }

        /// <summary>Adds a row, with values for its parameters if there are any; all or nothing.</summary>
        /// <param name="request">Has the table, and entries named without the path of the row.</param>
        /// <param name="path">Receives the path of the row: <see cref="Limits.Path"/> bytes.</param>
        /// <param name="length">Receives how many bytes it has.</param>
        /// <returns>The fault of the whole that is no entry's, or <see cref="FaultCode.None"/>.</returns>
        public int AddRow(HostRequest request, byte[] path, out int length)
        {
            length = 0;
            var row = new ParameterAddress();
            bool isTable = _model.Resolver.TryResolve(request.Buffer, request.Place, request.PlaceLength, row)
                && row.Node != ParameterAddress.Everything && _model.Registry.IsTable(row.Node) && !_model.Resolver.IsRow(row);
            if (!isTable)
            {
                return FaultCode.InvalidParameterName;
            }

            if (!_model.Registry.Has(row.Node, ParameterFlags.Writable) || IsReserved(row.Node))
            {
                return FaultCode.RequestDenied;
            }

            _model.Transaction.BeginLocal();
            int fault = _model.Rows.Add(row, request.Buffer, request.Alias, request.AliasLength, _model.Transaction);
            if (fault != FaultCode.None)
            {
                _model.Transaction.Rollback();
                return request.AliasLength > 0 && fault == FaultCode.InvalidParameterName
                    ? FaultCode.InvalidParameterValue
                    : fault;
            }

            StageOrigin(row);
            length = _model.Resolver.Write(row, path, false);
            var value = new ValueBuffer();
            for (int i = 0; i < request.Count; i++)
            {
                int nameLength = request.NameLengthOf(i);
                bool isFound = nameLength > 0 && length + nameLength <= path.Length;
                if (isFound)
                {
                    Array.Copy(request.Buffer, request.NameOf(i), path, length, nameLength);
                    isFound = _model.Resolver.TryResolve(path, 0, length + nameLength, _address);
                }

                Add(request, i, isFound, value);
            }

            return Commit(request, value);
        }

        /// <summary>Deletes a row.</summary>
        /// <returns><see cref="FaultCode.None"/>, or why not.</returns>
        public int DeleteRow(HostRequest request)
        {
            var row = new ParameterAddress();
            bool isRow = _model.Resolver.TryResolve(request.Buffer, request.Place, request.PlaceLength, row)
                && row.Node != ParameterAddress.Everything && _model.Resolver.IsRow(row);
            if (!isRow)
            {
                return FaultCode.InvalidParameterName;
            }

            if (!_model.IsWritable(row) || IsReserved(row.Node))
            {
                return FaultCode.RequestDenied;
            }

            _model.Transaction.BeginLocal();
            _model.References.StageRemoval(row, _model.Transaction);
            _model.Rows.StageDelete(row, _model.Transaction);
            return Commit(request, null);
        }

        /// <summary>Says who has added a row, where the data model wants to know.</summary>
        private void StageOrigin(ParameterAddress row)
        {
            ParameterRegistry registry = _model.Registry;
            int node = registry.FindChild(row.Node, s_origin, 0, s_origin.Length);
            if (node != ParameterRegistry.None && registry.Has(node, ParameterFlags.Stored)
                && !registry.Has(node, ParameterFlags.Writable))
            {
                byte[] key = new byte[ParameterLog.KeyMaximum];
                _address.Set(row);
                _address.Node = node;
                _model.Transaction.Stage(key, _model.WriteKey(_address, key), s_user, s_user.Length);
            }
        }

        private void Add(HostRequest request, int entry, bool isFound, ValueBuffer value)
        {
            int fault = request.FaultOf(entry);
            if (fault == FaultCode.None)
            {
                fault = Check(request, entry, isFound, value);
            }

            request.SetFault(entry, _model.Transaction.Add(request.Buffer, 0, fault, _address, value));
        }

        private int Check(HostRequest request, int entry, bool isFound, ValueBuffer value)
        {
            if (!isFound || !_model.IsParameter(_address))
            {
                return FaultCode.InvalidParameterName;
            }

            int fault = CheckAccess(_address);
            if (fault != FaultCode.None)
            {
                return fault;
            }

            if (!request.TryGetValue(entry, value))
            {
                return FaultCode.InvalidArguments;
            }

            int type = request.TypeOf(entry);
            if (type != HostRequest.NoType && type != Wdmp.TypeOf(_model.Registry.TypeOf(_address.Node)))
            {
                return FaultCode.InvalidParameterType;
            }

            return HasControl(value) ? FaultCode.InvalidParameterValue : FaultCode.None;
        }

        private int Commit(HostRequest request, ValueBuffer value)
        {
            SetTransaction transaction = _model.Transaction;
            int fault = transaction.Commit();
            if (fault == FaultCode.None)
            {
                // Counts of rows, and what else is computed of what was set.
                _model.Changes.RequestCheck();
                return FaultCode.None;
            }

            if (fault == FaultCode.InvalidArguments && request.FirstFault() == FaultCode.None)
            {
                NoteLateFaults(request, value);
            }

            transaction.Rollback();
            return fault == FaultCode.InvalidArguments && request.FirstFault() != FaultCode.None ? FaultCode.None : fault;
        }

        /// <summary>Finds the entries of those faults that only all of them together show: keys that are taken, say.</summary>
        private void NoteLateFaults(HostRequest request, ValueBuffer name)
        {
            SetTransaction transaction = _model.Transaction;
            transaction.RewindFaults();
            while (transaction.NextFault(name, out int code))
            {
                int entry = 0;
                while (entry < request.Count && !EndsWith(name, request, entry))
                {
                    entry++;
                }

                // One that is named by an Alias is not found by its name: then the first stands for it.
                request.SetFault(entry < request.Count ? entry : 0, code);
            }
        }

        private static bool EndsWith(ValueBuffer name, HostRequest request, int entry)
        {
            int length = request.NameLengthOf(entry);
            int at = name.Length - length;
            for (int i = 0; i < length && at >= 0; i++)
            {
                if (name.Bytes[at + i] != request.Buffer[request.NameOf(entry) + i])
                {
                    return false;
                }
            }

            return at == 0 || (at > 0 && name.Bytes[at - 1] == '.');
        }

        /// <summary>XML has no form for control characters, so that the ACS could not be told of such a value.</summary>
        private static bool HasControl(ValueBuffer value)
        {
            for (int i = 0; i < value.Length; i++)
            {
                byte letter = value.Bytes[i];
                if (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r')
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsReserved(int node)
        {
            while (node != ParameterRegistry.None && node != _serverNode && node != _xmppNode)
            {
                node = _model.Registry.ParentOf(node);
            }

            return node != ParameterRegistry.None;
        }

        private int NodeOf(byte[] path)
        {
            return _model.Resolver.TryResolve(path, 0, path.Length, _address) ? _address.Node : ParameterRegistry.None - 1;
        }
    }
}
