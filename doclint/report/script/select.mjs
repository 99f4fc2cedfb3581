// Which findings are shown, in which order, and how many of each kind there are.

import { FIXABLE, INHERITED, NEW, SAFE, SEVERITIES, lineOf } from "./data.mjs";

/** @typedef {import("./data.mjs").Data} Data */
/**
 * @typedef {object} Facet a way to tell findings apart
 * @property {string} name
 * @property {string} label
 * @property {string[]} values
 * @property {(at: number) => number | number[]} of the numbers of a finding's values
 */
/**
 * @typedef {object} State what the address says
 * @property {string} view
 * @property {Record<string, string[]>} chosen values by facet
 * @property {string} query
 * @property {string} sort
 * @property {string} group
 * @property {string | null} finding
 * @property {string | null} page
 */

export const SORTS = { place: "Place", severity: "Severity", frequency: "Most frequent rule", density: "Worst page" };
export const GROUPS = { page: "Page", rule: "Rule", cause: "Cause", language: "Language", folder: "Folder", owner: "Owner", none: "Nothing" };
const FOLDER_DEPTH = 2;
const NONE = "none";

/**
 * The facets of the data; those that tell nothing apart are left out.
 * @param {Data} data
 * @param {(id: string) => boolean} isDone
 * @returns {Facet[]}
 */
export function facetsOf(data, isDone) {
  const { findings, pages, rules } = data;
  const flag = (/** @type {number} */ at, /** @type {number} */ bit) => (findings.flags[at] & bit) !== 0;
  const all = [
    single("severity", "Severity", ["error", "warning", "info"], (at) => SEVERITIES[findings.severity[at]]),
    ...named("language", "Language", findings.page, pages, (page) => [page.language || NONE]),
    ...named("family", "Family", findings.rule, rules, (rule) => [rule.id.split("/")[0]]),
    ...named("rule", "Rule", findings.rule, rules, (rule) => [rule.id]),
    ...named("cause", "Cause", findings.cause, data.causes, (cause) => [cause.id]),
    ...named("folder", "Folder", findings.page, pages, (page) => foldersOf(page.path)),
    ...named("owner", "Owner", findings.page, pages, (page) => page.owners),
    single("fix", "Fix", ["safe", "unsafe", NONE], (at) => (flag(at, SAFE) ? "safe" : flag(at, FIXABLE) ? "unsafe" : NONE)),
    single("status", "Since then", data.compared ? ["new", "remaining"] : [], (at) => (flag(at, NEW) ? "new" : "remaining")),
    single("from", "Comes from", ["this page", "source text"], (at) => (flag(at, INHERITED) ? "source text" : "this page")),
    single("done", "Checked off", ["open", "done"], (at) => (isDone(findings.id[at]) ? "done" : "open")),
  ];
  return all.filter((facet) => facet.values.length > 1 || facet.name === "severity" || facet.name === "done");
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string[]} values
 * @param {(at: number) => string} of
 * @returns {Facet}
 */
function single(name, label, values, of) {
  const number = new Map(values.map((value, at) => [value, at]));
  return { name, label, values, of: (at) => number.get(of(at)) ?? -1 };
}

/**
 * A facet whose values are told by what many findings share: their page, rule or cause.
 * @template T
 * @param {string} name
 * @param {string} label
 * @param {number[]} column the number of what a finding has, -1 for nothing
 * @param {T[]} shared
 * @param {(each: T) => string[]} of
 * @returns {Facet[]}
 */
function named(name, label, column, shared, of) {
  /** @type {Map<string, number>} */
  const number = new Map();
  const numbers = shared.map((each) =>
    of(each).map((value) => {
      if (!number.has(value)) number.set(value, number.size);
      return /** @type {number} */ (number.get(value));
    }),
  );
  /** @type {number[]} */
  const nothing = [];
  return number.size ? [{ name, label, values: [...number.keys()], of: (at) => numbers[column[at]] || nothing }] : [];
}

/**
 * The folders that a page is counted in, as `figures.py` counts them.
 * @param {string} path
 * @returns {string[]}
 */
export function foldersOf(path) {
  const steps = path.split("/").slice(0, -1).slice(0, FOLDER_DEPTH);
  return steps.length ? steps.map((_, at) => steps.slice(0, at + 1).join("/")) : ["."];
}

/**
 * What a query is looked for in, a finding; made when it is first asked for.
 * @param {Data} data
 * @returns {(at: number) => string}
 */
export function haystacks(data) {
  const { findings, texts, pages, rules } = data;
  /** @type {string[]} */
  const made = [];
  return (at) => {
    if (made[at] === undefined) {
      const suggestion = findings.suggestion[at] < 0 ? "" : texts[findings.suggestion[at]];
      const parts = [pages[findings.page[at]].path, rules[findings.rule[at]].id, texts[findings.message[at]]];
      made[at] = [...parts, lineOf(data, at), suggestion, findings.id[at]].join("\n").toLowerCase();
    }
    return made[at];
  };
}

/**
 * The findings that are asked for, and how many each value would give, the choice in its own facet aside.
 * @param {Facet[]} facets
 * @param {number} number of findings
 * @param {(at: number) => string} hay
 * @param {State} state
 * @returns {{shown: number[], counts: Map<string, Uint32Array>}}
 */
