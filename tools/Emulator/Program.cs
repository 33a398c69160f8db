using NanoCwmp.Emulator;

return await EmulatorCommand.Create().Parse(args).InvokeAsync();
