using NanoCwmp.CommandLine;
using NanoCwmp.Emulator;

return await CommandRun.RunAsync(EmulatorCommand.Create(), args);
