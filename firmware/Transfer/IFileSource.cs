using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>Where the files of one type come from that Upload takes.</summary>
    public interface IFileSource
    {
        /// <summary>Tells whether it has the file of a type.</summary>
        /// <param name="type">A file type of Upload.</param>
        /// <returns>Whether it has.</returns>
        bool Gives(ValueBuffer type);

        /// <summary>Begins the file from its first byte; called several times for one transfer.</summary>
        void Rewind();

        /// <summary>Gives the next bytes of the file.</summary>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="count">How many at most.</param>
        /// <returns>How many there are; 0 at the end of the file.</returns>
        int Read(byte[] buffer, int count);

        /// <summary>Lets go of what was needed for the file.</summary>
        void Close();
    }
}
