// Connects the page to the event stream and hands the events to its parts.
import { byId, make, say } from './dom.js';
import { showDevice } from './device.js';
import { offerFiles, showFiles, showTransfers } from './files.js';
import { resetGateway, showGateway } from './gateway.js';
import { showJobs } from './jobs.js';
import { offer, take } from './requests.js';
import { offerStatistics, showStatistics } from './statistics.js';
import { offerTests, setUrl, showTests, suggestFiles } from './tests.js';
import * as transcript from './transcript.js';
import * as tree from './tree.js';

const select = byId('device-select');
const devices = new Map();
let chosen = null;
let canContact = false;
let stream = null;

function connect() {
  stream?.close();
  stream = new EventSource(chosen ? `/api/events?device=${encodeURIComponent(chosen)}` : '/api/events');
  const on = (name, act) => stream.addEventListener(name, event => act(JSON.parse(event.data)));
  stream.onopen = () => say(byId('link'), 'Live', 'good');
  stream.onerror = () => say(byId('link'), 'Connection lost, trying again', 'bad');
  on('hello', hello);
  on('device', device => {
    devices.set(device.id, device);
    if (!chosen) choose(device.id);
    else showDevices();
  });
  on('parameters', ({ items }) => {
    tree.fill(items);
    showTests();
    showStatistics();
  });
  on('changes', ({ items, removed }) => {
    tree.change(items, removed);
    showTests();
    showStatistics();
  });
  on('jobs', showJobs);
  on('files', files => {
    showFiles(files);
    suggestFiles(files);
  });
  on('transfers', showTransfers);
  on('entries', transcript.add);
  on('session', transcript.end);
  on('gateway', showGateway);
}

function hello(state) {
  canContact = state.canContact;
  byId('acs-url').textContent = state.acsUrl;
  setUrl(state.acsUrl);
  byId('welcome-url').textContent = state.acsUrl;
  devices.clear();
  state.devices.forEach(device => devices.set(device.id, device));
  resetGateway();
  transcript.reset(state.entries, state.sessions);
  if (chosen && !devices.has(chosen)) {
    // The server was started anew and does not know the device any more.
    chosen = null;
    tree.fill([]);
    showJobs([]);
    showTransfers([]);
  }
  if (!chosen && devices.size > 0) choose([...devices.keys()][0]);
  else showDevices();
}

function choose(id) {
  chosen = id;
  tree.fill([]);
  showDevices();
  connect();
}

function showDevices() {
  const device = devices.get(chosen) ?? null;
  byId('welcome').hidden = device !== null;
  for (const id of ['work', 'files', 'parameters']) byId(id).hidden = device === null;
  document.body.classList.toggle('alone', device === null);
  byId('device-choice').hidden = devices.size < 2;
  if ([...select.options].map(option => option.value).join() !== [...devices.keys()].join()) {
    select.replaceChildren(...[...devices.keys()].map(id => make('option', { value: id, textContent: id })));
  }
  select.value = chosen ?? '';
  showDevice(device, canContact);
  offer(device);
  offerFiles(device);
  offerTests(device);
  offerStatistics(device);
  document.title = device ? `${device.serialNumber} – NanoCwmp ACS` : 'NanoCwmp demonstration ACS';
}

select.addEventListener('change', () => choose(select.value));
byId('copy-url').addEventListener('click', async () => {
  await navigator.clipboard.writeText(byId('acs-url').textContent);
  say(byId('copy-url'), 'Copied');
  setTimeout(() => say(byId('copy-url'), 'Copy'), 1500);
});
tree.onPick(take);
connect();
