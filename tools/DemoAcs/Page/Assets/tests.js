// The tests of the device (objects with a DiagnosticsState): chosen, started, ended, and what they found.
import { byId, make, postJob, say } from './dom.js';
import { follow } from './jobs.js';
import { results } from './testresults.js';
import { advice, kindOf, labels, notes, suggestions, titles } from './testwords.js';
import { below, find } from './tree.js';

const state = 'DiagnosticsState';
const complete = '8 DIAGNOSTICS COMPLETE';
const words = { idle: 'Not run', asked: 'Asked', running: 'Running', done: 'Complete', failed: 'Failed' };
const stubborn = ' It does not let it be cancelled.';
const few = ['Host', 'HostName', 'HostList', 'DNSServer', 'DownloadURL', 'UploadURL', 'TestFileLength', 'Protocol',
  'NumberOfRepetitions', 'NumberOfTries', 'MaxHopCount', 'Timeout'];
const list = byId('test-list');
const form = byId('test-form');
const fields = byId('test-fields');
const more = byId('test-more');
const asked = new Map(); // by object: what became of the request
let device = null;
let url = '';
let files = [];
let chosen = '';
let shown = '';
let noCancel = false;

/** Takes where the ACS is, for suggestions. */
export function setUrl(acsUrl) {
  url = acsUrl;
}

/** Takes the files of the ACS, for suggestions; tests have no credentials for those that want some. */
export function suggestFiles({ items, isGuarded }) {
  files = isGuarded ? [] : items.map(file => `/files/${encodeURIComponent(file.name)}`);
  byId('suggested-DownloadURL')?.replaceChildren(...optionsOf('DownloadURL'));
}

/** Takes the device. */
export function offerTests(next) {
  if (device?.id !== next?.id) {
    asked.clear();
    noCancel = false;
  }
  device = next;
  showTests();
}

/** Shows what the tree of parameters says of tests. */
export function showTests() {
  const paths = device === null ? [] : below('')
    .filter(p => p.name.endsWith(`.${state}`) && p.writable)
    .map(p => p.name.slice(0, -state.length))
    .filter(path => titles[kindOf(path)])
    .sort((a, b) => Object.keys(titles).indexOf(kindOf(a)) - Object.keys(titles).indexOf(kindOf(b)));
  byId('tests').hidden = paths.length === 0;
  if (!paths.includes(chosen)) chosen = paths[0] ?? '';
  if (paths.join() !== [...list.querySelectorAll('input')].map(input => input.value).join()) {
    list.replaceChildren(...paths.map(path => make('label', { className: 'test' },
      make('input', { type: 'radio', name: 'test', value: path, checked: path === chosen }),
      make('span', { textContent: titles[kindOf(path)] }), make('span', { className: 'pill' }))));
  }
  for (const input of list.querySelectorAll('input')) {
    const phase = phaseOf(input.value);
    say(input.parentElement.querySelector('.pill'), words[phase],
      { done: 'good', failed: 'bad', idle: 'idle' }[phase] ?? 'wait');
  }
  if (chosen) showChosen();
}

function phaseOf(path) {
  if (asked.get(path)?.open) return 'asked';
  const value = find(path + state)?.value ?? '';
  if (value === 'Requested') return 'running';
  // "Completed" is what the older models say.
  if (value.startsWith('Complete')) return 'done';
  return value.startsWith('Error') ? 'failed' : 'idle';
}

function showChosen() {
  const inputs = below(chosen).filter(p => p.writable && !p.name.slice(chosen.length).includes('.') && p.name !== chosen + state);
  const wanted = [chosen, ...inputs.map(p => p.name)].join();
  if (shown !== wanted) {
    shown = wanted;
    showFields(inputs);
  }
  for (const field of form.querySelectorAll('[name]')) refresh(field);
  showPhase();
}

function showFields(inputs) {
  const local = p => p.name.slice(chosen.length);
  const rank = p => few.indexOf(local(p));
  const main = inputs.filter(p => rank(p) >= 0).sort((a, b) => rank(a) - rank(b));
  const rest = inputs.filter(p => rank(p) < 0);
  byId('test-title').textContent = titles[kindOf(chosen)];
  byId('test-path').textContent = chosen;
  byId('test-note').textContent = notes[kindOf(chosen)];
  fields.replaceChildren(...main.map(p => field(p, local(p))));
  byId('test-more-fields').replaceChildren(...rest.map(p => field(p, local(p))));
  more.hidden = rest.length === 0;
}

