using NanoCwmp.CommandLine;
using NanoCwmp.ImageTool;

PlainOutput.UseWhereRedirected();
return await CommandRun.RunAsync(ImageCommand.Create(), args);
