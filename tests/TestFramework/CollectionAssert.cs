using System.Collections;
using XunitAssert = Xunit.Assert;

namespace nanoFramework.TestFramework
{
    /// <summary>The part of nanoFramework.TestFramework's <c>CollectionAssert</c> that the firmware's tests use.</summary>
    public sealed class CollectionAssert
    {
        private CollectionAssert()
        {
        }

        /// <summary>Checks two arrays or lists for equality, element by element.</summary>
        /// <param name="expected">The expected elements.</param>
        /// <param name="actual">The actual elements.</param>
        /// <param name="message">Says what was checked.</param>
        public static void AreEqual(ICollection expected, ICollection actual, string message = "")
        {
            try
            {
                XunitAssert.Equal((object)expected, actual);
            }
            catch (Xunit.Sdk.XunitException difference) when (message.Length > 0)
            {
                throw new Xunit.Sdk.XunitException(message + System.Environment.NewLine + difference.Message);
            }
        }
    }
}
