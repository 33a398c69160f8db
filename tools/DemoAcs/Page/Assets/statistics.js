// Periodic statistics (Device.PeriodicStatistics.): the sample sets of the device as charts, and a form for a new one.
import { lineChart } from './chart.js';
import { byId, make, postJob, say } from './dom.js';
import * as format from './format.js';
import { track } from './jobs.js';
import { below, find } from './tree.js';

const result = byId('periodic-result');
const form = byId('sample-form');
const picked = byId('sample-picked');
const input = byId('sample-parameter');
const sets = new Map();
const numeric = /^(unsigned)?(int|long|boolean)|decimal/i;
// What a form begins with, where the device has it.
const usual = [[/\.MemoryStatus\.Free$/, 'Current'], [/\.IP\.Interface\.\d+\.Stats\.BytesReceived$/, 'Change']];
// Counters that the device does not have read as the highest number (TR-181).
const unknown = ['4294967295', '18446744073709551615'];
// Suggestions; any other parameter can be typed.
const most = 1000;
let device = null;
let root = '';
let suggested = false;

/** Takes the device. */
export function offerStatistics(next) {
  if (device?.id !== next?.id) {
    picked.replaceChildren();
    byId('sample-parameters').replaceChildren();
    suggested = false;
    say(result, '', '');
  }
  device = next;
  showStatistics();
}

/** Shows what the tree of parameters says of statistics. */
export function showStatistics() {
  const found = device === null ? null : below('').find(p => p.name.endsWith('.PeriodicStatistics.SampleSet.'));
  byId('periodic').hidden = !found;
  if (root !== (found?.name ?? '')) {
    root = found?.name ?? '';
    byId('sample-sets').replaceChildren();
    sets.clear();
  }
  if (!found) return;
  const paths = below(root).map(p => p.name).filter(name => /^\d+\.$/.test(name.slice(root.length)));
  for (const path of [...sets.keys()].filter(key => !paths.includes(key))) {
    sets.get(path).element.remove();
    sets.delete(path);
  }
  for (const path of paths) {
    if (!sets.has(path)) sets.set(path, sampleSet(path));
    sets.get(path).show();
  }
  byId('sample-sets-empty').hidden = paths.length > 0;
  form.hidden = !found.writable;
  // 0 is no limit (MinSampleInterval, MaxReportSamples).
  const limit = name => Number(find(root.replace(/SampleSet\.$/, name))?.value ?? 0);
  form.elements.interval.min = Math.max(1, limit('MinSampleInterval'));
  form.elements.count.max = limit('MaxReportSamples') || '';
  const names = paths.map(path => find(`${path}Name`)?.value);
  let free = 1;
  while (names.includes(`set ${free}`)) free++;
  form.elements.name.placeholder = `set ${free}`;
  // A list that is open would close.
  if (document.activeElement !== input) suggest();
}

function suggest() {
  const fits = p => numeric.test(p.type ?? '') && p.value !== null && !unknown.includes(p.value) && !p.name.startsWith(root);
  const known = below('').filter(fits).map(p => p.name);
  const list = byId('sample-parameters');
  const offered = known.slice(0, most);
  if ([...list.children].map(option => option.value).join() === offered.join()) return;
  list.replaceChildren(...offered.map(value => make('option', { value })));
  for (const [pattern, mode] of suggested ? [] : usual) {
    const name = known.find(each => pattern.test(each) && find(each).value !== '0');
    if (name) pick(name, mode);
    suggested ||= name !== undefined;
  }
}

