// A block beside its source block with the faults of it, each with what to do.

import { block, FIXABLE, Finding, INHERITED, NEW, SAFE } from "./data.mjs";
import { copy, el, safeAddress, shown } from "./dom.mjs";
import { difference, marked, offset, plain, spelt, unlike } from "./words.mjs";

/** @typedef {import("./data.mjs").Piece} Piece */
/** @typedef {import("./data.mjs").Page} Page */
/** @typedef {import("./data.mjs").Data} Data */
/** @typedef {import("./words.mjs").Mark} Mark */
/**
 * @typedef {object} Desk what cards need of the page around them
 * @property {Data} data
 * @property {(finding: Finding) => string} address
 * @property {(id: string) => boolean} isDone
 * @property {(id: string, done: boolean) => void} setDone
 * @property {(page: Page, line: number, column: number) => string | null} editor
 * @property {(text: string) => void} say
 */

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i;

/** @param {string | null} code */
export function langOf(code) {
  return code && LANGUAGE.test(code) ? code.replaceAll("_", "-") : null;
}

/**
 * Both texts of a block, faults marked in both.
 * @param {Desk} desk
 * @param {Page} page
 * @param {number} at the block
 * @param {Finding[]} findings those in it
 * @param {Finding | null} active
 * @param {boolean} [quiet] a neighbour: nothing is marked
 */
export function pairOf(desk, page, at, findings, active, quiet = false) {
  const both = block(desk.data, page, at);
  const [mine, theirs] = quiet ? [[], []] : marksOf(both, page, findings, active);
  if (both.own && both.source && !quiet) {
    const [here, there] = unlike(both.own.text, both.source.text);
    mine.push(...here);
    theirs.push(...there);
  }
  const source = page.source
    ? el("div", { class: "side source" }, label("Source", page.source, both.source), textOf(both.source, theirs, null, "not in the source"))
    : null;
  const title = page.source ? "Translation" : "Page";
  const own = el("div", { class: "side own" }, label(title, page.path, both.own), textOf(both.own, mine, page.language, "missing here"));
  return el("div", { class: `pair${page.source ? "" : " alone"}${quiet ? " quiet" : ""}` }, source, own);
}

/**
 * @param {string} title
 * @param {string} path
 * @param {Piece | null} text
 */
function label(title, path, text) {
  const place = text ? `:${text.first}` : "";
  return el("p", { class: "side-label" }, el("b", {}, title), " ", el("bdi", { class: "path" }, plain(path) + place));
}

/**
 * @param {Piece | null} text
 * @param {Mark[]} marks
 * @param {string | null} language
 * @param {string} otherwise
 */
function textOf(text, marks, language, otherwise) {
  if (!text) return el("p", { class: "nothing" }, otherwise);
  const whole = marks.find((mark) => covers(mark, text.text));
  const made = el("pre", { class: whole ? `text whole ${whole.kind}` : "text", dir: "auto", lang: langOf(language) });
  if (text.cut) made.append("…");
  for (const each of marked(text.text, marks.filter((mark) => !covers(mark, text.text)))) {
    const kinds = [...new Set(each.kinds)].join(" ");
    if (kinds) made.append(el("mark", { class: each.text ? kinds : `${kinds} between` }, shown(each.text, kinds !== "unlike")));
    else made.append(shown(each.text));
  }
  return made;
}

/**
 * Whether a mark is of all that there is to see: then its frame is marked, and the words stay legible.
 * @param {Mark} mark
 * @param {string} text
 */
function covers(mark, text) {
  return mark.end > mark.start && !text.slice(0, mark.start).trim() && !text.slice(mark.end).trim();
}

/**
 * Where findings lie in the texts of their block.
 * @param {{own: Piece | null, source: Piece | null}} both
 * @param {Page} page
 * @param {Finding[]} findings
 * @param {Finding | null} active
 * @returns {[Mark[], Mark[]]}
 */