export function select(facets, number, hay, state) {
  const words = state.query.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = new Map(facets.map((facet) => [facet.name, new Uint32Array(facet.values.length)]));
  const chosen = facets.map((facet) => wanted(facet, state));
  /** @type {number[]} */
  const shown = [];
  const tallies = facets.map((facet) => /** @type {Uint32Array} */ (counts.get(facet.name)));
  for (let at = 0; at < number; at++) {
    const missed = missing(facets, chosen, at);
    if (missed === -2 || !words.every((word) => hay(at).includes(word))) continue;
    if (missed === -1) shown.push(at);
    for (let facet = 0; facet < facets.length; facet++) {
      if (missed === -1 || missed === facet) count(tallies[facet], facets[facet].of(at));
    }
  }
  return { shown, counts };
}

/**
 * @param {Facet} facet
 * @param {State} state
 * @returns {Set<number> | null}
 */
function wanted(facet, state) {
  const values = state.chosen[facet.name];
  return values && values.length ? new Set(values.map((value) => facet.values.indexOf(value))) : null;
}

/**
 * Which facet alone keeps a finding out: its number, -1 for none, -2 for several.
 * @param {Facet[]} facets
 * @param {(Set<number> | null)[]} chosen
 * @param {number} at
 */
function missing(facets, chosen, at) {
  let missed = -1;
  for (let number = 0; number < facets.length; number++) {
    const set = chosen[number];
    if (!set) continue;
    const of = facets[number].of(at);
    if (typeof of === "number" ? set.has(of) : of.some((each) => set.has(each))) continue;
    if (missed !== -1) return -2;
    missed = number;
  }
  return missed;
}

/**
 * @param {Uint32Array} counts
 * @param {number | number[]} of
 */
function count(counts, of) {
  if (typeof of === "number") {
    if (of >= 0) counts[of]++;
  } else for (const each of of) counts[each]++;
}

/**
 * Findings in order; equal ones stay in that of pages and lines, which is the data's own.
 * @param {Data} data
 * @param {number[]} shown
 * @param {string} sort
 * @returns {number[]}
 */
export function sorted(data, shown, sort) {
  const { findings, pages } = data;
  if (sort === "severity") return [...shown].sort((a, b) => findings.severity[b] - findings.severity[a] || a - b);
  if (sort === "frequency") {
    const often = new Uint32Array(data.rules.length);
    for (const at of shown) often[findings.rule[at]]++;
    return [...shown].sort((a, b) => often[findings.rule[b]] - often[findings.rule[a]] || findings.rule[a] - findings.rule[b] || a - b);
  }
  if (sort === "density") {
    const of = (/** @type {number} */ at) => pages[findings.page[at]].density ?? -1;
    return [...shown].sort((a, b) => of(b) - of(a) || a - b);
  }
  return shown;
}

/** @typedef {{group: string, label: string, count: number} | number} Row a heading, or a finding */

/**
 * The rows of the list: findings below headings, the first heading being that of the first finding.
 * @param {Data} data
 * @param {number[]} order
 * @param {string} group
 * @returns {Row[]}
 */
export function rows(data, order, group) {
  if (group === "none" || !(group in GROUPS)) return order;
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const at of order) {
    const name = nameOf(data, at, group);
    const found = groups.get(name);
    if (found) found.push(at);
    else groups.set(name, [at]);
  }
  /** @type {Row[]} */
  const out = [];
  const byCount = group === "page" || group === "folder" ? [...groups] : [...groups].sort((a, b) => b[1].length - a[1].length);
  for (const [name, found] of byCount) {
    out.push({ group: name, label: labelOf(data, found[0], group, name), count: found.length });
    for (const at of found) out.push(at);
  }
  return out;
}

/**
 * @param {Data} data
 * @param {number} at
 * @param {string} group
 * @returns {string}
 */
function nameOf(data, at, group) {
  const { findings, pages } = data;
  const page = pages[findings.page[at]];
  if (group === "page") return page.path;
  if (group === "rule") return data.rules[findings.rule[at]].id;
  if (group === "language") return page.language || "no language";
  if (group === "folder") return foldersOf(page.path).at(-1) || ".";
  if (group === "owner") return page.owners[0] || "nobody";
  return findings.cause[at] < 0 ? "" : data.causes[findings.cause[at]].id;
}

/**
 * @param {Data} data
 * @param {number} at
 * @param {string} group
 * @param {string} name
 */
function labelOf(data, at, group, name) {
  if (group !== "cause") return name;
  return name ? data.causes[data.findings.cause[at]].message : "single findings";
}

const PLAIN = { sort: "place", group: "page" };

/**
 * The state that an address tells.
 * @param {string} hash
 * @returns {State}
 */
export function stateOf(hash) {
  const [view, rest] = hash.replace(/^#/, "").split("?");
  const given = new URLSearchParams(rest || "");
  /** @type {Record<string, string[]>} */
  const chosen = {};
  for (const [name, value] of given) {
    if (!["q", "sort", "group", "f", "page"].includes(name)) (chosen[name] ||= []).push(value);
  }
  return {
    view: view || "overview",
    chosen,
    query: given.get("q") || "",
    sort: given.get("sort") || PLAIN.sort,
    group: given.get("group") || PLAIN.group,
    finding: given.get("f"),
    page: given.get("page"),
  };
}

/**
 * The address of a state; what is usual is left out.
 * @param {State} state
 * @returns {string}
 */
export function addressOf(state) {
  const told = new URLSearchParams();
  for (const name of Object.keys(state.chosen).sort()) for (const value of state.chosen[name]) told.append(name, value);
  if (state.query) told.set("q", state.query);
  if (state.sort !== PLAIN.sort) told.set("sort", state.sort);
  if (state.group !== PLAIN.group) told.set("group", state.group);
  if (state.page) told.set("page", state.page);
  if (state.finding) told.set("f", state.finding);
  const rest = told.toString();
  return `#${state.view}${rest ? `?${rest}` : ""}`;
}
