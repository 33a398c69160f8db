using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.DeviceInfo.ProcessStatus.: how busy the device is, and its processes. A process keeps its row as long as it is
    /// there; how many rows there are is as of one look, so that what is counted and then written agrees.
    /// </summary>
    public sealed class ProcessStatus : ModelObject
    {
        private const int Table = 0;
        private const int CpuUsage = 1;
        private const int Pid = 2;
        private const int Command = 3;
        private const int Size = 4;
        private const int Priority = 5;
        private const int CpuTime = 6;
        private const int State = 7;

        private const int Kibi = 1024;
        private const int Gone = -1;

        private readonly IProcesses _processes;

        // For each row its process, or 0, and where that is in the last look.
        private readonly int[] _ids = new int[Limits.Processes];
        private readonly int[] _places = new int[Limits.Processes];
        private bool _isOld = true;

        /// <summary>Initializes a new instance of the <see cref="ProcessStatus"/> class.</summary>
        /// <param name="processes">The processes of the device.</param>
        public ProcessStatus(IProcesses processes)
        {
            _processes = processes;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Plain = ParameterFlags.None;
            const int Moving = ParameterFlags.ActiveDenied;
            registry.Object("Device.DeviceInfo.ProcessStatus.");
            registry.Parameter(CpuUsage, "CPUUsage", ParameterType.UnsignedInt, Moving);
            registry.NumberOfEntries("ProcessNumberOfEntries");
            registry.Table(Table, "Device.DeviceInfo.ProcessStatus.Process.");
            registry.Parameter(Pid, "PID", ParameterType.UnsignedInt, Plain);
            registry.UniqueKey(true, "PID");
            registry.Parameter(Command, "Command", ParameterType.String, Plain);
            registry.Parameter(Size, "Size", ParameterType.UnsignedInt, Moving);
            registry.Parameter(Priority, "Priority", ParameterType.UnsignedInt, Plain);
            registry.Parameter(CpuTime, "CPUTime", ParameterType.UnsignedInt, Moving);
            registry.Parameter(State, "State", ParameterType.String, Moving);
        }

        /// <summary>Has the processes looked up anew when somebody asks for them: not while an answer is under way.</summary>
        public void Renew()
        {
            _isOld = true;
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            if (_isOld)
            {
                _isOld = false;
                Look();
            }

            int row = after + 1;
            while (row <= _ids.Length && _ids[row - 1] == 0)
            {
                row++;
            }

            return row <= _ids.Length ? row : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == CpuUsage)
            {
                value.SetNumber(_processes.CpuUsage);
                return;
            }

            int row = address.Instances[0] - 1;
            int place = _places[row];
            switch (id)
            {
                case Pid:
                    value.SetNumber(_ids[row]);
                    break;
                case Command:
                    value.SetText(place == Gone ? string.Empty : _processes.Command(place));
                    break;
                case Size:
                    SetLimited(place == Gone ? 0 : _processes.Size(place) / Kibi, value);
                    break;
                case Priority:
                    value.SetNumber(place == Gone ? 0 : _processes.Priority(place));
                    break;
                case CpuTime:
                    SetLimited(place == Gone ? 0 : _processes.CpuTime(place), value);
                    break;
                default:
                    value.SetText(Word(place == Gone ? ProcessState.Stopped : _processes.State(place)));
                    break;
            }
        }

        private static void SetLimited(long number, ValueBuffer value)
        {
            value.SetNumber(number > uint.MaxValue ? uint.MaxValue : number);
        }

        private static string Word(ProcessState state)
        {
            switch (state)
            {
                case ProcessState.Running: return "Running";
                case ProcessState.Sleeping: return "Sleeping";
                case ProcessState.Idle: return "Idle";
                case ProcessState.Uninterruptible: return "Uninterruptible";
                case ProcessState.Zombie: return "Zombie";
                default: return "Stopped";
            }
        }

        private void Look()
        {
            int count = _processes.Refresh();
            for (int row = 0; row < _ids.Length; row++)
            {
                _places[row] = _ids[row] == 0 ? Gone : PlaceOf(_ids[row], count);
                _ids[row] = _places[row] == Gone ? 0 : _ids[row];
            }

            for (int place = 0; place < count; place++)
            {
                int id = _processes.Id(place);
                int row = RowOf(id) == Gone ? RowOf(0) : Gone;
                if (row != Gone)
                {
                    _ids[row] = id;
                    _places[row] = place;
                }
            }
        }

        private int PlaceOf(int id, int count)
        {
            int place = count - 1;
            while (place >= 0 && _processes.Id(place) != id)
            {
                place--;
            }

            return place;
        }

        /// <returns>The row of a process, or of none for 0; <see cref="Gone"/> if there is none.</returns>
        private int RowOf(int id)
        {
            for (int row = 0; row < _ids.Length; row++)
            {
                if (_ids[row] == id)
                {
                    return row;
                }
            }

            return Gone;
        }
    }
}
