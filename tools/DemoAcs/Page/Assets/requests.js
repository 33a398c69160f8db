// The forms: set values, any RPC, and the buttons of the device card. Results come back with the queue.
import { byId, make, postJob, say } from './dom.js';
import { track } from './jobs.js';
import { find } from './tree.js';

const types = ['string', 'int', 'unsignedInt', 'long', 'unsignedLong', 'boolean', 'dateTime', 'base64', 'hexBinary'];
const rows = byId('set-rows');
const method = byId('request-method');
const path = { name: 'path', label: 'Path', wide: true };
const key = { name: 'commandKey', label: 'CommandKey' };
const delay = { name: 'delaySeconds', label: 'Delay (s)', number: true };
const account = [{ name: 'username', label: 'User name' }, { name: 'password', label: 'Password', type: 'password' }];
const fileTypes = ['1 Firmware Upgrade Image', '2 Web Content', '3 Vendor Configuration File'];

// One entry per RPC: its fields.
const rpcs = {
  GetRPCMethods: [],
  GetParameterNames: [path, { name: 'nextLevel', label: 'Levels', options: [['', 'all'], ['1', 'next level']] }],
  GetParameterValues: [path],
  GetParameterAttributes: [path],
  SetParameterAttributes: [path, { name: 'notification', label: 'Notification', number: true, options: [['0', 'off'], ['1', 'passive'], ['2', 'active']] }],
  AddObject: [path],
  DeleteObject: [path],
  ScheduleInform: [{ ...delay, value: '10' }, key],
  Reboot: [key],
  Download: [{ name: 'fileType', label: 'File type', wide: true, options: fileTypes.map(text => [text, text]) },
    { name: 'url', label: 'URL', wide: true }, { name: 'fileSize', label: 'Size (bytes)', number: true }, delay, key, ...account],
  Upload: [{ name: 'fileType', label: 'File type', wide: true, options: ['1 Vendor Configuration File', '2 Vendor Log File'].map(text => [text, text]) },
    { name: 'url', label: 'URL', wide: true }, delay, key, ...account],
};

let deviceId = null;
let chosenPath = 'Device.';

/** Offers what the device can do. */
export function offer(device) {
  deviceId = device?.id ?? null;
  const able = Object.keys(rpcs).filter(name => !device?.methods.length || device.methods.includes(name));
  if ([...method.options].map(option => option.value).join() !== able.join()) {
    const before = method.value;
    method.replaceChildren(...able.map(name => make('option', { value: name, textContent: name })));
    method.value = able.includes(before) ? before : able.includes('GetParameterValues') ? 'GetParameterValues' : able[0];
    showFields();
  }
}

/** Takes a parameter or object from the tree into the forms. */
export function take(parameter) {
  chosenPath = parameter.name;
  const field = byId('request-fields').querySelector('[name="path"]');
  if (field) field.value = chosenPath;
  if (parameter.writable && !parameter.name.endsWith('.')) {
    const row = [...rows.children].find(li => li.querySelector('.name').value === parameter.name)
      ?? [...rows.children].find(li => li.querySelector('.name').value === '') ?? addRow();
    fillRow(row, parameter);
    row.scrollIntoView({ block: 'nearest' });
    row.querySelector('.value').focus({ preventScroll: true });
  }
}

function fillRow(row, parameter) {
  const name = row.querySelector('.name');
  name.value = parameter.name;
  name.title = parameter.name;
  name.scrollLeft = name.scrollWidth; // the end of a path tells more than its start
  row.querySelector('.type').value = types.includes(parameter.type) ? parameter.type : 'string';
  showValueField(row, parameter.secret ? '' : parameter.value ?? '');
  row.querySelector('.wrong').textContent = '';
}

function showValueField(row, value) {
  const old = row.querySelector('.value');
  const boolean = row.querySelector('.type').value === 'boolean';
  const secret = find(row.querySelector('.name').value)?.secret;
  const field = boolean
    ? make('select', { className: 'value' }, ...['true', 'false'].map(text => make('option', { value: text, textContent: text })))
    : make('input', { className: 'value', type: secret ? 'password' : 'text', autocomplete: 'off', spellcheck: false });
  field.value = boolean ? String(value === '1' || value === 'true') : value;
  old.replaceWith(field);
}

