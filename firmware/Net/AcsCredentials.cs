using System;
using NanoCwmp.Model;

namespace NanoCwmp.Net
{
    /// <summary>The credentials towards the ACS: ManagementServer.Username and .Password.</summary>
    public sealed class AcsCredentials : ICredentials
    {
        private readonly ParameterModel _model;
        private readonly int _usernameNode;
        private readonly int _passwordNode;

        /// <summary>Initializes a new instance of the <see cref="AcsCredentials"/> class.</summary>
        /// <param name="model">The model.</param>
        public AcsCredentials(ParameterModel model)
        {
            _model = model;
            _usernameNode = model.NodeOf("Device.ManagementServer.Username");
            _passwordNode = model.NodeOf("Device.ManagementServer.Password");
        }

        /// <inheritdoc/>
        public byte[] GetUsername()
        {
            return Copy(_usernameNode);
        }

        /// <inheritdoc/>
        public byte[] GetPassword()
        {
            return Copy(_passwordNode);
        }

        private byte[] Copy(int node)
        {
            ValueBuffer value = _model.GetSetting(node);
            byte[] bytes = new byte[value.Length];
            Array.Copy(value.Bytes, 0, bytes, 0, value.Length);
            return bytes;
        }
    }
}
