// What the host tells of the gateway beside CWMP: state, numbers, flash map, log.
import { byId, facts, make, say } from './dom.js';
import * as format from './format.js';

const maxLines = 400;
const log = byId('log');

/** Shows a status; its log holds the new lines only. */
export function showGateway(status) {
  byId('gateway').hidden = false;
  say(byId('gateway-state'), status.state, /fail|off|crash/i.test(status.state) ? 'bad' : 'good');
  const show = (value, unit) => (unit === 'B' ? format.bytes(value) : [value.toLocaleString(), unit].filter(Boolean).join(' '));
  facts(byId('statistics'), status.statistics.map(s => [s.name,
    s.maximum ? [show(s.value, s.unit), `of ${show(s.maximum, s.unit)}`] : show(s.value, s.unit)]));
  bars(status.statistics);
  showFlash([...status.flash].sort((a, b) => a.offset - b.offset));
  showLog(status.log);
}

function bars(statistics) {
  const cells = byId('statistics').querySelectorAll('dd');
  statistics.forEach((s, index) => {
    if (!s.maximum) return;
    let meter = cells[index].querySelector('meter');
    if (!meter) {
      meter = make('meter', { min: 0, 'aria-label': s.name });
      cells[index].append(meter);
    }
    meter.max = s.maximum;
    meter.high = s.maximum * 0.85;
    meter.value = s.value;
  });
}

function showFlash(regions) {
  byId('flash').hidden = regions.length === 0;
  byId('flash-bar').replaceChildren(...regions.map(region => {
    const used = make('i');
    used.style.width = `${Math.round(100 * region.used / region.size)}%`;
    const part = make('div', { data: { kind: region.kind }, title: `${region.name}: ${format.bytes(region.used)} of ${format.bytes(region.size)}` }, used);
    // The true proportions would hide the small partitions; the square root keeps the order and lets all be seen.
    part.style.flexGrow = Math.sqrt(region.size);
    return part;
  }));
  byId('flash-list').replaceChildren(...regions.map(region => make('li', { data: { kind: region.kind } },
    make('span', {}, region.name, ' ', make('span', { className: 'soft mono', textContent: format.hex(region.offset) })),
    make('span', { className: 'soft', textContent: `${format.bytes(region.used)} of ${format.bytes(region.size)}` }),
    region.note ? make('span', { className: 'note', textContent: region.note }) : null)));
}

function showLog(lines) {
  byId('log-part').hidden = log.childElementCount === 0 && lines.length === 0;
  if (lines.length === 0) return;
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 30;
  log.append(...lines.map(line => make('li', { data: { level: line.level } },
    make('time', { textContent: line.time }), make('span', { textContent: line.text }))));
  while (log.childElementCount > maxLines) log.firstElementChild.remove();
  if (atEnd) log.scrollTop = log.scrollHeight;
}

/** Forgets the log, because the stream starts over. */
export function resetGateway() {
  log.replaceChildren();
}
