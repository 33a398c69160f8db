using System;
using NanoCwmp.Core;
using NanoCwmp.Diagnostics.Dns;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>What came of the queries of one name lookup, a row each.</summary>
    public sealed class NsLookupResults
    {
        /// <summary>The Status of a query that gave addresses.</summary>
        public const string Success = "Success";

        /// <summary>The Status of a query that could not be sent.</summary>
        public const string NotAvailable = "Error_DNSServerNotAvailable";

        /// <summary>The Status of a query for a name that has no address.</summary>
        public const string NotResolved = "Error_HostNameNotResolved";

        /// <summary>The Status of a query without answer.</summary>
        public const string Timeout = "Error_Timeout";

        /// <summary>The Status of a query that the server could or would not answer.</summary>
        public const string Other = "Error_Other";

        /// <summary>The AnswerType of a query without success.</summary>
        public const string NoAnswer = "None";

        private readonly string[] _status;
        private readonly bool[] _isAuthoritative;
        private readonly long[] _time;
        private readonly uint[][] _addresses;

        /// <summary>Initializes a new instance of the <see cref="NsLookupResults"/> class.</summary>
        /// <param name="size">How many queries there will be.</param>
        public NsLookupResults(int size)
        {
            _status = new string[size];
            _isAuthoritative = new bool[size];
            _time = new long[size];
            _addresses = new uint[size][];
        }

        /// <summary>Gets how many rows there are.</summary>
        public int Count { get; private set; }

        /// <summary>Gets how many of them are successes.</summary>
        public int Successes { get; private set; }

        /// <summary>Adds a row.</summary>
        /// <param name="status">The Status.</param>
        /// <param name="answer">The answer, or <see langword="null"/>.</param>
        /// <param name="milliseconds">How long it took.</param>
        public void Add(string status, DnsAnswer answer, long milliseconds)
        {
            _status[Count] = status;
            _time[Count] = milliseconds;
            if (status == Success)
            {
                Successes++;
                _isAuthoritative[Count] = answer.IsAuthoritative;
                _addresses[Count] = new uint[answer.Count];
                Array.Copy(answer.Addresses, 0, _addresses[Count], 0, answer.Count);
            }

            Count++;
        }

        /// <summary>Tells whether a query has given addresses.</summary>
        /// <param name="row">Which one, from 0 on.</param>
        /// <returns>Whether it has.</returns>
        public bool IsSuccess(int row)
        {
            return _addresses[row] != null;
        }

        /// <summary>Gets the Status of a query.</summary>
        /// <param name="row">Which one, from 0 on.</param>
        /// <returns>The Status.</returns>
        public string StatusOf(int row)
        {
            return _status[row];
        }

        /// <summary>Gets the AnswerType of a query.</summary>
        /// <param name="row">Which one, from 0 on.</param>
        /// <returns>The AnswerType.</returns>
        public string AnswerTypeOf(int row)
        {
            return !IsSuccess(row) ? NoAnswer : _isAuthoritative[row] ? "Authoritative" : "NonAuthoritative";
        }

        /// <summary>Gets how long a query took.</summary>
        /// <param name="row">Which one, from 0 on.</param>
        /// <returns>Milliseconds; 0 without an answer.</returns>
        public long TimeOf(int row)
        {
            return _time[row];
        }

        /// <summary>Writes the addresses that a query has given.</summary>
        /// <param name="row">Which one, from 0 on.</param>
        /// <param name="value">Receives them, with commas between.</param>
        public void WriteAddresses(int row, ValueBuffer value)
        {
            value.Clear();
            for (int i = 0; IsSuccess(row) && i < _addresses[row].Length; i++)
            {
                if (i > 0)
                {
                    value.Bytes[value.Length++] = (byte)',';
                }

                value.Length += Ipv4Text.Write(_addresses[row][i], value.Bytes, value.Length);
            }
        }
    }
}
