using System;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>The Interface of a test: a weak reference, which may be to nothing.</summary>
    public static class InterfaceReference
    {
        /// <summary>
        /// Tells whether a test can be made over an interface. The platform's routing chooses it, so that all that can be asked
        /// for is one that exists.
        /// </summary>
        /// <param name="model">The data model.</param>
        /// <param name="path">The path, or the empty string for any.</param>
        /// <returns>Whether it is empty or exists.</returns>
        public static bool IsUsable(ParameterModel model, ValueBuffer path)
        {
            if (path.Length == 0)
            {
                return true;
            }

            // An object's path ends with a dot, which references leave out (TR-106 3.2.4).
            int length = path.Length;
            bool hasDot = path.Bytes[length - 1] == '.';
            byte[] bytes = new byte[hasDot ? length : length + 1];
            Array.Copy(path.Bytes, 0, bytes, 0, length);
            bytes[bytes.Length - 1] = (byte)'.';
            return model.Resolver.TryResolve(bytes, 0, bytes.Length, new ParameterAddress());
        }
    }
}
