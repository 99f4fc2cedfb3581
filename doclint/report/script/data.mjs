// What the page holds, unpacked. `payload.py` writes it and tells the same.

/** @typedef {[number, number, number]} Excerpt first line, number of the text (-1: none), characters cut off before it */
/** @typedef {{first: number, text: string, cut: number}} Piece */
/** @typedef {{first: number, old: string, new: string}} Hunk */
/** @typedef {{path: string, place: Place, message: string, piece: Piece | null}} Quote */
/** @typedef {[number, number, number, number]} Place line and column of the beginning and of the end, from 1 */
/**
 * @typedef {object} Page
 * @property {string} path
 * @property {string | null} language
 * @property {string | null} source
 * @property {string[]} owners
 * @property {string | null} address
 * @property {number} words
 * @property {number | null} density
 * @property {string | null} file
 * @property {number[][]} blocks six numbers each: an excerpt of the page, and one of its source page
 */
/** @typedef {{id: string, summary: string, why: string, type: string}} Rule */
/** @typedef {{id: string, rule: string, message: string, settle: string | null}} Cause */
/**
 * @typedef {object} Columns one entry a finding, in `place` four
 * @property {string[]} id
 * @property {number[]} page
 * @property {number[]} rule
 * @property {number[]} severity
 * @property {number[]} place
 * @property {number[]} message
 * @property {number[]} line
 * @property {number[]} suggestion
 * @property {number[]} cause
 * @property {number[]} block
 * @property {number[]} flags
 * @property {(0 | [number, [number, number, number][]])[]} fix
 * @property {number[][][]} related
 */
/**
 * @typedef {object} Data
 * @property {number} version
 * @property {string} project
 * @property {string} time
 * @property {string} prefix
 * @property {string | null} editUrl
 * @property {string | null} pageUrl
 * @property {string | null} root
 * @property {boolean} compared
 * @property {Page[]} pages
 * @property {Rule[]} rules
 * @property {Cause[]} causes
 * @property {Columns} findings
 * @property {string[]} texts
 */

export const INHERITED = 1;
export const NEW = 2;
export const REMAINING = 4;
export const FIXABLE = 8;
export const SAFE = 16;
export const SEVERITIES = ["off", "info", "warning", "error"];

/**
 * The data out of its packed form: base64 of what gzip made of JSON.
 * @param {string} packed
 * @returns {Promise<Data>}
 */
export async function unpacked(packed) {
  const stream = new Blob([bytesOf(packed.trim())]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/**
 * Base64 as bytes; a plain loop, for megabytes come through here before anything is seen.
 * @param {string} text
 */
function bytesOf(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** A finding as people see it, made when it is looked at. */
export class Finding {
  /**
   * @param {Data} data
   * @param {number} at
   */
  constructor(data, at) {
    const all = data.findings;
    this.data = data;
    this.at = at;
    this.id = all.id[at];
    this.page = data.pages[all.page[at]];
    this.rule = data.rules[all.rule[at]];
    this.severity = SEVERITIES[all.severity[at]];
    this.message = data.texts[all.message[at]];
    this.suggestion = all.suggestion[at] < 0 ? null : data.texts[all.suggestion[at]];
    this.cause = all.cause[at] < 0 ? null : data.causes[all.cause[at]];
    this.flags = all.flags[at];
    /** @type {Place} */
    this.place = /** @type {Place} */ (all.place.slice(4 * at, 4 * at + 4));
  }

  /** The line that it stands on, as far as it is told. */
  get line() {
    return lineOf(this.data, this.at);
  }

  /** Whether a flag is set.
   * @param {number} flag */
  is(flag) {
    return (this.flags & flag) !== 0;
  }

  /** @returns {{title: string, hunks: Hunk[]} | null} */
  get fix() {
    const fix = this.data.findings.fix[this.at];
    if (!fix) return null;
    const { texts } = this.data;
    return {
      title: texts[fix[0]],
      hunks: fix[1].map(([first, before, after]) => ({ first, old: texts[before], new: texts[after] })),
    };
  }

  /** @returns {Quote[]} */
  get related() {
    const { texts } = this.data;
    return this.data.findings.related[this.at].map((each) => ({
      path: texts[each[0]],
      place: /** @type {Place} */ (each.slice(1, 5)),
      message: texts[each[5]],
      piece: piece(this.data, /** @type {Excerpt} */ (each.slice(6, 9))),
    }));
  }
}

/**
 * The line that a finding stands on: told by itself, or out of its block.
 * @param {Data} data
 * @param {number} at
 * @returns {string}
 */
export function lineOf(data, at) {
  const { line, page, block, place } = data.findings;
  if (line[at] >= 0) return data.texts[line[at]];
  const [first, text] = data.pages[page[at]].blocks[block[at]] || [0, -1];
  return text < 0 ? "" : data.texts[text].split("\n", place[4 * at] - first + 1).at(-1) || "";
}

/**
 * Lines of a page, or null where there are none.
 * @param {Data} data
 * @param {Excerpt} excerpt
 * @returns {Piece | null}
 */
export function piece(data, [first, text, cut]) {
  return text < 0 ? null : { first, text: data.texts[text], cut };
}

/**
 * A block of a page beside that of its source page.
 * @param {Data} data
 * @param {Page} page
 * @param {number} at
 * @returns {{own: Piece | null, source: Piece | null}}
 */
export function block(data, page, at) {
  const numbers = page.blocks[at] || [0, -1, 0, 0, -1, 0];
  return {
    own: piece(data, /** @type {Excerpt} */ (numbers.slice(0, 3))),
    source: piece(data, /** @type {Excerpt} */ (numbers.slice(3, 6))),
  };
}