function marksOf(both, page, findings, active) {
  /** @type {Mark[]} */
  const mine = [];
  /** @type {Mark[]} */
  const theirs = [];
  for (const finding of findings) {
    const kind = finding === active ? `fault ${finding.severity} active` : `fault ${finding.severity}`;
    if (both.own) mine.push(mark(both.own, finding.place, kind));
    for (const other of finding.related) {
      if (other.piece) continue;
      if (other.path === page.source && both.source) theirs.push(mark(both.source, other.place, kind));
      else if (other.path === page.path && both.own) mine.push(mark(both.own, other.place, "other"));
    }
  }
  return [mine, theirs];
}

/**
 * @param {Piece} text
 * @param {import("./data.mjs").Place} place
 * @param {string} kind
 * @returns {Mark}
 */
function mark(text, [line, column, endLine, endColumn], kind) {
  const start = offset(text, line, column);
  return { start, end: Math.max(start, offset(text, endLine, endColumn)), kind };
}

/**
 * A finding: what is wrong, why that matters, and what mends it.
 * @param {Desk} desk
 * @param {Finding} finding
 * @param {boolean} open whether it is told at once why it matters
 */
export function cardOf(desk, finding, open) {
  const done = desk.isDone(finding.id);
  const box = el("input", { type: "checkbox", change: (event) => desk.setDone(finding.id, event.target.checked) });
  box.checked = done;
  const card = el("article", { class: `card ${finding.severity}${done ? " done" : ""}`, id: `f-${finding.id}`, tabindex: -1 });
  card.append(
    el("header", {}, badge(finding.severity), " ", ...flags(finding), el("span", { class: "rule" }, finding.rule.id), el("label", { class: "check" }, box, " mended")),
    el("h2", { class: "message", dir: "auto" }, shown(finding.message)),
    linksOf(desk, finding),
  );
  for (const part of [remedyOf(desk, finding), quotesOf(finding), whyOf(finding, open)]) if (part) card.append(part);
  return card;
}

/** @param {string} severity */
export function badge(severity) {
  return el("span", { class: `badge ${severity}` }, severity);
}

/** @param {Finding} finding */
function flags(finding) {
  const told = [];
  if (finding.is(NEW)) told.push("new");
  if (finding.is(INHERITED)) told.push("from the source text");
  return told.flatMap((word) => [el("span", { class: "flag" }, word), " "]);
}

/**
 * The way to the page: in the forge, in an editor, on the site; and to this very finding.
 * @param {Desk} desk
 * @param {Finding} finding
 */
function linksOf(desk, finding) {
  const { page, place } = finding;
  const links = el("p", { class: "links" }, el("bdi", { class: "path" }, `${plain(page.path)}:${place[0]}:${place[1]}`));
  for (const [word, address] of waysTo(desk, page, place[0], place[1])) {
    links.append(" ", el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, word));
  }
  links.append(" ", button("Copy link", () => copied(desk, new URL(desk.address(finding), document.baseURI).href, "link")));
  return links;
}

/**
 * The ways that lead to a line of a page.
 * @param {Desk} desk
 * @param {Page} page
 * @param {number} line
 * @param {number} column
 * @returns {[string, string][]}
 */
