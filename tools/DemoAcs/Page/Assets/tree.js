// The parameter tree: a WAI-ARIA tree with roving focus, built from flat path names.
import { byId, make, say } from './dom.js';
import { count } from './format.js';

const tree = byId('tree');
const filter = byId('filter');
let root = node('', '', null);
let names = new Map();
let pick = () => {};

function node(name, label, parent) {
  return { name, label, parent, children: new Map(), item: null, data: null };
}

/** Calls back with a parameter or object that the user chose. */
export function onPick(callback) {
  pick = callback;
}

/** The parameter of that name. */
export const find = name => names.get(name)?.data ?? null;

/** What is known of the parameters and objects below a path. */
export const below = path => [...names.values()].filter(n => n.data && n.name.startsWith(path)).map(n => n.data);

/** Shows a whole model. */
export function fill(items) {
  root = node('', '', null);
  names = new Map();
  tree.replaceChildren();
  for (const item of [...items].sort(byPath)) put(item, false);
  const first = tree.querySelector('li');
  if (first) first.tabIndex = 0;
  for (const top of root.children.values()) expand(top, true);
  applyFilter();
}

/** Shows changes; changed values light up. */
export function change(items, removed) {
  for (const name of removed) remove(name);
  for (const item of [...items].sort(byPath)) put(item, true);
  applyFilter();
}

// Numbers of instances in their order: row 10 comes after row 9.
function byPath(a, b) {
  return a.name.localeCompare(b.name, 'en', { numeric: true });
}

function put(item, live) {
  const parts = item.name.match(/[^.]+\.?/g) ?? [];
  let parent = root;
  let path = '';
  for (const part of parts) {
    path += part;
    if (!parent.children.has(part)) {
      const child = node(path, part.replace(/\.$/, ''), parent);
      parent.children.set(part, child);
      names.set(path, child);
      show(child);
    }
    parent = parent.children.get(part);
  }
  const before = parent.data;
  parent.data = item;
  update(parent, live && before !== null && before.value !== item.value);
}

function remove(name) {
  const gone = names.get(name);
  if (!gone) return;
  for (const child of [...gone.children.values()]) remove(child.name);
  const focused = gone.item.contains(document.activeElement);
  gone.item.remove();
  names.delete(name);
  gone.parent.children.delete(name.slice(gone.parent.name.length));
  if (gone.parent.item && gone.parent.children.size === 0) gone.parent.item.removeAttribute('aria-expanded');
  if (focused) focus(gone.parent.item ?? tree.querySelector('li'));
}

function show(child) {
  const isObject = child.name.endsWith('.');
  child.item = make('li', { role: 'treeitem', tabIndex: -1, data: { name: child.name } },
    make('div', { className: 'row' },
      make('span', { className: 'twist', 'aria-hidden': 'true', textContent: isObject ? '▸' : '' }),
      make('span', { className: 'name', textContent: child.label }),
      make('span', { className: 'value' }),
      make('span', { className: 'marks' })));
  if (isObject) {
    child.item.setAttribute('aria-expanded', 'false');
    child.item.append(make('ul', { role: 'group' }));
  }
  const list = child.parent.item ? child.parent.item.querySelector('ul') : tree;
  const next = [...child.parent.children.values()]
    .filter(other => other.item && other !== child && byPath(child, other) < 0).sort(byPath)[0];
  list.insertBefore(child.item, next?.item ?? null);
}

function update({ item, data, name }, fresh) {
  const isObject = name.endsWith('.');
  const value = item.querySelector('.row .value');
  if (!isObject) {
    const empty = data.value === null ? 'not read' : data.value === '' ? 'empty' : '';
    value.textContent = empty || data.value;
    value.classList.toggle('none', Boolean(empty));
  }
  const marks = [];
  if (data.type) marks.push(make('span', { className: 'badge', textContent: data.type }));
  if (data.notification > 0) marks.push(make('span', { className: 'badge', textContent: data.notification === 1 ? 'passive' : 'active' }));
  if (data.writable) {
    const text = isObject ? (/\d+\.$/.test(name) ? 'row' : 'table') : 'writable';
    marks.push(make('span', { className: 'badge write', textContent: text }));
  }
  item.querySelector('.row .marks').replaceChildren(...marks);
  item.classList.toggle('writable', Boolean(data.writable));
  if (fresh) {
    item.classList.remove('fresh');
    void item.offsetWidth; // restarts the animation
    item.classList.add('fresh');
  }
}

function expand(which, open) {
  if (which.item?.hasAttribute('aria-expanded')) which.item.setAttribute('aria-expanded', String(open));
}

function applyFilter() {
  const words = filter.value.trim().toLowerCase();
  let shown = 0;
  const visit = which => {
    const own = !words || which.name.toLowerCase().includes(words) || (which.data?.value ?? '').toLowerCase().includes(words);
    let below = false;
    for (const child of which.children.values()) below = visit(child) || below;
    const visible = below || (own && (which.children.size === 0 || !words));
    if (which.item) {
      which.item.hidden = !visible;
      if (words && below) expand(which, true);
      if (visible && !which.name.endsWith('.')) shown++;
    }
    return visible;
  };
  visit(root);
  const all = [...names.keys()].filter(name => !name.endsWith('.')).length;
  say(byId('parameter-count'), words ? `${shown} of ${all}` : count(all, 'parameter'));
  byId('tree-empty').hidden = shown > 0 || !words;
}

function focus(item) {
  if (!item) return;
  for (const other of tree.querySelectorAll('li[tabindex="0"]')) other.tabIndex = -1;
  item.tabIndex = 0;
  item.focus();
}

function visibleItems() {
  return [...tree.querySelectorAll('li')].filter(item => item.offsetParent !== null && !item.hidden);
}

function choose(item) {
  const which = names.get(item.dataset.name);
  if (which?.data) pick(which.data);
}

tree.addEventListener('click', event => {
  const item = event.target.closest('.row')?.parentElement;
  if (!item) return;
  focus(item);
  if (item.hasAttribute('aria-expanded')) item.setAttribute('aria-expanded', String(item.getAttribute('aria-expanded') !== 'true'));
  choose(item);
});

tree.addEventListener('keydown', event => {
  const item = event.target.closest('li');
  if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = visibleItems();
  const at = items.indexOf(item);
  const open = item.getAttribute('aria-expanded');
  const keys = {
    ArrowDown: () => focus(items[at + 1]),
    ArrowUp: () => focus(items[at - 1]),
    Home: () => focus(items[0]),
    End: () => focus(items.at(-1)),
    ArrowRight: () => (open === 'false' ? item.setAttribute('aria-expanded', 'true') : open && focus(items[at + 1])),
    ArrowLeft: () => (open === 'true' ? item.setAttribute('aria-expanded', 'false') : focus(item.parentElement.closest('li'))),
    Enter: () => choose(item),
    ' ': () => choose(item),
  };
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

filter.addEventListener('input', applyFilter);
byId('expand').addEventListener('click', () => names.forEach(which => expand(which, true)));
byId('collapse').addEventListener('click', () => names.forEach(which => expand(which, which.parent === root)));
