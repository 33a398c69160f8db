using NanoCwmp.Diagnostics;
using NanoCwmp.Session;

namespace NanoCwmp
{
    /// <content>Diagnostics: run between sessions, and told of at their end.</content>
    public sealed partial class Agent
    {
        private DiagnosticRunner _diagnostics;

        private void AddDiagnostics()
        {
            if (_platform.Diagnostics != null)
            {
                _diagnostics = new DiagnosticRunner(_platform.Diagnostics);
                _diagnostics.Register(_registry);
            }
        }

        private long PollDiagnostics(long now)
        {
            if (_diagnostics == null)
            {
                return Never;
            }

            long due = _diagnostics.Poll(now);
            if (!_diagnostics.TakeEnded())
            {
                return due;
            }

            // R100, R141: whatever came of it.
            _events.Raise(EventCode.DiagnosticsComplete, null);
            return now;
        }

        private void CloseDiagnostics()
        {
            if (_diagnostics != null)
            {
                _diagnostics.Close();
            }
        }
    }
}
