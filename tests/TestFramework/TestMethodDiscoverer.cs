using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework
{
    /// <summary>Makes one xunit test of a test method, or one for each of its data rows.</summary>
    public sealed class TestMethodDiscoverer : IXunitTestCaseDiscoverer
    {
        private readonly IMessageSink _diagnosticMessageSink;

        /// <summary>Initializes a new instance of the <see cref="TestMethodDiscoverer"/> class.</summary>
        /// <param name="diagnosticMessageSink">xunit's sink for messages.</param>
        public TestMethodDiscoverer(IMessageSink diagnosticMessageSink)
        {
            _diagnosticMessageSink = diagnosticMessageSink;
        }

        /// <inheritdoc/>
        public IEnumerable<IXunitTestCase> Discover(
            ITestFrameworkDiscoveryOptions discoveryOptions,
            ITestMethod testMethod,
            IAttributeInfo factAttribute)
        {
            TestMethodDisplay display = discoveryOptions.MethodDisplayOrDefault();
            TestMethodDisplayOptions options = discoveryOptions.MethodDisplayOptionsOrDefault();
            List<IAttributeInfo> rows = testMethod.Method.GetCustomAttributes(typeof(DataRowAttribute)).ToList();
            if (rows.Count == 0)
            {
                yield return new XunitTestCase(_diagnosticMessageSink, display, options, testMethod);
                yield break;
            }

            foreach (IAttributeInfo row in rows)
            {
                var arguments = ((IEnumerable<object>)row.GetConstructorArguments().Single()).ToArray();
                yield return new XunitTestCase(_diagnosticMessageSink, display, options, testMethod, arguments);
            }
        }
    }
}
