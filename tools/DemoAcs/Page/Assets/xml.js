// Highlights XML by building elements; the text is never parsed as markup of the page.
import { make } from './dom.js';

const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/?[^>]*>/g;
const attribute = /([\w.:-]+)(\s*=\s*)("[^"]*"|'[^']*')/g;
const limit = 60000;

function tag(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(attribute)) {
    parts.push(text.slice(from, match.index), make('span', { className: 'x-attr', textContent: match[1] }), match[2],
      make('span', { className: 'x-value', textContent: match[3] }));
    from = match.index + match[0].length;
  }
  return make('span', { className: 'x-tag' }, ...parts, text.slice(from));
}

/** Fills an element with highlighted XML. Very long texts stay plain, to keep the page quick. */
export function showXml(element, xml) {
  if (xml.length > limit) {
    element.textContent = xml;
    return;
  }
  const parts = [];
  let from = 0;
  for (const match of xml.matchAll(token)) {
    parts.push(xml.slice(from, match.index));
    parts.push(/^<[!?]/.test(match[0]) ? make('span', { className: 'x-note', textContent: match[0] }) : tag(match[0]));
    from = match.index + match[0].length;
  }
  element.replaceChildren(...parts, xml.slice(from));
}
