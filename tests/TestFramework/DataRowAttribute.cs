using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Gives one set of arguments to a test method, as nanoFramework.TestFramework does.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class DataRowAttribute : Attribute
    {
        /// <summary>Initializes a new instance of the <see cref="DataRowAttribute"/> class.</summary>
        /// <param name="methodParameters">The arguments, in order.</param>
        public DataRowAttribute(params object[] methodParameters)
        {
            MethodParameters = methodParameters;
        }

        /// <summary>Gets the arguments.</summary>
        public object[] MethodParameters { get; }
    }
}
