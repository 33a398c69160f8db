using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Unit.Transfer
{
    /// <summary>What an ACS says about transfers and schedules, as SOAP.</summary>
    public static class TransferText
    {
        public const string Url = "http://files.example/f";

        public static string TransferCompleteResponse
        {
            get { return Response("TransferComplete"); }
        }

        /// <summary>The answer to a request of the CPE.</summary>
        public static string Response(string method)
        {
            return AcsText.Envelope(string.Empty, "<c:" + method + "Response></c:" + method + "Response>");
        }

        /// <summary>A fault in answer to a request of the CPE.</summary>
        public static string Refusal(int code)
        {
            return AcsText.Envelope(
                string.Empty,
                "<s:Fault><faultcode>Server</faultcode><faultstring>CWMP fault</faultstring><detail><c:Fault><FaultCode>"
                    + code.ToString() + "</FaultCode><FaultString>no</FaultString></c:Fault></detail></s:Fault>");
        }

        public static string Download(string key, string type, string url, string delay)
        {
            return Download(key, type, url, delay, "0");
        }

        public static string Download(string key, string type, string url, string delay, string size)
        {
            return AcsText.Request("<c:Download>" + Tag("CommandKey", key) + Tag("FileType", type) + Tag("URL", url)
                + Tag("Username", "user") + Tag("Password", "secret") + Tag("FileSize", size) + Tag("TargetFileName", "target")
                + Tag("DelaySeconds", delay) + Tag("SuccessURL", string.Empty) + Tag("FailureURL", string.Empty)
                + "</c:Download>");
        }

        /// <summary>A Download of a firmware image.</summary>
        public static string Download(string key, int delay)
        {
            return Download(key, "1 Firmware Upgrade Image", Url, delay.ToString());
        }

        public static string Upload(string key, string type, int delay)
        {
            return AcsText.Request("<c:Upload>" + Tag("CommandKey", key) + Tag("FileType", type) + Tag("URL", Url)
                + Tag("Username", string.Empty) + Tag("Password", string.Empty) + Tag("DelaySeconds", delay.ToString())
                + "</c:Upload>");
        }

        public static string Window(string start, string end, string mode, string retries)
        {
            return "<TimeWindowStruct>" + Tag("WindowStart", start) + Tag("WindowEnd", end) + Tag("WindowMode", mode)
                + Tag("UserMessage", "now") + Tag("MaxRetries", retries) + "</TimeWindowStruct>";
        }

        public static string Window(int start, int end, int retries)
        {
            return Window(start.ToString(), end.ToString(), "1 At Any Time", retries.ToString());
        }

        public static string ScheduleDownload(string key, string windows)
        {
            return AcsText.Request("<c:ScheduleDownload>" + Tag("CommandKey", key) + Tag("FileType", "2 Web Content")
                + Tag("URL", Url) + Tag("Username", string.Empty) + Tag("Password", string.Empty) + Tag("FileSize", "0")
                + Tag("TargetFileName", string.Empty) + "<TimeWindowList>" + windows + "</TimeWindowList></c:ScheduleDownload>");
        }

        public static string ScheduleInform(string delay, string key)
        {
            return AcsText.Request("<c:ScheduleInform>" + Tag("DelaySeconds", delay) + Tag("CommandKey", key)
                + "</c:ScheduleInform>");
        }

        public static string Cancel(string key)
        {
            return AcsText.Request("<c:CancelTransfer>" + Tag("CommandKey", key) + "</c:CancelTransfer>");
        }

        public static string Tag(string name, string text)
        {
            return "<" + name + ">" + text + "</" + name + ">";
        }
    }
}
