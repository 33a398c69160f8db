using System;

namespace NanoCwmp.Model
{
    // How the arrays grow; all of it happens before Close.
    public sealed partial class ParameterRegistry
    {
        private void GrowOwners(int size)
        {
            var owners = new ModelObject[size];
            Array.Copy(_owners, 0, owners, 0, _ownerCount);
            _owners = owners;
        }

        private void GrowNodes(int size)
        {
            _name = Resize(_name, _count, size);
            _flags = Resize(_flags, _count, size);
            _id = Resize(_id, _count, size);
            _run = Resize(_run, _count, size);
            _hashEnd = Resize(_hashEnd, _count, size);
            _rule = Resize(_rule, _count, size);
        }

        private static ushort[] Resize(ushort[] array, int count, int size)
        {
            ushort[] resized = new ushort[size];
            Array.Copy(array, 0, resized, 0, count);
            return resized;
        }

        private static short[] Resize(short[] array, int count, int size)
        {
            short[] resized = new short[size];
            Array.Copy(array, 0, resized, 0, count);
            return resized;
        }

        private static byte[] Resize(byte[] array, int count, int size)
        {
            byte[] resized = new byte[size];
            Array.Copy(array, 0, resized, 0, count);
            return resized;
        }

        private static int[] Resize(int[] array, int count, int size)
        {
            int[] resized = new int[size];
            Array.Copy(array, 0, resized, 0, count);
            return resized;
        }

        private static long[] Resize(long[] array, int count, int size)
        {
            long[] resized = new long[size];
            Array.Copy(array, 0, resized, 0, count);
            return resized;
        }
    }
}
