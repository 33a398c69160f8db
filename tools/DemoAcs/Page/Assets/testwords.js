// The words of the tests: titles, what they are for, labels, suggestions, and what an error asks of the user.

/** By kind, in the order in which they are offered. */
export const titles = {
  IPPing: 'Ping',
  TraceRoute: 'Trace route',
  NSLookup: 'Name lookup',
  ServerSelection: 'Fastest server',
  Download: 'Download speed',
  Upload: 'Upload speed',
  SelfTest: 'Self test',
};

/** What each is for. */
export const notes = {
  IPPing: 'Whether the device reaches a host, and how fast it answers.',
  TraceRoute: 'Over which routers the device reaches a host.',
  NSLookup: 'What a DNS server tells the device about a name.',
  ServerSelection: 'Which of some hosts answers the device fastest.',
  Download: 'How fast a file comes to the device by HTTP.',
  Upload: 'How fast the device sends a file by HTTP.',
  SelfTest: 'Whether the device finds itself in order.',
};

/** Labels of the inputs; others go by their names. */
export const labels = {
  Host: 'Host name or address',
  HostName: 'Name',
  HostList: 'Hosts, with commas between them',
  DNSServer: 'DNS server (empty: the device’s own)',
  DownloadURL: 'URL to download from',
  UploadURL: 'URL to upload to',
  TestFileLength: 'Length (bytes)',
  NumberOfRepetitions: 'Repetitions',
  NumberOfTries: 'Tries each hop',
  MaxHopCount: 'Hops at most',
  Timeout: 'Timeout (ms)',
  DataBlockSize: 'Block size (bytes)',
};

const help = {
  CannotResolveHostName: 'The device finds no address for the host name. Check its spelling and the device’s DNS servers, or give an IP address.',
  DNSServerNotResolved: 'The device finds no address for the DNS server, or has none of its own. Give the IP address of one.',
  NoRouteToHost: 'The device knows no way to the host. Check the address, the device’s interface and its default route.',
  MaxHopCountExceeded: 'The host was not reached within the hops allowed. Allow more, or look below for where the answers end.',
  InitConnectionFailed: 'No connection to the server. Check host and port of the URL, and whether a server listens there.',
  NoResponse: 'The server took the connection, but did not answer in time. Check the server, or try another one.',
  TransferFailed: 'The file did not come, or not all of it. Check that the URL exists and needs no password.',
  NoTransferComplete: 'The server did not take the file, or not all of it. Check that it accepts PUT at this URL without a password.',
  IncorrectSize: 'The server tells another size than was sent. Try again, or try another server.',
  Timeout: 'The test took too long. Try a smaller file or a longer timeout.',
  LoginFailed: 'The server wants credentials, which these tests do not have. Choose another URL.',
  PasswordRequestFailed: 'The server wants credentials, which these tests do not have. Choose another URL.',
  Internal: 'Something went wrong in the device. Try again; its log may say more.',
  Other: 'The device cannot run the test as it was asked to. Check the settings, those under “More settings” too.',
};

/** The kind of a test, from the path of its object: older models call IPPing IPPingDiagnostics. */
export const kindOf = path => path.split('.').at(-2).replace(/Diagnostics$/, '');

/** An error state in words, and what to do. */
export function advice(value) {
  const text = help[value.replace(/^Error_/, '')];
  return text ? `${text} (${value})` : `The device reports ${value}. Check the settings and try again.`;
}

/** What may stand in an input: options to choose from, or values to begin with. */
export function suggestions(name, acsUrl, files) {
  const at = path => (acsUrl ? new URL(path, acsUrl).href : '');
  const host = acsUrl ? new URL(acsUrl).hostname : '127.0.0.1';
  const hosts = [...new Set(['127.0.0.1', host])];
  const options = { Protocol: ['ICMP', 'UDP Echo'], ProtocolVersion: ['Any', 'IPv4', 'IPv6'] }[name];
  const values = {
    Host: hosts,
    HostName: ['example.com', 'localhost'],
    HostList: [[...hosts, 'localhost'].join(',')],
    DownloadURL: [at('/throughput/10000000'), at('/throughput/1000000'), ...files.map(at)],
    UploadURL: [at('/throughput/upload')],
    TestFileLength: ['1000000', '10000000'],
  }[name] ?? [];
  return { options, values };
}
