// Texts: where a place of a page lies in them, in what two of them differ, and what of them nobody sees.

/** @typedef {{start: number, end: number, kind: string}} Mark a stretch of a text, in code units */
/** @typedef {["same" | "old" | "new", string]} Step */

const INVISIBLE = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const BLANKS = /[\u00a0\u2000-\u200d\u202f\u205f]/u;
const TOKEN = /[\p{L}\p{M}\p{N}_]+(?<![\u3040-\u30ff\u3400-\u9fff])|\s+|[\s\S]/gu;
// So many words of each text are compared by all their ways; of longer ones beginning and end are taken off first.
const MOST = 1500;

/**
 * Where a line and column (in characters, from 1) lie in a piece of a page, in code units; at its ends for what lies
 * outside.
 * @param {import("./data.mjs").Piece} piece
 * @param {number} line
 * @param {number} column
 */
export function offset(piece, line, column) {
  if (line < piece.first) return 0;
  let start = 0;
  for (let at = piece.first; at < line; at++) {
    const next = piece.text.indexOf("\n", start);
    if (next < 0) return piece.text.length;
    start = next + 1;
  }
  const found = piece.text.indexOf("\n", start);
  const end = found < 0 ? piece.text.length : found;
  const characters = column - 1 - (line === piece.first ? piece.cut : 0);
  let at = start;
  for (let number = 0; number < characters && at < end; number++) {
    at += (piece.text.codePointAt(at) || 0) > 0xffff ? 2 : 1;
  }
  return Math.min(at, end);
}

/**
 * A text in pieces, each with the kinds of all marks over it; a mark of no length is a piece of its own.
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {{text: string, kinds: string[]}[]}
 */
export function marked(text, marks) {
  const borders = new Set([0, text.length]);
  for (const mark of marks) borders.add(mark.start).add(mark.end);
  const sorted = [...borders].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  /** @type {{text: string, kinds: string[]}[]} */
  const pieces = [];
  for (let number = 0; number < sorted.length; number++) {
    const [start, end] = [sorted[number], sorted[number + 1]];
    const here = marks.filter((mark) => mark.start === start && mark.end === start);
    if (here.length) pieces.push({ text: "", kinds: here.map((mark) => mark.kind) });
    if (end === undefined) continue;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end && mark.end > mark.start);
    pieces.push({ text: text.slice(start, end), kinds: over.map((mark) => mark.kind) });
  }
  return pieces;
}

/**
 * A text in stretches that are seen as they are and characters that are not, the latter by their code.
 * @param {string} text
 * @param {boolean} [plainly] blanks that look like others, too
 * @returns {{text: string, code: string | null}[]}
 */
export function spelt(text, plainly = false) {
  if (!INVISIBLE.test(text) && !(plainly && BLANKS.test(text))) return text ? [{ text, code: null }] : [];
  /** @type {{text: string, code: string | null}[]} */
  const pieces = [];
  for (const char of text) {
    const hidden = INVISIBLE.test(char) || (plainly && BLANKS.test(char));
    const last = pieces[pieces.length - 1];
    if (hidden) pieces.push({ text: char, code: code(char) });
    else if (last && last.code === null) last.text += char;
    else pieces.push({ text: char, code: null });
  }
  return pieces;
}

/** @param {string} char */
function code(char) {
  return `U+${(char.codePointAt(0) || 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * A text with what nobody sees spelt out, for where only text can stand.
 * @param {string} text
 */
export function plain(text) {
  return spelt(text).map((each) => (each.code ? `<${each.code}>` : each.text)).join("");
}

/**
 * The words, blanks and signs of a text.
 * @param {string} text
 * @returns {string[]}
 */
export function tokens(text) {
  return text.match(TOKEN) || [];
}

/**
 * How one text becomes another, word by word.
 * @param {string} before
 * @param {string} after
 * @returns {Step[]}
 */
export function difference(before, after) {
  const [a, b] = [tokens(before), tokens(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [old, now] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  /** @type {Step[]} */
  const steps = [["same", a.slice(0, start).join("")]];
  if (old.length * now.length > MOST * MOST) steps.push(["old", old.join("")], ["new", now.join("")]);
  else steps.push(...byCommonRow(old, now));
  steps.push(["same", a.slice(a.length - end).join("")]);
  return joined(steps);
}

/**
 * By the longest common row of words.
 * @param {string[]} old
 * @param {string[]} now
 * @returns {Step[]}
 */
function byCommonRow(old, now) {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        old[i] === now[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  /** @type {Step[]} */
  const steps = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      steps.push(["same", old[i++]]);
      j++;
    } else if (i < old.length && (j === now.length || longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      steps.push(["old", old[i++]]);
    } else {
      steps.push(["new", now[j++]]);
    }
  }
  return steps;
}

/**
 * Steps of one kind behind one another as one; blanks alone between two changes belong to both.
 * @param {Step[]} steps
 * @returns {Step[]}
 */
function joined(steps) {
  /** @type {Step[]} */
  const out = [];
  for (const [kind, text] of steps) {
    const last = out[out.length - 1];
    if (!text) continue;
    if (last && last[0] === kind) last[1] += text;
    else out.push([kind, text]);
  }
  return out;
}

// What a translation keeps as it is: code, addresses, tags and places for values, numbers.
const KEPT = /`[^`\n]+`|\bhttps?:\/\/[^\s)>\]"']+|\{\{.*?\}\}|\{%.*?%\}|<\/?[a-z][^>\n]*>|%\w\b|\$\{\w+\}|\d[\d.,:/-]*\d|\d/giu;

/**
 * Where each of two texts has code, an address, a tag or a number that the other has not.
 * @param {string} one
 * @param {string} other
 * @returns {[Mark[], Mark[]]}
 */
export function unlike(one, other) {
  return [alone(one, other), alone(other, one)];
}

/**
 * @param {string} text
 * @param {string} other
 * @returns {Mark[]}
 */
function alone(text, other) {
  /** @type {Map<string, number>} */
  const there = new Map();
  for (const match of other.matchAll(KEPT)) there.set(match[0], (there.get(match[0]) || 0) + 1);
  /** @type {Mark[]} */
  const marks = [];
  for (const match of text.matchAll(KEPT)) {
    const left = there.get(match[0]) || 0;
    if (left) there.set(match[0], left - 1);
    else marks.push({ start: match.index, end: match.index + match[0].length, kind: "unlike" });
  }
  return marks;
}
