// The queue: what was asked of the device and what became of it.
import { byId, make, say } from './dom.js';

const words = { waiting: 'Waiting', sent: 'Sent', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' };
const tracked = new Map();
let jobs = [];

/** Shows the state of a job in an element until it is over, then calls back. */
export function track(number, result, done) {
  tracked.set(number, { result, done });
  report();
}

/** Shows the queue, the newest job first. */
export function showJobs(list) {
  jobs = list;
  byId('jobs-empty').hidden = jobs.length > 0;
  byId('jobs').replaceChildren(...[...jobs].reverse().map(job => make('li', { data: { state: job.state } },
    make('span', { textContent: job.method }),
    make('span', { className: 'state', textContent: words[job.state] }),
    make('span', { className: 'what', textContent: reason(job) || job.summary, title: job.summary }))));
  report();
}

function reason(job) {
  if (job.error) return job.error;
  if (!job.fault) return '';
  const parameters = job.fault.parameters.map(p => `${p.name}: ${p.code} ${p.text}`);
  return [`Fault ${job.fault.code} ${job.fault.text}`, ...parameters].join('; ');
}

function report() {
  for (const [number, { result, done }] of tracked) {
    const job = jobs.find(j => j.number === number);
    if (!job) continue;
    const text = {
      waiting: `${job.method} is waiting for the device’s next Inform.`,
      sent: `${job.method} was sent.`,
      done: `${job.method}: done.`,
      failed: job.fault ? `${job.method}: fault ${job.fault.code} ${job.fault.text}` : `${job.method}: ${job.error}`,
      cancelled: `${job.method} was taken out of the queue.`,
    }[job.state];
    say(result, text, job.state);
    if (job.state !== 'waiting' && job.state !== 'sent') {
      tracked.delete(number);
      done?.(job);
    }
  }
}