function addRow() {
  const row = make('li', {},
    make('div', { className: 'wide' },
      make('label', {}, 'Name', make('input', { className: 'name', required: true, spellcheck: false, maxLength: 256 })),
      make('button', { type: 'button', className: 'quiet remove', 'aria-label': 'Remove this row', textContent: '✕' })),
    make('label', {}, 'Type', make('select', { className: 'type' }, ...types.map(text => make('option', { value: text, textContent: text })))),
    make('label', {}, 'Value', make('input', { className: 'value' })),
    make('p', { className: 'wrong' }));
  rows.append(row);
  return row;
}

rows.addEventListener('click', event => event.target.closest('.remove')?.closest('li').remove());
rows.addEventListener('change', event => {
  const row = event.target.closest('li');
  const known = event.target.classList.contains('name') ? find(event.target.value) : null;
  if (known) fillRow(row, known);
  else if (event.target.classList.contains('type')) showValueField(row, row.querySelector('.value').value);
});
byId('set-add').addEventListener('click', () => addRow().querySelector('.name').focus());
byId('set-clear').addEventListener('click', () => {
  rows.replaceChildren();
  say(byId('set-result'), '', '');
});

byId('set-form').addEventListener('submit', event => {
  event.preventDefault();
  const values = [...rows.children].map(row => ({
    name: row.querySelector('.name').value.trim(),
    type: row.querySelector('.type').value,
    value: row.querySelector('.value').value,
  }));
  if (values.length === 0) {
    say(byId('set-result'), 'Choose a writable parameter first.', 'failed');
    return;
  }
  for (const row of rows.children) row.querySelector('.wrong').textContent = '';
  send({ method: 'SetParameterValues', values }, byId('set-result'), job => {
    for (const fault of job.fault?.parameters ?? []) {
      const row = [...rows.children].find(li => li.querySelector('.name').value === fault.name);
      if (row) row.querySelector('.wrong').textContent = `${fault.code} ${fault.text}`;
    }
  });
});

function showFields() {
  byId('request-fields').replaceChildren(...(rpcs[method.value] ?? []).map(field => {
    const input = field.options
      ? make('select', { name: field.name }, ...field.options.map(([value, text]) => make('option', { value, textContent: text })))
      : make('input', {
        name: field.name, type: field.type ?? (field.number ? 'number' : 'text'), min: field.number ? 0 : null,
        value: field.name === 'path' ? chosenPath : field.value ?? '', spellcheck: false, autocomplete: 'off',
      });
    return make('label', { className: field.wide ? 'wide' : '' }, field.label, input);
  }));
}

method.addEventListener('change', showFields);
byId('request-form').addEventListener('submit', event => {
  event.preventDefault();
  const job = { method: method.value };
  for (const field of rpcs[method.value]) {
    const text = byId('request-fields').querySelector(`[name="${field.name}"]`).value;
    job[field.name] = field.name === 'nextLevel' ? text === '1' : field.number ? Number(text || 0) : text;
  }
  send(job, byId('request-result'));
});

async function send(job, result, done) {
  try {
    say(result, 'Sending…', 'waiting');
    track(await postJob({ device: deviceId, ...job }), result, done);
  } catch (error) {
    say(result, error.message, 'failed');
  }
}

const buttons = byId('request-result');
byId('refresh').addEventListener('click', () => send({ method: 'Walk' }, buttons));
byId('reboot').addEventListener('click', () => send({ method: 'Reboot', commandKey: 'demo page' }, buttons));
byId('factory-reset').addEventListener('click', () => byId('confirm').showModal());
byId('confirm-no').addEventListener('click', () => byId('confirm').close());
byId('confirm-yes').addEventListener('click', () => {
  byId('confirm').close();
  send({ method: 'FactoryReset' }, buttons);
});
