// The device card: who it is, when it last came, when it will come again.
import { byId, facts, make, say } from './dom.js';
import * as format from './format.js';

let device = null;
let waitingHint = '';

function nextContact() {
  const interval = Number(device.periodicInformInterval);
  if (device.inSession) return 'now';
  if (!device.periodicInformEnable || !interval) return ['not known', 'periodic Inform is off'];
  const left = (Date.parse(device.lastInform) - Date.now()) / 1000 + interval;
  return left > 0 ? [`in ${format.duration(left)}`, 'at the latest'] : ['overdue', `by ${format.duration(-left)}`];
}

function tick() {
  if (!device) return;
  facts(byId('facts'), [
    ['Last Inform', [format.time(device.lastInform), `${format.duration((Date.now() - Date.parse(device.lastInform)) / 1000)} ago`]],
    ['Next contact', nextContact()],
    ['Software', device.softwareVersion],
    ...device.images.map(image => [`Firmware image ${image.number}`, [image.version || 'empty', image.status]]),
    ['Hardware', device.hardwareVersion],
    ['Uptime', device.upTime ? [format.duration(Number(device.upTime)), 'when reported'] : null],
    ['Periodic Inform', device.periodicInformInterval
      ? (device.periodicInformEnable ? `every ${format.duration(Number(device.periodicInformInterval))}` : 'off') : null],
    ['Device clock', device.currentTime],
    ['Retries', device.retryCount > 0 ? String(device.retryCount) : 'none'],
    ['Protocol', device.cwmp.replace('urn:dslforum-org:', '')],
  ]);
}

/** Shows a device; null hides the card. */
export function showDevice(shown, canContact) {
  device = shown;
  byId('device').hidden = !device;
  if (!device) return;
  byId('device-title').textContent = [device.manufacturer, device.productClass].filter(Boolean).join(' ') || device.id;
  byId('device-id').textContent = device.id;
  say(byId('session-state'), device.inSession ? 'In session' : 'Between sessions', device.inSession ? 'good' : 'idle');
  byId('events').replaceChildren(...device.events.map(event => make('li', {
    textContent: event.commandKey ? `${event.code} · ${event.commandKey}` : event.code,
  })));
  waitingHint = device.waiting > 0 && !device.inSession
    ? `${format.count(device.waiting, 'request')} waiting for the device’s next Inform.${canContact ? ' It was asked to come now.' : ''}`
    : '';
  say(byId('waiting'), waitingHint);
  byId('waiting').hidden = !waitingHint;
  const has = method => device.methods.length === 0 || device.methods.includes(method);
  byId('reboot').hidden = !has('Reboot');
  byId('factory-reset').hidden = !device.methods.includes('FactoryReset');
  tick();
}

setInterval(tick, 1000);
