using System;

namespace NanoCwmp.Hal
{
    /// <content>The member that only nanoFramework's stream asks for. Nothing here uses it.</content>
    public abstract partial class ForwardStream
    {
        /// <inheritdoc/>
        public override int Read(SpanByte buffer)
        {
            throw new NotSupportedException();
        }
    }
}
