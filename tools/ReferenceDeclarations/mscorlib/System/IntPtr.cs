namespace System
{
    public struct IntPtr
    {
    }
}
