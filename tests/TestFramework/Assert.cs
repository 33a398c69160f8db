using System;
using XunitAssert = Xunit.Assert;

namespace nanoFramework.TestFramework
{
    /// <summary>
    /// The part of nanoFramework.TestFramework's <c>Assert</c> that the firmware's tests use, with its signatures, on
    /// xunit's assertions. Only what exists there is declared here, so that the tests also compile for the device.
    /// </summary>
    public sealed class Assert
    {
        private Assert()
        {
        }

        /// <summary>Checks two booleans for equality.</summary>
        /// <param name="valueA">The expected value.</param>
        /// <param name="valueB">The actual value.</param>
        /// <param name="message">Says what was checked.</param>
        public static void AreEqual(bool valueA, bool valueB, string message = "") => Equal((object)valueA, valueB, message);

        /// <summary>Checks two bytes for equality.</summary>
        /// <param name="valueA">The expected value.</param>
        /// <param name="valueB">The actual value.</param>
        /// <param name="message">Says what was checked.</param>
        public static void AreEqual(byte valueA, byte valueB, string message = "") => Equal((object)valueA, valueB, message);

        /// <summary>Checks two integers for equality.</summary>
        /// <param name="valueA">The expected value.</param>
        /// <param name="valueB">The actual value.</param>
        /// <param name="message">Says what was checked.</param>
        public static void AreEqual(int valueA, int valueB, string message = "") => Equal((object)valueA, valueB, message);

        /// <summary>Checks two unsigned integers for equality.</summary>
        /// <param name="valueA">The expected value.</param>
        /// <param name="valueB">The actual value.</param>
        /// <param name="message">Says what was checked.</param>
        public static void AreEqual(uint valueA, uint valueB, string message = "") => Equal((object)valueA, valueB, message);

        /// <summary>Checks two long integers for equality.</summary>
        /// <param name="valueA">The expected value.</param>
        /// <param name="valueB">The actual value.</param>
        /// <param name="message">Says what was checked.</param>
        public static void AreEqual(long valueA, long valueB, string message = "") => Equal((object)valueA, valueB, message);

        /// <summary>Checks two strings for equality.</summary>
        /// <param name="valueA">The expected value.</param>
        /// <param name="valueB">The actual value.</param>
        /// <param name="message">Says what was checked.</param>
        public static void AreEqual(string? valueA, string? valueB, string message = "") => Equal((object?)valueA, valueB, message);

        /// <summary>Checks that a condition holds.</summary>
        /// <param name="condition">The condition.</param>
        /// <param name="message">Says what was checked.</param>
        public static void IsTrue(bool condition, string message = "") => XunitAssert.True(condition, message);

        /// <summary>Checks that a condition does not hold.</summary>
        /// <param name="condition">The condition.</param>
        /// <param name="message">Says what was checked.</param>
        public static void IsFalse(bool condition, string message = "") => XunitAssert.False(condition, message);

        /// <summary>Checks that a reference is null.</summary>
        /// <param name="value">The reference.</param>
        /// <param name="message">Says what was checked.</param>
        public static void IsNull(object? value, string message = "") => XunitAssert.True(value is null, message);

        /// <summary>Checks that a reference is not null.</summary>
        /// <param name="value">The reference.</param>
        /// <param name="message">Says what was checked.</param>
        public static void IsNotNull(object? value, string message = "") => XunitAssert.True(value is not null, message);

        /// <summary>Checks that two references are the same object.</summary>
        /// <param name="objA">The expected object.</param>
        /// <param name="objB">The actual object.</param>
        /// <param name="message">Says what was checked.</param>
        public static void AreSame(object objA, object objB, string message = "") => XunitAssert.True(ReferenceEquals(objA, objB), message);

        /// <summary>Checks that an action throws exactly one type of exception.</summary>
        /// <param name="exceptionType">The type.</param>
        /// <param name="action">The action.</param>
        /// <param name="message">Says what was checked.</param>
        public static void ThrowsException(Type exceptionType, Action action, string message = "")
        {
            Exception? thrown = Xunit.Record.Exception(action);
            XunitAssert.True(thrown?.GetType() == exceptionType, $"expected {exceptionType}, got {thrown?.ToString() ?? "nothing"}. {message}");
        }

        private static void Equal(object? expected, object? actual, string message)
        {
            try
            {
                XunitAssert.Equal(expected, actual);
            }
            catch (Xunit.Sdk.XunitException difference) when (message.Length > 0)
            {
                throw new Xunit.Sdk.XunitException(message + Environment.NewLine + difference.Message);
            }
        }
    }
}
