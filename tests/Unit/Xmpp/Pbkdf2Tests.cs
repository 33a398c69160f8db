using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Xmpp;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Xmpp
{
    /// <summary>PBKDF2 in steps.</summary>
    [TestClass]
    public class Pbkdf2Tests
    {
        [TestMethod]
        [DataRow(1, 1, "0c60c80f961f0e71f3a9b524af6012062fe037a6")]
        [DataRow(2, 1, "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957")]
        [DataRow(100, 7, "8595d7aea0e7c952a35af9a838cc6b393449307c")]
        public void DerivedKeysAreThoseOfPbkdf2(int iterations, int step, string expected)
        {
            var derivation = new Pbkdf2(new HmacSha1());
            byte[] salt = Encoding.UTF8.GetBytes("salt");
            derivation.Start(Encoding.UTF8.GetBytes("password"), salt, 0, salt.Length, iterations);
            int steps = 1;
            while (!derivation.Step(step))
            {
                steps++;
            }

            byte[] text = new byte[2 * derivation.Key.Length];
            HexText.Write(derivation.Key, 0, derivation.Key.Length, text, 0);
            Assert.AreEqual(expected, Encoding.UTF8.GetString(text, 0, text.Length));
            Assert.AreEqual(iterations == 100 ? 15 : 1, steps);
        }
    }
}