function field(parameter, local) {
  const { options, values } = suggestions(local, url, files);
  const number = /int|long/i.test(parameter.type ?? '');
  const wide = /Host|URL|Interface|DNSServer/.test(local);
  const wrong = `wrong-${local}`;
  const common = { name: parameter.name, 'data-local': local, 'aria-describedby': wrong };
  let input;
  if (options || parameter.type === 'boolean') {
    const choice = [...new Set([...options ?? ['true', 'false'], first(parameter, local)])];
    input = make('select', common, ...choice.map(value => make('option', { value, textContent: value })));
  } else {
    input = make('input', {
      ...common, type: number ? 'number' : 'text', min: number ? 0 : null, autocomplete: 'off', spellcheck: false,
    });
    if (values.length > 0) input.setAttribute('list', `suggested-${local}`);
  }
  input.value = input.dataset.known = first(parameter, local);
  return make('div', { className: wide ? 'wide' : '' }, make('label', {}, labels[local] ?? local, input),
    values.length > 0 ? make('datalist', { id: `suggested-${local}` }, ...optionsOf(local)) : null,
    make('p', { className: 'wrong', id: wrong }));
}

const optionsOf = local => suggestions(local, url, files).values.map(value => make('option', { value }));

// The value of today, or a suggestion where it could not be run.
function first(parameter, local) {
  const value = parameter.value ?? '';
  const { values } = suggestions(local, url, files);
  const empty = value === '' || (local === 'TestFileLength' && value === '0');
  return empty && local !== 'DNSServer' ? values[0] ?? value : value;
}

// A field that nobody has touched follows the device.
function refresh(input) {
  const parameter = find(input.name);
  const value = parameter ? first(parameter, input.dataset.local) : '';
  if (input.value === input.dataset.known && value !== input.dataset.known) {
    input.value = value;
    input.dataset.known = value;
  }
}

function showPhase() {
  const phase = phaseOf(chosen);
  const run = asked.get(chosen);
  const value = find(chosen + state)?.value ?? '';
  const over = phase === 'running' && device.inSession && device.events.some(event => event.code === complete);
  const text = {
    idle: run?.text ?? '',
    asked: run?.text,
    running: over ? 'The device has told that a test is over: getting the results.'
      : `The device runs the test after the session, and tells when it is over.${noCancel ? stubborn : ''}`,
    done: 'Complete.',
    failed: advice(value),
  }[phase];
  const tone = { asked: 'waiting', running: 'waiting' }[phase] ?? phase;
  say(byId('test-result'), run?.failed ? run.text : text, run?.failed ? 'failed' : tone);
  const at = { asked: 0, running: over ? 2 : 1, done: 3, failed: 3 }[phase] ?? -1;
  byId('test-steps').hidden = at < 0;
  [...byId('test-steps').children].forEach((step, index) => {
    step.dataset.state = index < at ? 'done' : index === at ? 'now' : '';
    if (index === at) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
  byId('test-cancel').hidden = phase !== 'running' || noCancel;
  const found = !run?.failed && (phase === 'done' || phase === 'failed') ? results(chosen, phase === 'failed') : [];
  // A table that is read or scrolled stays, unless there is something new.
  const box = byId('test-found');
  const next = box.cloneNode(false);
  next.append(...found);
  if (!box.isEqualNode(next)) box.replaceChildren(...next.childNodes);
  byId('test-found-title').hidden = found.length === 0;
}

/** Sends values of an object in one request and shows at the fields what is wrong with them. */
async function send(path, values, done, refused) {
  if (asked.get(path)?.open) return;
  const run = { open: true, failed: false, text: 'Sending…' };
  asked.set(path, run);
  for (const wrong of form.querySelectorAll('.wrong')) wrong.textContent = '';
  showTests();
  try {
    const number = await postJob({ device: device.id, method: 'SetParameterValues', values });
    follow(number, (text, jobState, job, over) => {
      const failed = over && jobState !== 'done';
      const faults = failed ? job.fault?.parameters ?? [] : [];
      const marked = faults.length > 0 ? '. The values that the device refuses are marked.' : '';
      Object.assign(run, { open: !over, failed, text: over && !failed ? done : text + marked });
      showFaults(faults);
      if (failed) refused?.(run);
      showTests();
    });
  } catch (error) {
    Object.assign(run, { open: false, failed: true, text: error.message });
    showTests();
  }
}

function showFaults(faults) {
  for (const { name, code, text } of faults) {
    const input = [...form.querySelectorAll('[name]')].find(field => field.name === name);
    if (!input) continue;
    byId(`wrong-${input.dataset.local}`).textContent = `${code} ${text}`;
    if (more.contains(input)) more.open = true;
  }
}

list.addEventListener('change', event => {
  chosen = event.target.value;
  showTests();
});

form.addEventListener('submit', event => {
  event.preventDefault();
  const path = chosen;
  // What is in sight goes along in any case, the rest where it was changed; the state is last, all in one request.
  const values = [...form.querySelectorAll('[name]')]
    .filter(input => fields.contains(input) || input.value !== input.dataset.known)
    .map(input => ({ name: input.name, type: find(input.name)?.type ?? 'string', value: input.value }));
  send(path, [...values, { name: path + state, type: 'string', value: 'Requested' }], '');
});

byId('test-cancel').addEventListener('click', () => {
  send(chosen, [{ name: chosen + state, type: 'string', value: 'Canceled' }], 'The test was cancelled.', run => {
    // The only way to learn whether a device knows this value.
    noCancel = true;
    run.failed = false;
  });
});
