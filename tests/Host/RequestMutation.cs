using System;
using System.Text;

namespace NanoCwmp.Tests.Host;

/// <summary>Changes that somebody makes to a request that is not his own.</summary>
internal static class RequestMutation
{
    /// <summary>Makes one to four changes.</summary>
    /// <param name="random">Chooses them.</param>
    /// <param name="request">The request.</param>
    /// <param name="pieces">What its grammar is made of.</param>
    /// <param name="start">Where changes begin.</param>
    /// <param name="end">Before what place they begin; 0 for the end of the request. What is behind it is not cut off.</param>
    /// <returns>The changed request.</returns>
    public static string Of(Random random, string request, string[] pieces, int start = 0, int end = 0)
    {
        var text = new StringBuilder(request);
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            int at = random.Next(start, end == 0 ? text.Length : Math.Min(end, text.Length));
            int count = Math.Min(random.Next(1, 40), text.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    text[at] = (char)random.Next(128);
                    break;
                case 1:
                    text[at] = (char)(text[at] ^ (1 << random.Next(7)));
                    break;
                case 2 when text.Length - count > end:
                    text.Remove(at, count);
                    break;
                case 3:
                    text.Insert(random.Next(text.Length), text.ToString(at, count));
                    break;
                case 4:
                    text[at] = "0123456789abcdef"[random.Next(16)];
                    break;
                default:
                    text.Insert(at, pieces[random.Next(pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
