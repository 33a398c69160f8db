namespace System
{
    public struct Boolean
    {
        public static readonly string FalseString;
        public static readonly string TrueString;

        private readonly bool _value;

        public override string ToString() => throw null;
    }
}
