// What tests have found, as elements: a headline, facts, tables.
import { facts, make } from './dom.js';
import { bytes, microseconds, rate } from './format.js';
import { kindOf } from './testwords.js';
import { below, find } from './tree.js';

const shows = {
  IPPing: ping,
  TraceRoute: trace,
  NSLookup: lookup,
  ServerSelection: server,
  Download: throughput,
  Upload: throughput,
  SelfTest: self,
};

const lookups = {
  Success: 'resolved',
  Error_HostNameNotResolved: 'no such name or address',
  Error_DNSServerNotAvailable: 'server not reached',
  Error_Timeout: 'no answer in time',
  Error_Other: 'refused by the server',
};

/** The results of a test. Of one that failed there are only the rows that it got to. */
export function results(path, failed) {
  const value = name => find(path + name)?.value ?? '';
  const found = shows[kindOf(path)](value, path);
  return failed ? found.filter(element => element.classList.contains('scroll')) : found;
}

function ping(value) {
  const good = Number(value('SuccessCount'));
  const all = good + Number(value('FailureCount'));
  const time = which => (good > 0 ? span(value, which) : '');
  return [headline(`${good} of ${all} answered`), list([
    ['Fastest', time('Minimum')],
    ['Average', time('Average')],
    ['Slowest', time('Maximum')],
    ['Address', value('IPAddressUsed')],
  ])];
}

// Microseconds where the device has them.
function span(value, which) {
  const fine = Number(value(`${which}ResponseTimeDetailed`));
  return fine > 0 ? microseconds(fine) : whole(value(`${which}ResponseTime`));
}

const whole = milliseconds => (Number(milliseconds) > 0 ? `${milliseconds} ms` : 'under 1 ms');

function trace(value, path) {
  const hops = rows(path, /^(RouteHops\.\d+\.)(?:Hop)?(.+)$/);
  return [headline(`${hops.length} ${hops.length === 1 ? 'hop' : 'hops'}, ${whole(value('ResponseTime'))}`),
    table('Hops', ['Hop', 'Address', 'Times (ms)', 'ICMP error'], hops.map((hop, index) => [
      index + 1,
      [...new Set([hop.HostAddress, hop.Host])].filter(Boolean).join(' ') || 'no answer',
      (hop.RTTimes ?? '').split(',').map(time => (Number(time) > 0 ? time : '–')).join(', '),
      hop.ErrorCode && hop.ErrorCode !== '0' ? hop.ErrorCode : '',
    ]))];
}

function lookup(value, path) {
  const answers = rows(path, /^(Result\.\d+\.)(.+)$/);
  return [headline(`${value('SuccessCount') || 0} of ${answers.length} resolved`),
    table('Answers', ['Try', 'Status', 'Addresses', 'Name', 'Kind', 'Server', 'Time'], answers.map((row, index) => [
      index + 1,
      lookups[row.Status] ?? row.Status,
      (row.IPAddresses ?? '').split(',').join(', '),
      row.HostNameReturned,
      row.AnswerType === 'None' ? '' : row.AnswerType,
      row.DNSServerIP,
      whole(row.ResponseTime),
    ]))];
}

function server(value) {
  return [headline(value('FastestHost') || 'None answered'), list([
    ['Fastest', whole(value('MinimumResponseTime'))],
    ['Average', whole(value('AverageResponseTime'))],
    ['Slowest', whole(value('MaximumResponseTime'))],
    ['Address', value('IPAddressUsed')],
  ])];
}

function self(value) {
  return [make('p', { className: 'found-text', textContent: value('Results') || 'The device tells no details.' })];
}

// TR-143: the bytes of the transmission over the time from its first byte to its last one.
function throughput(value, path) {
  const time = name => stamp(value(name));
  const count = Number(value('TestBytesReceived') || value('TestBytesSent') || 0);
  const duration = time('EOMTime') - time('BOMTime');
  const between = (from, to) => (time(from) && time(to) ? microseconds(time(to) - time(from)) : '');
  const raw = below(path).filter(p => !p.writable && p.value !== null && !p.name.slice(path.length).includes('.'));
  return [
    headline(duration > 0 ? rate(count * 8 / duration) : 'Too short to be measured'),
    list([
      ['Transmitted', [bytes(count), `${count.toLocaleString()} bytes with headers`]],
      ['In', duration > 0 ? microseconds(duration) : ''],
      ['Connection', between('TCPOpenRequestTime', 'TCPOpenResponseTime')],
      ['First byte', between('ROMTime', 'BOMTime')],
    ]),
    table('As the device tells', ['Parameter', 'Value'], raw.map(p => [p.name.slice(path.length), p.value])),
  ];
}

/** Microseconds since 1970, 0 for none; Date knows milliseconds only. */
function stamp(text) {
  const [, whole, fraction = '', zone] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  if (!whole || whole.startsWith('0001')) return 0;
  return Date.parse(whole + (zone ?? 'Z')) * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

/** The rows of a table, each an object of values by names. */
function rows(path, pattern) {
  const found = new Map();
  for (const parameter of below(path)) {
    const [, row, name] = pattern.exec(parameter.name.slice(path.length)) ?? [];
    if (!row || parameter.value === null) continue;
    if (!found.has(row)) found.set(row, {});
    found.get(row)[name] = parameter.value;
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, row]) => row);
}

const headline = text => make('p', { className: 'headline', textContent: text });

function list(entries) {
  const element = make('dl', { className: 'facts' });
  facts(element, entries);
  return element;
}

function table(caption, columns, lines) {
  // A region that scrolls is reached by the keyboard.
  return make('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': caption, hidden: lines.length === 0 },
    make('table', {},
      make('caption', { textContent: caption }),
      make('thead', {}, make('tr', {}, ...columns.map(text => make('th', { scope: 'col', textContent: text })))),
      make('tbody', {}, ...lines.map(cells => make('tr', {}, ...cells.map(text => make('td', { textContent: text ?? '' })))))));
}
