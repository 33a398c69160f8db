namespace System.IO
{
    public static class File
    {
        public static bool Exists(string path) => throw null;

        public static void Delete(string path) => throw null;

        public static byte[] ReadAllBytes(string path) => throw null;

        public static string ReadAllText(string path) => throw null;

        public static void WriteAllBytes(string path, byte[] bytes) => throw null;
    }
}
