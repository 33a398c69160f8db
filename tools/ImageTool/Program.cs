using NanoCwmp.CommandLine;
using NanoCwmp.ImageTool;

return await CommandRun.RunAsync(ImageCommand.Create(), args);
