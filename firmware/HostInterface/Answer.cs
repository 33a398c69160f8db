using NanoCwmp.HostInterface.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>The body of an answer, which is written in pieces, with other work between them.</summary>
    internal abstract class Answer
    {
        /// <summary>Writes what fits, at least something if there is the room of a whole piece.</summary>
        /// <param name="json">Takes it.</param>
        /// <returns>Whether the body is complete.</returns>
        public abstract bool Write(JsonWriter json);
    }
}
