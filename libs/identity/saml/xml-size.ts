import { ensure } from './ensure.js';

/** How much XML is parsed; the parser's work grows with each of these, and whoever sends it need not be known. */
export interface XmlSize {
  elements: number;
  depth: number;
  attributesOfElement: number;
}

/** Room for a message with a thousand groups among its attributes. */
export const MESSAGE_SIZE: XmlSize = { elements: 1_500, depth: 32, attributesOfElement: 32 };
/** Metadata comes from administrators, and may describe a whole federation. */
export const METADATA_SIZE: XmlSize = { ...MESSAGE_SIZE, elements: 20_000 };

const CLOSED_AT_ONCE = /^(?:[^'">]|"[^"]*"|'[^']*')*\/>/;
const ATTRIBUTE = /=\s*["']/g;

/**
 * Counts what a parser would have to do, at the cost of one look at each character. It may count too much where CDATA or
 * text looks like markup, never too little.
 *
 * @throws Error when it is more than may be parsed
 */
export function ensureSize(xml: string, most: XmlSize): void {
  let elements = 0;
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const next = xml.indexOf('<', at + 1);
    const tag = xml.slice(at + 1, next < 0 ? undefined : next);
    at = next;
    if (tag.startsWith('/')) {
      depth -= 1;
      continue;
    }
    elements += 1;
    ensure(elements <= most.elements, `the XML has more than ${most.elements} elements`);
    depth += 1;
    ensure(depth <= most.depth, `the XML is nested deeper than ${most.depth} elements`);
    ensure((tag.match(ATTRIBUTE)?.length ?? 0) <= most.attributesOfElement, `an element has more than ${most.attributesOfElement} attributes`);
    if (CLOSED_AT_ONCE.test(tag)) depth -= 1;
  }
}
