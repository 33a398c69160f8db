using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Writes to the output of the test run.</summary>
    public static class OutputHelper
    {
        /// <summary>Writes one line.</summary>
        /// <param name="str">The line.</param>
        public static void WriteLine(string str)
        {
            Console.WriteLine(str);
        }
    }
}
