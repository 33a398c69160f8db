using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>Processes that the test starts and ends.</summary>
    public sealed class FakeProcesses : IProcesses
    {
        private const int Most = 32;

        private readonly int[] _present = new int[Most];
        private readonly int[] _seen = new int[Most];
        private int _presentCount;
        private int _seenCount;

        public int CpuUsage { get; set; } = 7;

        /// <summary>Gets how often somebody has looked.</summary>
        public int Looks { get; private set; }

        /// <summary>Gets or sets what the processes are doing.</summary>
        public ProcessState Doing { get; set; } = ProcessState.Sleeping;

        /// <summary>Gets or sets the memory that a process takes.</summary>
        public long Bytes { get; set; } = 2048;

        /// <summary>Gets or sets the processor time that a process has had.</summary>
        public long Milliseconds { get; set; } = 1500;

        /// <summary>Lets a process begin.</summary>
        public void Start(int id)
        {
            _present[_presentCount++] = id;
        }

        /// <summary>Lets a process end.</summary>
        public void End(int id)
        {
            int kept = 0;
            for (int i = 0; i < _presentCount; i++)
            {
                _present[kept] = _present[i];
                kept += _present[i] == id ? 0 : 1;
            }

            _presentCount = kept;
        }

        public int Refresh()
        {
            Looks++;
            _present.CopyTo(_seen, 0);
            _seenCount = _presentCount;
            return _seenCount;
        }

        public int Id(int index)
        {
            return _seen[index];
        }

        public string Command(int index)
        {
            return "command " + _seen[index].ToString();
        }

        public long Size(int index)
        {
            return Bytes;
        }

        public int Priority(int index)
        {
            return index;
        }

        public long CpuTime(int index)
        {
            return Milliseconds;
        }

        public ProcessState State(int index)
        {
            return Doing;
        }
    }
}
