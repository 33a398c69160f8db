// The queue: what was asked of the device and what became of it.
import { byId, make, say } from './dom.js';

const words = { waiting: 'Waiting', sent: 'Sent', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' };
const tracked = new Map();
let jobs = [];

/**
 * Tells how a job goes, with its further steps: calls back with a text for people, the state, the job that is at work (or
 * has failed), and whether all is over; then not any more.
 */
export function follow(number, tell) {
  tracked.set(number, tell);
  report();
}

/** Shows the state of a job in an element until it is over, then calls back. */
export function track(number, result, done) {
  follow(number, (text, state, job, over) => {
    say(result, text, state);
    if (over) done?.(job);
  });
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
  for (const [number, tell] of [...tracked]) {
    const steps = jobs.filter(j => j.number === number || j.origin === number);
    if (steps.length === 0) continue;
    const open = steps.find(j => j.state === 'waiting' || j.state === 'sent');
    const job = open ?? steps.find(j => j.state !== 'done') ?? steps.at(-1);
    const text = {
      waiting: `${job.method} is waiting for the device’s next Inform.`,
      sent: `${job.method} was sent.`,
      done: `${job.method}: done.`,
      failed: job.fault ? `${job.method}: fault ${job.fault.code} ${job.fault.text}` : `${job.method}: ${job.error}`,
      cancelled: `${job.method} was taken out of the queue.`,
    }[job.state];
    if (!open) tracked.delete(number);
    tell(text, job.state, job, !open);
  }
}
