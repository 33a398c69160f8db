using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Xml
{
    /// <summary>
    /// The tokenizer against System.Xml: what one accepts, the other accepts with the same events; what one refuses, the
    /// other refuses.
    /// </summary>
    public class XmlComparisonTests(ITestOutputHelper output)
    {
        private const int Documents = 60_000;

        // Refused by design where System.Xml accepts: limits, and encodings that would need another decoder.
        private static readonly Reason[] s_byDesign =
        [
            Reason.XmlEncoding, Reason.XmlTooDeep, Reason.XmlNameTooLong, Reason.XmlTooManyAttributes,
            Reason.XmlTooManyNamespaces, Reason.XmlTooLong,
        ];

        // System.Xml reads the version up to "1.0" and ignores the rest of the value.
        private static readonly Regex s_longVersion = new("^(\u00EF\u00BB\u00BF)?<\\?xml\\s+version\\s*=\\s*(['\"])1\\.0(?!\\2)");

        // The character that System.Xml refuses.
        private static readonly Regex s_character = new("hexadecimal value 0x([0-9A-F]+)|^'(.)' is an unexpected token");

        [Fact]
        [Trait("Requirement", "R054")]
        [Trait("Requirement", "R055")]
        public void AgreesWithSystemXml()
        {
            var generator = new XmlDocumentGenerator(20260);
            XmlTokenizer tokenizer = XmlTraces.Tokenizer();
            var outcomes = new SortedDictionary<string, int>();
            for (int i = 0; i < Documents; i++)
            {
                string outcome = Compare(tokenizer, generator.Next());
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            }

            foreach ((string outcome, int count) in outcomes)
            {
                output.WriteLine($"{count,6} {outcome}");
            }

            // The documents are of use: thousands of either kind, every reason of the grammar among them.
            Assert.InRange(outcomes["accepted"], Documents / 4, Documents * 3 / 4);
            IEnumerable<Reason> grammar = Enum.GetValues<Reason>()
                .Where(reason => reason is >= Reason.XmlTruncated and <= Reason.XmlDuplicateAttribute and not Reason.XmlVersion);
            Assert.All(grammar, reason => Assert.Contains(reason.ToString(), outcomes.Keys));
            int differences = outcomes
                .Where(pair => pair.Key.StartsWith("difference", StringComparison.Ordinal))
                .Sum(pair => pair.Value);
            Assert.InRange(differences, 0, Documents / 500);
        }

        private static string Compare(XmlTokenizer tokenizer, byte[] document)
        {
            string? expected = null;
            string refusal = string.Empty;
            try
            {
                expected = XmlTraces.ReadWithSystemXml(new MemoryStream(document));
            }
            catch (XmlException exception)
            {
                refusal = exception.Message;
            }

            string? found = null;
            string outcome = "accepted";
            Reason reason = default;
            try
            {
                found = XmlTraces.Read(tokenizer, new MemoryStream(document));
            }
            catch (ProtocolException exception)
            {
                reason = exception.Reason;
                outcome = reason.ToString();
            }

            if (found == expected)
            {
                return outcome;
            }

            if (found is null && s_byDesign.Contains(reason))
            {
                return "difference: " + outcome;
            }

            // System.Xml drops a UTF-8 sequence that is cut off by the end of the document.
            if (found is null && Rune.DecodeLastFromUtf8(document, out _, out _) == OperationStatus.NeedMoreData)
            {
                return "difference: cut-off character";
            }

            if (found is null && s_longVersion.IsMatch(Encoding.Latin1.GetString(document)))
            {
                return "difference: version";
            }

            // System.Xml knows the names of the fourth edition of XML 1.0, the tokenizer those of the fifth, which are more.
            Match character = s_character.Match(refusal);
            if (found is not null && character.Success)
            {
                char value = character.Groups[1].Success
                    ? (char)int.Parse(character.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    : character.Groups[2].ValueSpan[0];
                if (value >= 0x80 && !XmlConvert.IsNCNameChar(value))
                {
                    return "difference: name";
                }
            }

            string shown = Encoding.UTF8.GetString(document).Replace("\r", "\\r", StringComparison.Ordinal);
            Assert.Fail(
                $"{shown}\nSystem.Xml: {expected ?? refusal}\ntokenizer:  {found ?? outcome}\n{Convert.ToHexString(document)}");
            return outcome;
        }
    }
}
