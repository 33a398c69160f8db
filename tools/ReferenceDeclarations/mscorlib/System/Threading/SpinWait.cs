namespace System.Threading
{
    public struct SpinWait
    {
        public void SpinOnce() => throw null;

        public static void SpinUntil(TimeSpan timeout) => throw null;

        public static void SpinUntil(int millisecondsTimeout) => throw null;
    }
}
