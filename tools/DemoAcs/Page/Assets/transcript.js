// The messages as they happen, in groups of sessions; the newest session on top, its messages in their order.
import { byId, make, say } from './dom.js';
import * as format from './format.js';
import { showXml } from './xml.js';

const maxSessions = 60;
const list = byId('sessions');
const pauseButton = byId('pause');
const groups = new Map();
let held = null;

/** Starts over. */
export function reset(entries, sessions) {
  groups.clear();
  list.replaceChildren();
  if (held) held = [];
  entries.forEach(show);
  sessions.forEach(ended);
  showState();
}

/** Shows messages, or holds them while paused. */
export function add(entries) {
  if (held) held.push(...entries.map(entry => ({ counts: 1, act: () => show(entry) })));
  else entries.forEach(show);
  showState();
}

/** Shows how a session ended. */
export function end(session) {
  if (held) held.push({ counts: 0, act: () => ended(session) });
  else ended(session);
}

function group(entry) {
  let found = groups.get(entry.session);
  if (!found) {
    found = { box: make('section', { className: 'session' }), end: make('span', { className: 'end' }) };
    const title = make('h3', { textContent: `Session ${entry.session}`, id: `session-${entry.session}` });
    found.box.setAttribute('aria-labelledby', title.id);
    found.box.append(make('header', {}, title, make('time', { className: 'soft', dateTime: entry.time, textContent: format.time(entry.time) }), found.end));
    groups.set(entry.session, found);
    list.prepend(found.box);
    while (groups.size > maxSessions) {
      const [oldest] = groups.keys();
      groups.get(oldest).box.remove();
      groups.delete(oldest);
    }
  }
  return found;
}

function show(entry) {
  const fault = entry.method.startsWith('Fault') || entry.status >= 400;
  const empty = entry.method === 'empty';
  const body = make('div', { className: 'body', hidden: true, id: `message-${entry.number}` });
  const button = make('button', { type: 'button', className: 'message', 'aria-expanded': 'false', 'aria-controls': body.id },
    make('span', { className: `arrow ${entry.fromCpe ? 'from' : 'to'}`, 'aria-hidden': 'true', textContent: entry.fromCpe ? '→' : '←' }),
    make('span', { className: `method${empty ? ' empty' : ''}${fault ? ' fault' : ''}` },
      make('span', { className: 'hidden', textContent: entry.fromCpe ? 'Device: ' : 'ACS: ' }), entry.method),
    make('span', { className: `number${entry.status >= 400 ? ' fault' : ''}`, textContent: entry.status ?? '' }),
    make('span', { className: 'number', textContent: entry.size ? format.bytes(entry.size) : '' }),
    make('time', { dateTime: entry.time, textContent: format.exactTime(entry.time) }));
  button.addEventListener('click', () => toggle(button, body, entry.number));
  group(entry).box.append(button, body);
}

function ended(session) {
  const found = groups.get(session.number);
  if (found) {
    say(found.end, session.completed
      ? `${format.count(session.exchanges, 'exchange')}, ${session.milliseconds} ms`
      : `Failed: ${session.reason}`, session.completed ? 'good' : 'bad');
  }
}

async function toggle(button, body, number) {
  const open = body.hidden;
  body.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
  if (!open || body.childElementCount > 0) return;
  try {
    const response = await fetch(`/api/transcript/${number}`);
    const message = await response.json();
    if (!response.ok) throw new Error(message.error);
    const xml = make('pre', { tabIndex: 0, 'aria-label': 'XML of the message' });
    if (message.xml) showXml(xml, message.xml);
    body.replaceChildren(
      make('p', { className: 'headers', textContent: message.headers.map(([name, value]) => `${name}: ${value}`).join('\n') }),
      message.xml ? xml : make('p', { className: 'soft', textContent: 'No body.' }));
  } catch (error) {
    body.replaceChildren(make('p', { className: 'soft', textContent: error.message || 'The message could not be loaded.' }));
  }
}

function showState() {
  byId('transcript-empty').hidden = groups.size > 0;
  const waiting = held?.reduce((sum, { counts }) => sum + counts, 0);
  pauseButton.textContent = held ? (waiting ? `Resume (${waiting})` : 'Resume') : 'Pause';
  pauseButton.setAttribute('aria-pressed', String(held !== null));
}

pauseButton.addEventListener('click', () => {
  const waiting = held;
  held = held ? null : [];
  waiting?.forEach(({ act }) => act());
  showState();
});
byId('clear').addEventListener('click', () => {
  groups.clear();
  list.replaceChildren();
  if (held) held = [];
  showState();
});
