using System;

namespace NanoCwmp.Core
{
    /// <summary>
    /// The one exception of the Wire and Net layers: what came from the other side breaks its protocol or a limit, or the
    /// connection failed. It ends the message, never the device.
    /// </summary>
    public sealed class ProtocolException : Exception
    {
        private readonly string _detail;

        /// <summary>Initializes a new instance of the <see cref="ProtocolException"/> class.</summary>
        /// <param name="reason">What is wrong, by name.</param>
        /// <param name="position">
        /// How many bytes of the message were read before the fault, or -1 where a position says nothing.
        /// </param>
        public ProtocolException(Reason reason, int position)
        {
            Reason = reason;
            Position = position;
        }

        /// <summary>Initializes a new instance of the <see cref="ProtocolException"/> class.</summary>
        /// <param name="reason">What is wrong, by name.</param>
        /// <param name="detail">What the platform, or the other side, says about it.</param>
        public ProtocolException(Reason reason, string detail)
            : this(reason, -1)
        {
            _detail = detail;
        }

        /// <summary>Gets what is wrong.</summary>
        public Reason Reason { get; }

        /// <summary>Gets how many bytes of the message were read before the fault, or -1 if that says nothing.</summary>
        public int Position { get; }

        /// <inheritdoc/>
        public override string Message
        {
            get
            {
                string text = Reasons.Text(Reason);
                if (_detail != null)
                {
                    return text + ": " + _detail;
                }

                return Position < 0 ? text : text + " at byte " + Position.ToString();
            }
        }
    }
}
