using System.Text;
using NanoCwmp.Storage;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>Short forms for tests of the parameter log, with text for keys and values.</summary>
    public static class StorageKit
    {
        public static ParameterLog Mounted(StorageMemoryBank a, StorageMemoryBank b)
        {
            ParameterLog log = new ParameterLog(a, b, 100);
            MountResult result = log.Mount();
            Assert.IsTrue(result == MountResult.Ok || result == MountResult.Created, "mount");
            return log;
        }

        public static StoreResult Stage(ParameterLog log, string key, string value)
        {
            byte[] name = Encoding.UTF8.GetBytes(key);
            if (value == null)
            {
                return log.StageDelete(name, 0, name.Length);
            }

            byte[] text = Encoding.UTF8.GetBytes(value);
            return log.Stage(name, 0, name.Length, text, 0, text.Length);
        }

        /// <summary>Commits one change.</summary>
        public static StoreResult Put(ParameterLog log, string key, string value)
        {
            StoreResult result = log.Begin();
            if (result != StoreResult.Ok)
            {
                return result;
            }

            result = Stage(log, key, value);
            if (result != StoreResult.Ok)
            {
                log.Rollback();
                return result;
            }

            return log.Commit();
        }

        /// <summary>Gets the committed value, or null.</summary>
        public static string Get(ParameterLog log, string key)
        {
            byte[] name = Encoding.UTF8.GetBytes(key);
            byte[] buffer = new byte[3000];
            int length = log.Read(name, 0, name.Length, buffer, 0);
            Assert.IsTrue(log.Contains(name, 0, name.Length) == (length >= 0), "Contains");
            return length < 0 ? null : Encoding.UTF8.GetString(buffer, 0, length);
        }

        /// <summary>Gets what the open batch holds for a key: the value, "deleted" or null.</summary>
        public static string GetStaged(ParameterLog log, string key)
        {
            byte[] name = Encoding.UTF8.GetBytes(key);
            byte[] buffer = new byte[3000];
            int length = log.ReadStaged(name, 0, name.Length, buffer, 0);
            if (length == ParameterLog.Deleted)
            {
                return "deleted";
            }

            return length < 0 ? null : Encoding.UTF8.GetString(buffer, 0, length);
        }

        /// <summary>Makes a value of many bytes.</summary>
        public static string Text(char c, int length)
        {
            return new string(c, length);
        }

        public static void IsOk(StoreResult result, string message = "")
        {
            Is(StoreResult.Ok, result, message);
        }

        public static void Is(StoreResult expected, StoreResult actual, string message = "")
        {
            Assert.AreEqual((int)expected, (int)actual, message);
        }

        public static void Is(MountResult expected, MountResult actual, string message = "")
        {
            Assert.AreEqual((int)expected, (int)actual, message);
        }
    }
}
