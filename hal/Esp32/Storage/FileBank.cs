using System;
using System.IO;

namespace NanoCwmp.Hal.Esp32.Storage
{
    /// <summary>
    /// One bank of the parameter log as a file on the littlefs volume. Bytes are appended only, they are durable once the file
    /// was closed, and no file replaces another one.
    /// </summary>
    public sealed class FileBank : IStorageBank
    {
        private const int CompareLength = 64;

        private readonly string _path;
        private FileStream _file;

        /// <summary>Initializes a new instance of the <see cref="FileBank"/> class.</summary>
        /// <param name="path">The file.</param>
        /// <param name="capacity">Size in bytes that the file may reach.</param>
        public FileBank(string path, int capacity)
        {
            _path = path;
            Capacity = capacity;
        }

        /// <inheritdoc/>
        public int Capacity { get; }

        /// <inheritdoc/>
        public int ProgramUnit
        {
            get { return 1; }
        }

        /// <inheritdoc/>
        public bool Read(int offset, byte[] buffer, int index, int count)
        {
            if (offset < 0 || offset > Capacity - count)
            {
                return false;
            }

            try
            {
                int got = ReadFile(Open(), offset, buffer, index, count);
                for (int i = got; i < count; i++)
                {
                    buffer[index + i] = 0xFF;
                }

                return true;
            }
            catch (Exception)
            {
                return Fail();
            }
        }

        /// <inheritdoc/>
        /// <remarks>Refused: a range outside the bank, a gap behind the end of the file, other bytes than the file has.</remarks>
        public bool Program(int offset, byte[] buffer, int index, int count)
        {
            if (offset < 0 || offset > Capacity - count)
            {
                return false;
            }

            try
            {
                FileStream file = Open();
                if (offset != file.Length)
                {
                    return IsThere(file, offset, buffer, index, count);
                }

                file.Seek(offset, SeekOrigin.Begin);
                file.Write(buffer, index, count);
                return true;
            }
            catch (Exception)
            {
                return Fail();
            }
        }

        /// <inheritdoc/>
        public bool Erase()
        {
            try
            {
                Open().SetLength(0);
                return true;
            }
            catch (Exception)
            {
                return Fail();
            }
        }

        /// <inheritdoc/>
        public bool Sync()
        {
            FileStream file = _file;
            _file = null;
            try
            {
                if (file != null)
                {
                    file.Close();
                }

                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        private static int ReadFile(FileStream file, int offset, byte[] buffer, int index, int count)
        {
            if (offset >= file.Length)
            {
                return 0;
            }

            file.Seek(offset, SeekOrigin.Begin);
            int got = 0;
            while (got < count)
            {
                int read = file.Read(buffer, index + got, count - got);
                if (read <= 0)
                {
                    break;
                }

                got += read;
            }

            return got;
        }

        private static bool IsThere(FileStream file, int offset, byte[] buffer, int index, int count)
        {
            byte[] there = new byte[CompareLength];
            int compared = 0;
            while (compared < count)
            {
                int wanted = count - compared < CompareLength ? count - compared : CompareLength;
                if (ReadFile(file, offset + compared, there, 0, wanted) < wanted)
                {
                    return false;
                }

                for (int i = 0; i < wanted; i++)
                {
                    if (there[i] != buffer[index + compared + i])
                    {
                        return false;
                    }
                }

                compared += wanted;
            }

            return true;
        }

        private FileStream Open()
        {
            if (_file == null)
            {
                _file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
            }

            return _file;
        }

        /// <summary>Lets go of a file that failed, so that the next operation opens it anew.</summary>
        private bool Fail()
        {
            Sync();
            return false;
        }
    }
}
