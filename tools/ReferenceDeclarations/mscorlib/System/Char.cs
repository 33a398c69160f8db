namespace System
{
    public struct Char
    {
        public const char MaxValue = '\uFFFF';
        public const char MinValue = '\u0000';

        private readonly char _value;

        public char ToLower() => throw null;

        public override string ToString() => throw null;

        public char ToUpper() => throw null;
    }
}
