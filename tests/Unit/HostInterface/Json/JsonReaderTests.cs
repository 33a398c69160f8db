using System.Text;
using NanoCwmp.HostInterface.Json;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.Json
{
    [TestClass]
    public class JsonReaderTests
    {
        private static readonly string[] s_names =
        {
            "{", "}", "[", "]", "name ", "string ", "number ", "true ", "false ", "null ", "end", "invalid",
        };

        [TestMethod]
        [DataRow("{}", "{}end")]
        [DataRow(" [ ] ", "[]end")]
        [DataRow("{\"a\":1,\"b\":[true,false,null,\"x\"]}", "{name a number 1 name b [true false null string x ]}end")]
        [DataRow("\"text\"", "string text end")]
        [DataRow("-0.5e+10", "number -0.5e+10 end")]
        [DataRow("0", "number 0 end")]
        [DataRow("\t\r\n 1 \t\r\n", "number 1 end")]
        [DataRow("{\"\":{\"\":[]}}", "{name {name []}}end")]
        [DataRow("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "string \"\\/\b\f\n\r\t end")]
        [DataRow("\"\\u0041\\u00e9\\u20AC\\ud83d\\ude00\"", "string A\u00e9\u20ac\ud83d\ude00 end")]
        [DataRow("\"\u00e9\u20ac\ud83d\ude00\"", "string \u00e9\u20ac\ud83d\ude00 end")]
        public void SoundDocuments(string document, string tokens)
        {
            Assert.AreEqual(tokens, Read(document));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow(" ")]
        [DataRow("{")]
        [DataRow("}")]
        [DataRow("[1,]")]
        [DataRow("[,1]")]
        [DataRow("[1 2]")]
        [DataRow("{\"a\"}")]
        [DataRow("{\"a\":}")]
        [DataRow("{\"a\":1,}")]
        [DataRow("{a:1}")]
        [DataRow("{1:1}")]
        [DataRow("{\"a\":1]")]
        [DataRow("[1}")]
        [DataRow("1 1")]
        [DataRow("{}{}")]
        [DataRow("01")]
        [DataRow("-")]
        [DataRow("+1")]
        [DataRow(".5")]
        [DataRow("1.")]
        [DataRow("1e")]
        [DataRow("1e+")]
        [DataRow("NaN")]
        [DataRow("nul")]
        [DataRow("True")]
        [DataRow("\"")]
        [DataRow("\"\\\"")]
        [DataRow("\"\\x\"")]
        [DataRow("\"\\u12\"")]
        [DataRow("\"\\u12g4\"")]
        [DataRow("\"\\ud800\"")]
        [DataRow("\"\\udc00\"")]
        [DataRow("\"\\ud800\\u0041\"")]
        [DataRow("\"a\nb\"")]
        [DataRow("'a'")]
        [DataRow("// a\n1")]
        [DataRow("\ufeff1")]
        [DataRow("[[[[[[[[[1]]]]]]]]]")]
        public void OthersAreInvalid(string document)
        {
            string tokens = Read(document);
            Assert.AreEqual("invalid", tokens.Substring(tokens.Length - 7));
        }

        [TestMethod]
        public void WhatIsInvalidStaysSo()
        {
            JsonReader reader = Reader("[1}]");
            Assert.AreEqual((int)JsonToken.ArrayStart, (int)reader.Next());
            Assert.AreEqual((int)JsonToken.Number, (int)reader.Next());
            for (int i = 0; i < 3; i++)
            {
                Assert.AreEqual((int)JsonToken.Invalid, (int)reader.Next());
            }

            Assert.IsFalse(reader.Skip());
        }

        [TestMethod]
        public void EveryPrefixOfAnObjectIsInvalid()
        {
            const string Document = "{\"a\":[-1.5e3,\"\\u00e9\\n\",true,null,{\"b\":{}}]}";
            for (int i = 0; i < Document.Length; i++)
            {
                string tokens = Read(Document.Substring(0, i));
                Assert.AreEqual("invalid", tokens.Substring(tokens.Length - 7));
            }
        }

        [TestMethod]
        [DataRow("{\"a\":1,\"b\":2}")]
        [DataRow("{\"a\":{\"x\":[1,{}]},\"b\":2}")]
        [DataRow("{\"a\":[[],[[]]],\"b\":2}")]
        [DataRow("{\"a\":\"}]\",\"b\":2}")]
        public void WhatDoesNotMatterIsSkipped(string document)
        {
            JsonReader reader = Reader(document);
            reader.Next();
            reader.Next();
            Assert.IsTrue(reader.Skip());
            Assert.AreEqual((int)JsonToken.Name, (int)reader.Next());
            Assert.IsTrue(reader.Is(Encoding.UTF8.GetBytes("b")));
            Assert.AreEqual((int)JsonToken.Number, (int)reader.Next());
            Assert.IsTrue(reader.Is(Encoding.UTF8.GetBytes("2")));
        }

        private static JsonReader Reader(string document)
        {
            var reader = new JsonReader();
            byte[] bytes = Encoding.UTF8.GetBytes(document);
            reader.Reset(bytes, 0, bytes.Length);
            return reader;
        }

        private static string Read(string document)
        {
            var reader = new JsonReader();
            byte[] bytes = Encoding.UTF8.GetBytes(document);
            reader.Reset(bytes, 0, bytes.Length);
            var tokens = new StringBuilder();
            JsonToken token;
            do
            {
                token = reader.Next();
                tokens.Append(s_names[(int)token]);
                if (token == JsonToken.Name || token == JsonToken.String || token == JsonToken.Number)
                {
                    tokens.Append(reader.TextLength == 0
                        ? string.Empty
                        : Encoding.UTF8.GetString(bytes, reader.TextOffset, reader.TextLength) + " ");
                }
            }
            while (token != JsonToken.End && token != JsonToken.Invalid);
            return tokens.ToString();
        }
    }
}
