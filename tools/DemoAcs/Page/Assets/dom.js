// Small helpers. Device-supplied text only ever goes through textContent, never through markup.

/** The element with that id. */
export const byId = id => document.getElementById(id);

/** Makes an element. Properties are set as properties, those with a hyphen as attributes; children may be texts. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name === 'data') Object.assign(element.dataset, value);
    else if (name.includes('-') || name === 'role') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** Sets a text where it changed, so that live regions speak only of changes. */
export function say(element, text, state) {
  if (element.textContent !== text) element.textContent = text;
  if (state !== undefined && element.dataset.state !== state) element.dataset.state = state;
}

/** Fills a definition list; each value is a text or [text, remark]. Values of null are left out. */
export function facts(list, entries) {
  const shown = entries.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const terms = [...list.querySelectorAll('dt')].map(term => term.textContent);
  if (terms.join('\n') !== shown.map(([term]) => term).join('\n')) {
    list.replaceChildren(...shown.map(([term]) => make('div', {}, make('dt', { textContent: term }), make('dd'))));
  }
  const values = list.querySelectorAll('dd');
  shown.forEach(([, value], index) => {
    const [text, remark] = Array.isArray(value) ? value : [value, ''];
    const wanted = remark ? `${text} ${remark}` : String(text);
    if (values[index].textContent === wanted) return;
    values[index].replaceChildren(String(text));
    if (remark) values[index].append(' ', make('span', { className: 'soft', textContent: remark }));
  });
}

/** Posts a job; returns its number. Throws an Error with a text for people. */
export async function postJob(job) {
  let response;
  try {
    response = await fetch('/api/jobs', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(job),
    });
  } catch {
    throw new Error('The ACS does not answer.');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The ACS answered with status ${response.status}.`);
  return answer.number;
}
