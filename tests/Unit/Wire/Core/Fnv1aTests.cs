using System.Text;
using NanoCwmp.Core;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>The vectors of draft-eastlake-fnv, each closed as the pieces of a hash are.</summary>
    [TestClass]
    public class Fnv1aTests
    {
        [TestMethod]
        [DataRow("", 0x811c9dc5L)]
        [DataRow("a", 0xe40c292cL)]
        [DataRow("foobar", 0xbf9cf968L)]
        public void KnownVectors(string text, long hash)
        {
            byte[] bytes = Encoding.UTF8.GetBytes("<" + text + ">");
            int expected = unchecked(((int)hash ^ '.') * 16777619);
            Assert.AreEqual(expected, Fnv1a.Add(Fnv1a.Start, bytes, 1, bytes.Length - 2));
        }

        [TestMethod]
        public void PiecesAreToldApart()
        {
            byte[] bytes = Encoding.UTF8.GetBytes("abc");
            int first = Fnv1a.Add(Fnv1a.Add(Fnv1a.Start, bytes, 0, 1), bytes, 1, 2);
            int second = Fnv1a.Add(Fnv1a.Add(Fnv1a.Start, bytes, 0, 2), bytes, 2, 1);
            int third = Fnv1a.Add(Fnv1a.Start, bytes, 0, 3);
            Assert.IsTrue(first != second && second != third && first != third);
        }
    }
}
