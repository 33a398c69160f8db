using System;
using System.IO;
using nanoFramework.Json;

namespace NanoCwmp.Hal.Esp32.Provisioning
{
    /// <summary>Reads the files that a person puts onto the volume of a board.</summary>
    public static class ProvisioningReader
    {
        /// <summary>Reads the provisioning file.</summary>
        /// <param name="path">The file.</param>
        /// <param name="log">Where it is told if the file cannot be used.</param>
        /// <returns>What it holds; nothing if it is absent or no JSON of this form.</returns>
        public static ProvisioningFile Read(string path, ILogSink log)
        {
            string text = ReadText(path, log);
            if (text.Length == 0)
            {
                return new ProvisioningFile();
            }

            try
            {
                return (ProvisioningFile)JsonConvert.DeserializeObject(text, typeof(ProvisioningFile));
            }
            catch (Exception failure)
            {
                log.Write(LogLevel.Error, path + ": " + failure.GetType().Name + " " + failure.Message);
                return new ProvisioningFile();
            }
        }

        /// <summary>Reads a text file.</summary>
        /// <param name="path">The file.</param>
        /// <param name="log">Where it is told if the file is absent or cannot be read.</param>
        /// <returns>The text, empty if there is none.</returns>
        public static string ReadText(string path, ILogSink log)
        {
            try
            {
                if (File.Exists(path))
                {
                    return File.ReadAllText(path);
                }

                log.Write(LogLevel.Information, "there is no " + path);
            }
            catch (Exception failure)
            {
                log.Write(LogLevel.Error, path + ": " + failure.GetType().Name + " " + failure.Message);
            }

            return string.Empty;
        }
    }
}
