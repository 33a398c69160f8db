// The files of the ACS, and what the chosen device does with them: upgrades, restored and saved configurations, logs.
import { byId, make, postJob, say } from './dom.js';
import { track } from './jobs.js';
import * as format from './format.js';

const words = { waiting: 'Waiting', running: 'Under way', done: 'Done', failed: 'Failed' };
const result = byId('file-result');
const progress = byId('file-progress');
let device = null;
let limit = 0;
let files = [];

/** Shows the files of the ACS. */
export function showFiles({ items, maximumFile, maximumTotal }) {
  files = items;
  limit = maximumFile;
  byId('file-limit').textContent = `Or drop it here. A file may have ${format.bytes(maximumFile)}, all together ${format.bytes(maximumTotal)}.`;
  showList();
}

/** Offers what the device can do with the files. */
export function offerFiles(shown) {
  const before = abilities();
  device = shown;
  byId('save-configuration').hidden = byId('save-log').hidden = !can('Upload');
  if (before !== abilities()) showList();
}

/** Shows the transfers of the device, the newest first. */
export function showTransfers(list) {
  byId('transfers-empty').hidden = list.length > 0;
  byId('transfers').replaceChildren(...[...list].reverse().map(transfer => make('li', { data: { state: transfer.state } },
    make('span', { className: 'mono', textContent: transfer.commandKey || 'no CommandKey' }),
    make('span', { className: 'state', textContent: words[transfer.state] }),
    make('span', { className: 'what', textContent: outcome(transfer) || transfer.what, title: transfer.what }))));
  const newest = list.at(-1);
  // The queue tells of a request that waits.
  if (newest?.state === 'waiting') return;
  const text = newest ? `${newest.what}: ${outcome(newest) || 'under way, the device will report'}` : '';
  say(byId('transfer-result'), text, newest?.state ?? '');
}

function outcome(transfer) {
  if (transfer.fault) return `Fault ${transfer.fault}${transfer.version ? `; version ${transfer.version} runs` : ''}`;
  if (transfer.state !== 'done') return '';
  return transfer.version ? `reported, version ${transfer.version} runs` : 'done';
}

const can = method => device !== null && (device.methods.length === 0 || device.methods.includes(method));
const abilities = () => `${device?.id} ${can('Download')}`;

function showList() {
  byId('file-empty').hidden = files.length > 0;
  byId('file-list').replaceChildren(...files.map(file => {
    const act = (text, kind, run, label) => make('button', {
      type: 'button', className: kind, textContent: text, 'aria-label': `${label} ${file.name}`, onclick: run,
    });
    return make('li', {},
      make('a', { className: 'name', href: `/api/files/${encodeURIComponent(file.name)}`, download: file.name, textContent: file.name }),
      make('span', { className: 'soft', textContent: format.bytes(file.size), title: `${file.size} bytes` }),
      make('span', { className: 'actions' },
        can('Download') ? act('Upgrade', 'primary', () => ask('Download', '1 Firmware Upgrade Image', file.name), 'Upgrade to') : null,
        can('Download') ? act('Restore', '', () => ask('Download', '3 Vendor Configuration File', file.name), 'Restore configuration') : null,
        act('Delete', 'quiet', () => remove(file.name), 'Delete')));
  }));
}

async function ask(method, fileType, file) {
  try {
    say(byId('transfer-result'), 'Sending…', 'waiting');
    track(await postJob({ device: device.id, method, fileType, file }), byId('transfer-result'), () => {});
  } catch (error) {
    say(byId('transfer-result'), error.message, 'failed');
  }
}

async function remove(name) {
  const response = await fetch(`/api/files/${encodeURIComponent(name)}`, { method: 'DELETE' }).catch(() => null);
  if (!response?.ok) say(result, `${name} could not be deleted.`, 'failed');
}

function put(file) {
  if (file.size > limit) throw new Error(`${file.name} has ${format.bytes(file.size)}: a file may have ${format.bytes(limit)}.`);
  return new Promise((resolve, reject) => {
    // fetch() tells nothing of how far an upload is.
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/files/${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    request.upload.onprogress = event => { progress.value = event.loaded / Math.max(1, file.size); };
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(request.response?.error ?? `Status ${request.status}.`)));
    request.onerror = () => reject(new Error('The ACS does not answer.'));
    request.send(file);
  });
}

async function add(list) {
  for (const file of list) {
    try {
      progress.value = 0;
      progress.hidden = false;
      say(result, `Sending ${file.name}…`, 'waiting');
      await put(file);
      say(result, `${file.name} is on the ACS.`, 'done');
    } catch (error) {
      say(result, error.message, 'failed');
      break;
    } finally {
      progress.hidden = true;
    }
  }
}

const input = byId('file-input');
const drop = byId('drop');
input.addEventListener('change', async () => {
  await add([...input.files]);
  input.value = '';
});
for (const name of ['dragover', 'dragleave', 'drop']) {
  drop.addEventListener(name, event => {
    event.preventDefault();
    drop.classList.toggle('over', name === 'dragover');
    if (name === 'drop') add([...event.dataTransfer.files]);
  });
}
const own = kind => `${device.serialNumber.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 64)}-${kind}.txt`;
byId('save-configuration').addEventListener('click', () => ask('Upload', '1 Vendor Configuration File', own('configuration')));
byId('save-log').addEventListener('click', () => ask('Upload', '2 Vendor Log File', own('log')));