/** One sample set: its element, and what fills it. */
function sampleSet(path) {
  const value = name => find(path + name)?.value ?? '';
  const charts = new Map();
  const title = make('h3', { id: `set-${path}` });
  const hint = make('p', { className: 'soft hint' });
  const box = make('div', { className: 'charts' });
  const act = (text, label, kind, job) => make('button', {
    type: 'button', className: kind, textContent: text, 'aria-label': `${label} ${path}`, onclick: () => ask(job),
  });
  const element = make('section', { className: 'sample-set', 'aria-labelledby': title.id },
    make('div', { className: 'card-head' }, title, make('div', { className: 'actions' },
      act('Fetch now', 'Fetch now: samples of', '', { method: 'GetParameterValues', path }),
      act('Delete', 'Delete', 'quiet', { method: 'DeleteObject', path }))),
    hint, box);
  byId('sample-sets').append(element);

  function show() {
    const rows = below(`${path}Parameter.`).map(p => p.name).filter(name => name.endsWith('.Reference'));
    const seconds = numbers(value('SampleSeconds'));
    const interval = Number(value('SampleInterval'));
    say(title, value('Name') || `Set ${path.slice(root.length, -1)}`);
    const state = /^(1|true)$/.test(value('Enable')) ? 'Sampling' : 'Off';
    const ends = endsOf(value, seconds, interval);
    say(hint, `${state}, a sample every ${format.duration(interval)}, the last ${value('ReportSamples')} of them are kept; `
      + (ends.length > 0 ? `${format.count(ends.length, 'sample')} up to ${when(ends.at(-1))}.` : 'none is fetched yet.'));
    for (const key of [...charts.keys()].filter(name => !rows.includes(name))) {
      charts.get(key).element.remove();
      charts.delete(key);
    }
    for (const name of rows) showRow(name.slice(0, -'Reference'.length), name, ends);
  }

  function showRow(row, key, ends) {
    const cell = name => find(row + name)?.value ?? '';
    const text = `${cell('SampleMode') === 'Change' ? 'Change of ' : ''}${cell('Reference') || 'no parameter'}`;
    let shown = charts.get(key);
    const data = ['Values', 'SuspectData', 'SampleSeconds'].map(cell);
    const state = [text, ends, ...data].join('|');
    if (shown?.state === state) return;
    if (shown?.text !== text) {
      shown?.element.remove();
      shown = { ...lineChart(text), text };
      charts.set(key, shown);
      box.append(shown.element);
    }
    shown.state = state;
    shown.element.hidden = data[0] === '';
    const [suspects, seconds] = [numbers(data[1]), numbers(data[2])];
    shown.show(data[0] === '' ? [] : data[0].split(',').map((each, index) => {
      const suspect = suspects[index] === 1;
      const number = { true: 1, false: 0 }[each] ?? Number(each);
      // What was not sampled at all is told as suspect, and no second of data.
      const missing = (suspect && seconds[index] === 0) || each === '' || Number.isNaN(number);
      return { time: ends[index] ?? index, when: when(ends[index]), value: missing ? null : number, suspect };
    }));
  }
  return { element, show };
}

const numbers = list => (list === '' ? [] : list.split(',').map(Number));

// The ends of the samples, in seconds since 1970: each is as much later as its SampleSeconds; where nothing was sampled, as
// much as the interval.
function endsOf(value, seconds, interval) {
  let time = Date.parse(value('ReportStartTime')) / 1000;
  return seconds.map(count => {
    time += count || interval;
    return time;
  });
}

// A device without a time of day counts from its start, in the year 1 (TR-106).
function when(seconds) {
  if (seconds === undefined || Number.isNaN(seconds)) return '';
  const start = Date.parse('0001-01-01T00:00:00Z') / 1000;
  return seconds - start < 1e10 ? `${format.duration(seconds - start)} after the start` : format.time(seconds * 1000);
}

function pick(name, mode) {
  if ([...picked.children].some(li => li.dataset.name === name)) return;
  const modes = [['Current', 'its value'], ['Change', 'its change']];
  const select = make('select', { 'aria-label': `What of ${name}` },
    ...modes.map(([value, text]) => make('option', { value, textContent: text })));
  select.value = mode;
  const li = make('li', { data: { name } },
    make('span', { className: 'mono', textContent: name }), select,
    make('button', { type: 'button', className: 'quiet', textContent: '✕', 'aria-label': `Leave out ${name}`, onclick: () => {
      li.remove();
      input.focus();
    } }));
  picked.append(li);
}

function add() {
  const name = input.value.trim();
  const parameter = find(name);
  if (!parameter || name.endsWith('.')) {
    say(result, name ? `The device has no parameter ${name}.` : 'Choose a parameter first.', 'failed');
  } else if (!numeric.test(parameter.type ?? '')) {
    say(result, `${name} is no number.`, 'failed');
  } else {
    pick(name, 'Current');
    input.value = '';
    say(result, '', '');
  }
  input.focus();
}

async function ask(job, done) {
  try {
    say(result, 'Sending…', 'waiting');
    track(await postJob({ device: device.id, ...job }), result, over => over.state === 'done' && done?.());
  } catch (error) {
    say(result, error.message, 'failed');
  }
}

byId('sample-add').addEventListener('click', add);
input.addEventListener('keydown', event => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  add();
});
form.addEventListener('submit', event => {
  event.preventDefault();
  const samples = [...picked.children].map(li => ({ reference: li.dataset.name, mode: li.querySelector('select').value }));
  if (samples.length === 0) {
    say(result, 'Choose a parameter first.', 'failed');
    input.focus();
    return;
  }
  const { name, interval, count, report } = form.elements;
  const job = {
    method: 'SampleSet', path: root, name: name.value || name.placeholder, samples,
    interval: Number(interval.value), count: Number(count.value), report: Math.min(Number(report.value), Number(count.value)),
  };
  ask(job, () => {
    const first = job.report > 0 ? `comes with samples every ${format.duration(job.interval * job.report)}`
      : `has a first one in ${format.duration(job.interval)}: fetch it then`;
    say(result, `The device samples, and ${first}.`, 'done');
    name.value = '';
  });
});
