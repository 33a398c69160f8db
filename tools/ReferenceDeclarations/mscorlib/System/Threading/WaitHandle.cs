namespace System.Threading
{
    public abstract class WaitHandle : MarshalByRefObject
    {
        public const int WaitTimeout = 258;

        protected WaitHandle() => throw null;

        public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) => throw null;

        public static bool WaitAll(WaitHandle[] waitHandles) => throw null;

        public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) => throw null;

        public static int WaitAny(WaitHandle[] waitHandles) => throw null;

        public virtual bool WaitOne(int millisecondsTimeout, bool exitContext) => throw null;

        public virtual bool WaitOne() => throw null;
    }
}
