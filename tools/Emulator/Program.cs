using NanoCwmp.CommandLine;
using NanoCwmp.Emulator;

PlainOutput.UseWhereRedirected();
return await CommandRun.RunAsync(EmulatorCommand.Create(), args);