export function waysTo(desk, page, line, column) {
  const { data } = desk;
  /** @type {[string, string | null][]} */
  const ways = [
    ["Edit", data.editUrl && filled(data.editUrl, { path: encoded(data.prefix + page.path), line, column })],
    ["Editor", desk.editor(page, line, column)],
    ["On the site", data.pageUrl && page.address ? filled(data.pageUrl, { address: encoded(page.address.replace(/^\//, "")) }) : null],
  ];
  return ways.flatMap(([word, address]) => {
    const safe = address && safeAddress(address);
    return safe ? [/** @type {[string, string]} */ ([word, safe])] : [];
  });
}

/**
 * @param {string} template
 * @param {Record<string, string | number>} values
 */
export function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** @param {string} path */
export function encoded(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

/**
 * @param {Desk} desk
 * @param {string} text
 * @param {string} what
 */
async function copied(desk, text, what) {
  desk.say((await copy(text)) ? `The ${what} is on the clipboard.` : `The ${what} could not be copied.`);
}

/**
 * @param {string} word
 * @param {() => void} act
 */
export function button(word, act) {
  return el("button", { type: "button", class: "quiet", click: act }, word);
}

/**
 * What mends it: lines before and after, or a suggestion.
 * @param {Desk} desk
 * @param {Finding} finding
 */
function remedyOf(desk, finding) {
  const { fix, suggestion } = finding;
  if (!fix && suggestion === null) return null;
  const made = el("section", { class: "remedy" });
  if (fix) {
    const how = finding.is(SAFE) ? "doclint check --fix does it" : finding.is(FIXABLE) ? "with --unsafe-fixes" : "";
    made.append(el("p", {}, el("b", {}, "Fix: "), shown(fix.title), el("small", {}, ` ${how}`)));
    for (const hunk of fix.hunks) made.append(changeOf(desk, finding, hunk));
  }
  if (suggestion !== null && !(fix && fix.hunks.length)) {
    const text = el("code", { dir: "auto", lang: langOf(finding.page.language) }, shown(suggestion, true));
    made.append(el("p", {}, el("b", {}, "Suggested: "), text, " ", button("Copy", () => copied(desk, suggestion, "suggestion"))));
  }
  return made;
}

/**
 * @param {Desk} desk
 * @param {Finding} finding
 * @param {import("./data.mjs").Hunk} hunk
 */
function changeOf(desk, finding, hunk) {
  const text = el("pre", { class: "text change", dir: "auto", lang: langOf(finding.page.language) });
  for (const [kind, words] of difference(hunk.old, hunk.new)) {
    if (kind === "same") text.append(shown(words));
    else text.append(el(kind === "old" ? "del" : "ins", {}, shown(words.replace(/\n/g, "↵\n"), spelt(words, true).length > 0)));
  }
  const act = button("Copy corrected line", () => copied(desk, hunk.new, "corrected line"));
  act.dataset.copies = "line";
  return el("div", { class: "hunk" }, text, act);
}

/**
 * Other places that explain it and that the blocks do not show.
 * @param {Finding} finding
 */
function quotesOf(finding) {
  const quotes = finding.related.filter((quote) => quote.piece || quote.path !== finding.page.source);
  if (!quotes.length) return null;
  const list = el("ul", { class: "quotes" });
  for (const { path, place, message, piece } of quotes) {
    const item = el("li", {}, shown(message), " ", el("bdi", { class: "path" }, `${plain(path)}:${place[0]}`));
    if (piece) item.append(textOf(piece, [mark(piece, place, "other")], null, ""));
    list.append(item);
  }
  return list;
}

/**
 * What the rule is about.
 * @param {Finding} finding
 * @param {boolean} open
 */
function whyOf(finding, open) {
  const { rule, cause } = finding;
  if (!rule.summary) return null;
  const made = el("details", { class: "why", open }, el("summary", {}, "Why it matters"));
  for (const text of [rule.summary, ...rule.why.split(/\n\s*\n/)]) if (text.trim()) made.append(prose(text));
  if (cause?.settle) made.append(el("p", {}, "If the whole site wants it so: ", el("code", {}, shown(cause.settle))));
  made.append(el("p", { class: "type" }, `MQM: ${rule.type}`));
  return made;
}

/**
 * A paragraph of ours, in which backticks mark code.
 * @param {string} text
 */
export function prose(text) {
  const made = el("p", {});
  text.split(/(``?[^`]+``?)/).forEach((part, at) => {
    made.append(at % 2 ? el("code", {}, part.replace(/^``? ?| ?``?$/g, "")) : part.replace(/\s+/g, " "));
  });
  return made;
}
