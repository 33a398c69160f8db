// A line chart as inline SVG. It is one path, marks, and a text at each end: a chart library would be larger than this page
// with all else, and the content security policy lets no script or style in from elsewhere.
import { facts, make, say } from './dom.js';

const space = 'http://www.w3.org/2000/svg';
const width = 600;
const height = 100;
let number = 0;

function shape(tag, attributes, text) {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

/**
 * Makes a chart: element is the figure, show(points) fills it. A point has a time in seconds, its words (when), a value or
 * null for none, and whether it is suspect.
 */
export function lineChart(title) {
  const id = `chart-${++number}`;
  const svg = shape('svg', {
    viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img', 'aria-labelledby': `${id}-title ${id}-text`,
  });
  const name = shape('title', { id: `${id}-title` }, title);
  const text = shape('desc', { id: `${id}-text` });
  const numbers = make('dl', { className: 'facts' });
  const from = make('span');
  const to = make('span');
  const body = make('tbody');
  const element = make('figure', { className: 'chart' },
    make('figcaption', { className: 'mono', textContent: title }), numbers, svg,
    make('p', { className: 'ends' }, from, to),
    make('details', {}, make('summary', { textContent: 'Values' }),
      make('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': `Values of ${title}` },
        make('table', {}, make('thead', {}, make('tr', {},
          ...['End of sample', 'Value', ''].map(column => make('th', { scope: 'col', textContent: column })))), body))));

  function show(points) {
    const values = points.filter(p => p.value !== null).map(p => p.value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const suspects = points.filter(p => p.suspect).length;
    const words = [['Least', low], ['Most', high], ['Last', values.at(-1)]]
      .map(([term, value]) => [term, Number.isFinite(value) ? value.toLocaleString() : 'none']);
    facts(numbers, [...words, ['Samples', suspects ? [String(points.length), `${suspects} suspect`] : String(points.length)]]);
    say(text, `${points.length} samples, ${words.map(pair => pair.join(' ')).join(', ')}, ${suspects} suspect.`);
    from.textContent = points[0]?.when ?? '';
    to.textContent = points.length > 1 ? points.at(-1).when : '';
    svg.replaceChildren(name, text, ...draw(points, low, high));
    body.replaceChildren(...points.map(point => make('tr', {},
      make('td', { textContent: point.when }),
      make('td', { textContent: point.value === null ? 'no data' : point.value.toLocaleString() }),
      make('td', { textContent: point.suspect ? 'suspect' : '' }))));
  }
  return { element, show };
}

function draw(points, low, high) {
  const first = points[0]?.time ?? 0;
  const span = (points.at(-1)?.time ?? 0) - first;
  const x = point => (span > 0 ? width * (point.time - first) / span : width / 2).toFixed(1);
  const y = point => (high > low ? height - height * (point.value - low) / (high - low) : height / 2).toFixed(1);
  let line = '';
  let gap = true;
  const dots = [];
  for (const point of points) {
    if (point.suspect) dots.push(shape('path', { class: 'suspect', d: `M${x(point)} 0V${height}` }));
    if (point.value !== null) {
      line += `${gap ? 'M' : 'L'}${x(point)} ${y(point)}`;
      // A line without length and with round ends is a dot that stays round however the chart is stretched.
      dots.push(shape('path', { class: point.suspect ? 'dot doubt' : 'dot', d: `M${x(point)} ${y(point)}h0` }));
    }
    gap = point.value === null;
  }
  return [shape('path', { class: 'line', d: line }), ...dots];
}
