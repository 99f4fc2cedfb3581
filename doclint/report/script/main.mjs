// The page at work: reads its address, shows what that asks for.

import { cardOf, encoded, filled, langOf, pairOf, waysTo, button } from "./cards.mjs";
import { Finding, unpacked } from "./data.mjs";
import { byId, el, grouped, save, shown } from "./dom.mjs";
import { asCsv, asJson, asMarkdown, table } from "./exports.mjs";
import { Checked, Kept } from "./kept.mjs";
import { VirtualList } from "./list.mjs";
import { GROUPS, SORTS, addressOf, facetsOf, haystacks, rows, select, sorted, stateOf } from "./select.mjs";
import { plain } from "./words.mjs";

/** @typedef {import("./select.mjs").State} State */
/** @typedef {import("./select.mjs").Row} Row */
/** @typedef {import("./select.mjs").Facet} Facet */
/** @typedef {{at: number, errors: number, warnings: number, infos: number}} PageRow */

const [GROUP_HEIGHT, ROW_HEIGHT, PAGE_HEIGHT] = [34, 62, 44];
// So many values of a facet are shown before it is unfolded, and so many blocks of a page at a time.
const [FEW, CHUNK] = [8, 20];
const LIST_VIEWS = ["findings", "page"];

/** The whole page. */
export class App {
  /** @param {import("./data.mjs").Data} data */
  constructor(data) {
    this.data = data;
    this.kept = new Kept(data.project);
    this.checked = new Checked(this.kept);
    this.hay = haystacks(data);
    this.size = data.findings.id.length;
    this.facets = facetsOf(data, (id) => this.checked.has(id));
    this.number = new Map(data.findings.id.map((id, at) => [id, at]));
    /** @type {State} */
    this.state = stateOf(location.hash);
    /** @type {number[]} */
    this.order = [];
    /** @type {Row[]} */
    this.rows = [];
    /** @type {import("./cards.mjs").Desk} */
    this.desk = {
      data,
      address: (finding) => addressOf({ ...stateOf(""), view: "findings", finding: finding.id }),
      isDone: (id) => this.checked.has(id),
      setDone: (id, done) => this.setDone(id, done),
      editor: (page, line, column) => this.editor(page, line, column),
      say: (text) => this.say(text),
    };
    /** @type {VirtualList<Row>} */
    this.list = new VirtualList(byId("list"), (row) => (typeof row === "number" ? ROW_HEIGHT : GROUP_HEIGHT), (row, at) => this.rowOf(row, at));
    /** @type {VirtualList<PageRow>} */
    this.pages = new VirtualList(byId("page-list"), () => PAGE_HEIGHT, (row, at) => this.pageRowOf(row, at));
    this.controls();
    this.filters();
    addEventListener("hashchange", () => this.go(stateOf(location.hash)));
    document.addEventListener("keydown", (event) => this.key(event));
    this.go(this.state, true);
  }

  /**
   * Show what a state asks for.
   * @param {State} state
   * @param {boolean} [anew] nothing is shown yet
   */
  go(state, anew = false) {
    const before = this.state;
    this.state = state;
    const asked = (/** @type {State} */ { chosen, query, sort, group }) => JSON.stringify([chosen, query, sort, group]);
    const other = anew || asked(before) !== asked(state);
    if (other) this.choose();
    const view = document.getElementById(`view-${state.view}`) ? state.view : "overview";
    const turned = anew || view !== this.view;
    for (const section of document.querySelectorAll("[data-view]")) /** @type {HTMLElement} */ (section).hidden = section.id !== `view-${view}`;
    for (const link of document.querySelectorAll("nav a")) {
      const here = link.getAttribute("href")?.split("?")[0] === `#${view === "page" ? "pages" : view}`;
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    this.view = view;
    document.body.dataset.at = view;
    document.body.classList.toggle("one", view === "findings" && state.finding !== null);
    if (view === "findings") this.showFindings(other || turned, before);
    if (view === "pages") this.showPages();
    if (view === "page") this.showPage(other || turned || before.page !== state.page);
    if (turned && !anew) scrollTo(0, 0);
    if (turned && !anew && !state.finding) byId(`view-${view}`).querySelector("h1")?.focus();
  }

  /** Filter, sort and group. */
  choose() {
    const { shown: found, counts } = select(this.facets, this.size, this.hay, this.state);
    this.order = sorted(this.data, found, this.state.sort);
    this.rows = rows(this.data, this.order, this.state.group);
    this.counts = counts;
    /** @type {Map<number, number>} */
    this.rowOfFinding = new Map();
    this.rows.forEach((row, at) => typeof row === "number" && this.rowOfFinding?.set(row, at));
    this.fillFilters();
  }

  /**
   * Change a part of the state; the address tells it.
   * @param {Partial<State>} change
   * @param {boolean} [quietly] without a step in the browser's history
   */
  turn(change, quietly = false) {
    const state = { ...this.state, ...change };
    const address = addressOf(state);
    if (address === location.hash) return;
    if (quietly) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.go(state);
  }

  /** @param {string} text */
  say(text) {
    byId("say").textContent = text;
  }

  // Filters

  /** What stands above the list. */
  controls() {
    const query = /** @type {HTMLInputElement} */ (byId("query"));
    query.addEventListener("input", () => this.turn({ query: query.value, finding: null }, true));
    this.fillSelect("sort", SORTS);
    this.fillSelect("group", GROUPS);
    byId("clear").addEventListener("click", () => this.turn({ chosen: {}, query: "", finding: null }));
    const take = (/** @type {string} */ ending, /** @type {string} */ type, /** @type {(rows: any[][]) => string} */ write) => () =>
      save(`${this.data.project}-findings.${ending}`, type, write(table(this.data, this.order, (id) => this.checked.has(id))));
    byId("export-csv").addEventListener("click", take("csv", "text/csv", asCsv));
    byId("export-json").addEventListener("click", take("json", "application/json", asJson));
    byId("export-markdown").addEventListener("click", take("md", "text/markdown", asMarkdown));
    byId("help-open").addEventListener("click", () => this.help());
    byId("theme").addEventListener("click", () => this.theme());
    for (const name of ["root", "editor"]) {
      const input = /** @type {HTMLInputElement} */ (byId(`set-${name}`));
      input.value = this.kept.get(name) || (name === "root" ? this.data.root || "" : input.value);
      input.addEventListener("change", () => {
        this.kept.set(name, input.value);
        this.go(this.state, true);
      });
    }
    const keys = /** @type {HTMLInputElement} */ (byId("set-keys"));
    keys.checked = this.kept.get("keys") !== "off";
    keys.addEventListener("change", () => this.kept.set("keys", keys.checked ? "on" : "off"));
    const theme = this.kept.get("theme");
    if (theme) document.documentElement.style.colorScheme = theme;
  }

  /**
   * @param {"sort" | "group"} name
   * @param {Record<string, string>} words
   */
  fillSelect(name, words) {
    const select = /** @type {HTMLSelectElement} */ (byId(name));
    for (const [value, word] of Object.entries(words)) select.append(el("option", { value }, word));
    select.addEventListener("change", () => this.turn({ [name]: select.value }));
  }

  /** The boxes of all facets, made once. */
  filters() {
    /** @type {Map<string, HTMLElement[]>} */
    this.boxes = new Map();
    for (const facet of this.facets) {
      const items = facet.values.map((value, at) => this.boxOf(facet, value, at));
      const more = items.length > FEW ? el("button", { type: "button", class: "more", "aria-expanded": "false", click: () => this.unfold(list, more) }, "More") : null;
      const list = el("ul", { class: "values folded" }, ...items);
      this.boxes.set(facet.name, items);
      byId("facets").append(el("fieldset", { class: "facet", "data-facet": facet.name }, el("legend", {}, facet.label), list, more));
    }
  }

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement | null} more
   */
  unfold(list, more) {
    const folded = list.classList.toggle("folded");
    more?.setAttribute("aria-expanded", String(!folded));
    if (more) more.textContent = folded ? "More" : "Less";
  }

  /**
   * @param {Facet} facet
   * @param {string} value
   * @param {number} at
   */
  boxOf(facet, value, at) {
    const name = facet.name === "cause" ? this.data.causes.find((cause) => cause.id === value)?.message || value : value;
    const box = el("input", {
      type: "checkbox",
      change: () => {
        const before = (this.state.chosen[facet.name] || []).filter((each) => each !== value);
        const after = box.checked ? [...before, value] : before;
        const { [facet.name]: _, ...others } = this.state.chosen;
        this.turn({ chosen: after.length ? { ...others, [facet.name]: after } : others, finding: null });
      },
    });
    return el("li", { "data-at": at }, el("label", { title: plain(name) }, box, el("bdi", { class: "value" }, plain(name)), el("span", { class: "number" })));
  }

  /** Numbers and marks of the boxes, the most frequent first; what would give nothing is left out. */
  fillFilters() {
    for (const facet of this.facets) {
      const counts = this.counts?.get(facet.name) || new Uint32Array();
      const chosen = new Set(this.state.chosen[facet.name] || []);
      const items = this.boxes?.get(facet.name) || [];
      const order = items.map((_, at) => at);
      if (!["severity", "done", "status", "fix", "from"].includes(facet.name)) order.sort((a, b) => counts[b] - counts[a] || a - b);
      order.forEach((at, place) => {
        const item = items[at];
        const on = chosen.has(facet.values[at]);
        item.style.order = String(place);
        item.hidden = !counts[at] && !on;
        item.classList.toggle("far", place >= FEW && !on);
        /** @type {HTMLInputElement} */ (item.querySelector("input")).checked = on;
        /** @type {HTMLElement} */ (item.querySelector(".number")).textContent = grouped(counts[at]);
      });
    }
    const query = /** @type {HTMLInputElement} */ (byId("query"));
    if (query.value !== this.state.query) query.value = this.state.query;
    /** @type {HTMLSelectElement} */ (byId("sort")).value = this.state.sort;
    /** @type {HTMLSelectElement} */ (byId("group")).value = this.state.group;
    const all = this.size;
    const [number, filtered] = [this.order.length, this.order.length !== all];
    byId("count").textContent = filtered ? `${grouped(number)} of ${grouped(all)} findings` : `${grouped(all)} findings`;
    byId("clear").hidden = !filtered && !this.state.query && !Object.keys(this.state.chosen).length;
  }

  // The list of findings

  /**
   * @param {boolean} anew
   * @param {State} before
   */
  showFindings(anew, before) {
    if (anew) this.list.show(this.rows, before.sort === this.state.sort && before.finding !== null && this.state.finding !== null);
    const at = this.state.finding === null ? undefined : this.number.get(this.state.finding);
    const old = before.finding === null ? undefined : this.number.get(before.finding);
    for (const each of [old, at]) {
      const row = each === undefined ? undefined : this.rowOfFinding?.get(each);
      if (row !== undefined) this.list.redraw(row);
    }
    if (at !== undefined) {
      const row = this.rowOfFinding?.get(at);
      if (row !== undefined) this.list.reveal(row);
    }
    byId("list-empty").hidden = this.order.length > 0;
    this.showDetail(at);
  }

  /**
   * One finding in full, beside the list.
   * @param {number | undefined} at
   */
  showDetail(at) {
    const box = byId("detail");
    if (at === undefined) {
      box.replaceChildren(el("p", { class: "hint" }, this.state.finding ? "This finding is no longer in the report: it is mended, or its line reads otherwise." : "Choose a finding to see it beside its source text."));
      return;
    }
    const finding = new Finding(this.data, at);
    const parts = [el("p", { class: "back" }, el("a", { href: addressOf({ ...this.state, finding: null }) }, "‹ Back to the list"))];
    const whole = this.wholePage(finding);
    const card = cardOf(this.desk, finding, true);
    const number = this.data.findings.block[at];
    if (number >= 0) {
      const pair = el("div", { class: "blocks" }, pairOf(this.desk, finding.page, number, [finding], finding));
      /** @type {HTMLElement} */ (card.querySelector(".links")).after(pair, el("p", { class: "near" }, this.nearButton(finding, number, pair), " ", whole));
    } else {
      card.querySelector(".links")?.after(el("p", { class: "line", dir: "auto", lang: langOf(finding.page.language) }, shown(finding.line)), el("p", { class: "near" }, whole));
    }
    box.replaceChildren(...parts, card);
    box.scrollTop = 0;
    for (const mark of box.querySelectorAll("mark.active")) {
      const text = /** @type {HTMLElement} */ (mark.closest(".text"));
      text.scrollTop = mark.getBoundingClientRect().top - text.getBoundingClientRect().top - 80;
    }
  }

  /** @param {Finding} finding */
  wholePage(finding) {
    const address = addressOf({ ...this.state, view: "page", page: finding.page.path, finding: finding.id });
    return el("a", { href: (finding.page.file || "") + address }, "Whole page");
  }

  /**
   * @param {Finding} finding
   * @param {number} number
   * @param {HTMLElement} box
   */
  nearButton(finding, number, box) {
    const { blocks } = finding.page;
    const near = button("Show neighbours", () => {
      const quiet = (/** @type {number} */ at) => (blocks[at] ? pairOf(this.desk, finding.page, at, [], null, true) : "");
      box.prepend(quiet(number - 1));
      box.append(quiet(number + 1));
      near.remove();
    });
    return blocks[number - 1] || blocks[number + 1] ? near : null;
  }

  /**
   * @param {Row} row
   * @param {number} at
   */
  rowOf(row, at) {
    const told = { role: "listitem", "aria-setsize": this.rows.length, "aria-posinset": at + 1 };
    if (typeof row !== "number") {
      return el("div", { ...told, class: "group" }, el("bdi", { class: "group-name" }, plain(row.label)), el("span", { class: "number" }, grouped(row.count)));
    }
    const { findings, texts, pages, rules } = this.data;
    const [id, page] = [findings.id[row], pages[findings.page[row]]];
    const severity = new Finding(this.data, row).severity;
    const here = id === this.state.finding;
    const place = this.state.group === "page" ? `line ${findings.place[4 * row]}` : `${plain(page.path)}:${findings.place[4 * row]}`;
    const link = el(
      "a",
      { class: "finding", href: addressOf({ ...this.state, view: "findings", page: null, finding: id }), "aria-current": here ? "true" : null, "data-id": id },
      el("span", { class: `sign ${severity}` }, el("span", { class: "aside" }, severity)),
      el("span", { class: "said", dir: "auto" }, plain(texts[findings.message[row]])),
      el("span", { class: "where" }, el("bdi", {}, place), " · ", rules[findings.rule[row]].id),
    );
    return el("div", { ...told, class: `item${this.checked.has(id) ? " done" : ""}` }, link);
  }

  // Pages

  /** Pages with the findings that the filters leave. */
  showPages() {
    const { findings, pages } = this.data;
    /** @type {Map<number, PageRow>} */
    const found = new Map();
    for (const at of this.order) {
      const page = findings.page[at];
      const row = found.get(page) || { at: page, errors: 0, warnings: 0, infos: 0 };
      row[/** @type {const} */ (["infos", "infos", "warnings", "errors"])[findings.severity[at]]]++;
      found.set(page, row);
    }
    const dense = (/** @type {PageRow} */ row) => pages[row.at].density ?? -1;
    const worst = (/** @type {PageRow} */ a, /** @type {PageRow} */ b) => dense(b) - dense(a) || b.errors - a.errors || b.warnings - a.warnings || b.infos - a.infos || a.at - b.at;
    this.pages.show([...found.values()].sort(worst));
    const filtered = this.order.length !== this.size;
    byId("pages-count").textContent = `${grouped(found.size)} pages with ${grouped(this.order.length)} findings${filtered ? ", as filtered" : ""}`;
  }

  /**
   * @param {PageRow} row
   * @param {number} at
   * @returns {HTMLElement}
   */
  pageRowOf(row, at) {
    const page = this.data.pages[row.at];
    const address = (page.file || "") + addressOf({ ...this.state, view: "page", page: page.path, finding: null });
    const cell = (/** @type {string} */ kind, /** @type {number} */ number) => el("span", { class: `n ${number ? kind : "zero"}` }, grouped(number), el("span", { class: "aside" }, ` ${kind}s`));
    return el(
      "div",
      { class: "page-row", role: "listitem", "aria-setsize": this.pages.rows.length, "aria-posinset": at + 1 },
      el("a", { href: address }, el("bdi", { class: "path" }, plain(page.path))),
      el("span", { class: "code" }, page.language || "–"),
      ...[cell("error", row.errors), cell("warning", row.warnings), cell("info", row.infos)],
      el("span", { class: "n words" }, page.words ? grouped(page.words) : "–", el("span", { class: "aside" }, " words")),
      el("span", { class: "n density" }, page.density === null ? "–" : page.density.toFixed(1), el("span", { class: "aside" }, " density")),
    );
  }

  // One page

  /** The findings of the page that is open, as filtered, in its order. */
  onPage() {
    return this.order.filter((at) => this.data.pages[this.data.findings.page[at]].path === this.state.page).sort((a, b) => a - b);
  }

  /** @param {boolean} anew */
  showPage(anew) {
    const page = this.data.pages.find((each) => each.path === this.state.page);
    if (!page) {
      byId("page").replaceChildren(el("p", { class: "hint" }, "This page has no findings any more."));
      return;
    }
    if (anew || !byId("page").firstChild) this.drawPage(page);
    this.revealOnPage();
  }

  /** @param {import("./data.mjs").Page} page */
  drawPage(page) {
    const found = this.onPage();
    /** @type {Map<number, number[]>} */
    const byBlock = new Map();
    for (const at of found) {
      const number = this.data.findings.block[at];
      byBlock.set(number, [...(byBlock.get(number) || []), at]);
    }
    const blocks = [...byBlock].sort((a, b) => a[0] - b[0]);
    const box = el("div", { class: "page-blocks" });
    /** @type {(() => HTMLElement)[]} */
    this.waiting = blocks.map(([number, own]) => () => this.blockOf(page, number, own));
    const end = el("div", { class: "end" });
    byId("page").replaceChildren(this.headOf(page, found), box, end);
    this.drawMore(box, CHUNK);
    new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && this.drawMore(box, CHUNK), { rootMargin: "1500px" }).observe(end);
  }

  /**
   * @param {HTMLElement} box
   * @param {number} number
   */
  drawMore(box, number) {
    for (const draw of this.waiting?.splice(0, number) || []) box.append(draw());
  }

  /**
   * @param {import("./data.mjs").Page} page
   * @param {number} number
   * @param {number[]} own
   */
  blockOf(page, number, own) {
    const found = own.map((at) => new Finding(this.data, at));
    const pair = el("div", { class: "blocks" }, number >= 0 ? pairOf(this.desk, page, number, found, null) : null);
    const near = number >= 0 ? this.nearButton(found[0], number, pair) : null;
    return el("section", { class: "block" }, pair, near && el("p", { class: "near" }, near), ...found.map((each) => cardOf(this.desk, each, false)));
  }

  /**
   * @param {import("./data.mjs").Page} page
   * @param {number[]} found
   */
  headOf(page, found) {
    const names = [...new Set(this.order.map((at) => this.data.pages[this.data.findings.page[at]].path))];
    const here = names.indexOf(page.path);
    const way = (/** @type {string} */ word, /** @type {string | undefined} */ path) =>
      path ? el("a", { href: addressOf({ ...this.state, page: path, finding: null }) }, word) : null;
    const done = found.filter((at) => this.checked.has(this.data.findings.id[at])).length;
    const facts = [page.language, page.source && `source: ${plain(page.source)}`, page.owners.join(", "), page.words ? `${grouped(page.words)} words` : null, page.density === null ? null : `density ${page.density.toFixed(1)}`];
    const first = found.length ? this.data.findings.place[4 * found[0]] : 1;
    const links = waysTo(this.desk, page, first, 1).map(([word, address]) => el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, word));
    return el(
      "header",
      { class: "page-head" },
      el("p", { class: "back" }, el("a", { href: addressOf({ ...this.state, view: "pages", page: null, finding: null }) }, "‹ All pages"), " ", way("Previous page", names[here - 1]), " ", way("Next page", names[here + 1])),
      el("h1", { tabindex: -1 }, el("bdi", {}, plain(page.path))),
      el("p", { class: "facts" }, facts.filter(Boolean).join(" · "), " ", ...links.flatMap((link) => [link, " "])),
      el("p", { class: "progress", id: "page-progress" }, `${grouped(done)} of ${grouped(found.length)} checked off`),
    );
  }

  /** Bring the finding of the address into sight, and the focus to it. */
  revealOnPage() {
    const { finding } = this.state;
    if (!finding) return;
    const box = /** @type {HTMLElement | null} */ (byId("page").querySelector(".page-blocks"));
    while (box && !document.getElementById(`f-${finding}`) && this.waiting?.length) this.drawMore(box, CHUNK);
    const card = byId("page").querySelector(`#f-${CSS.escape(finding)}`);
    if (!card) return;
    /** @type {HTMLElement} */ (card).focus({ preventScroll: true });
    (card.closest(".block") || card).scrollIntoView({ block: "start" });
  }

  // Work

  /**
   * @param {string} id
   * @param {boolean} done
   */
  setDone(id, done) {
    this.checked.set(id, done);
    const at = this.number.get(id);
    for (const card of document.querySelectorAll(`#f-${CSS.escape(id)}`)) card.classList.toggle("done", done);
    const row = at === undefined ? undefined : this.rowOfFinding?.get(at);
    if (row !== undefined) this.list.redraw(row);
    const found = this.view === "page" ? this.onPage() : [];
    const progress = document.getElementById("page-progress");
    const number = found.filter((each) => this.checked.has(this.data.findings.id[each])).length;
    if (progress && found.length) progress.textContent = `${grouped(number)} of ${grouped(found.length)} checked off`;
    this.counts = select(this.facets, this.size, this.hay, this.state).counts;
    this.fillFilters();
    this.say(done ? "Checked off." : "Open again.");
  }

  /**
   * The address that opens a line in the reader's editor, which only the reader can tell.
   * @param {import("./data.mjs").Page} page
   * @param {number} line
   * @param {number} column
   */
  editor(page, line, column) {
    const root = /** @type {HTMLInputElement} */ (byId("set-root")).value.trim();
    const template = /** @type {HTMLSelectElement} */ (byId("set-editor")).value;
    if (!root) return null;
    const path = `${root.replaceAll("\\", "/").replace(/\/+$/, "")}/${page.path}`;
    return filled(template, { path: encoded(path.replace(/^\//, "")).replace(/^([a-z])%3A/i, "$1:"), line, column });
  }

  /** Light, dark, or as the system has it. */
  theme() {
    const root = document.documentElement.style;
    const dark = root.colorScheme ? root.colorScheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.colorScheme = dark ? "light" : "dark";
    this.kept.set("theme", root.colorScheme);
    this.say(dark ? "Light colours." : "Dark colours.");
  }

  /** What the keys do, and settings. */
  help() {
    /** @type {HTMLDialogElement} */ (byId("help")).showModal();
  }

  /**
   * The finding so many steps on, in the order of the list.
   * @param {number} step
   */
  step(step) {
    const order = this.view === "page" ? this.onPage() : this.rows.filter((row) => typeof row === "number");
    const at = this.state.finding === null ? undefined : this.number.get(this.state.finding);
    const here = at === undefined ? -1 : order.indexOf(at);
    const next = order[here < 0 ? (step > 0 ? 0 : order.length - 1) : here + step];
    if (next === undefined) return this.say(step > 0 ? "This was the last one." : "This was the first one.");
    this.turn({ view: this.view === "page" ? "page" : "findings", finding: this.data.findings.id[next] }, true);
    if (this.view === "findings") this.focusRow();
  }

  /** Give the focus to the row of the finding that is open. */
  focusRow() {
    const row = byId("list").querySelector('a[aria-current="true"]');
    if (row) /** @type {HTMLElement} */ (row).focus({ preventScroll: true });
  }

  /**
   * The first finding of the next page, or of the one before.
   * @param {number} step
   */
  stepPage(step) {
    const of = (/** @type {number} */ at) => this.data.findings.page[at];
    const order = this.rows.filter((row) => typeof row === "number");
    const names = [...new Set(order.map(of))];
    const at = this.state.finding === null ? undefined : this.number.get(this.state.finding);
    const now = this.view === "page" ? this.data.pages.findIndex((each) => each.path === this.state.page) : at === undefined ? -1 : of(at);
    const next = names[now < 0 ? 0 : names.indexOf(now) + step];
    if (next === undefined) return this.say(step > 0 ? "This was the last page." : "This was the first page.");
    const first = order.find((each) => of(each) === next);
    const finding = first === undefined ? null : this.data.findings.id[first];
    if (this.view === "page") this.turn({ page: this.data.pages[next].path, finding });
    else {
      this.turn({ view: "findings", finding }, true);
      this.focusRow();
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || !(/** @type {HTMLInputElement} */ (byId("set-keys")).checked)) return;
    if (target.closest("dialog, select, textarea, input:not([type=checkbox])")) return;
    const act = this.keys()[event.key];
    if (!act || (event.key.startsWith("Arrow") && !target.closest("#list"))) return;
    event.preventDefault();
    act();
  }

  /** @returns {Record<string, () => void>} */
  keys() {
    const press = (/** @type {string} */ selector) => {
      const card = this.state.finding ? [...document.querySelectorAll(`#f-${CSS.escape(this.state.finding)}`)].find((each) => each.checkVisibility()) : null;
      const found = card?.querySelector(selector);
      if (found) /** @type {HTMLElement} */ (found).click();
    };
    const work = LIST_VIEWS.includes(this.view || "");
    const always = { "?": () => this.help(), "/": () => this.search() };
    if (!work) return always;
    return {
      ...always,
      j: () => this.step(1),
      k: () => this.step(-1),
      ArrowDown: () => this.step(1),
      ArrowUp: () => this.step(-1),
      n: () => this.stepPage(1),
      p: () => this.stepPage(-1),
      x: () => press(".check input"),
      c: () => press("[data-copies], .remedy button"),
      e: () => press(".links a"),
      Escape: () => this.turn({ finding: null }, true),
    };
  }

  /** To the field for free text. */
  search() {
    if (this.view !== "findings") this.turn({ view: "findings", page: null, finding: null });
    byId("query").focus();
  }
}

/** The numbers of the heat map for one severity, or for all. */
export function heat() {
  for (const choice of document.querySelectorAll('input[name="heat"]')) {
    choice.addEventListener("change", () => {
      byId("heat").dataset.of = /** @type {HTMLInputElement} */ (choice).value;
    });
  }
}

/** Ask the server that shows this page whether there is a newer one. */
function live() {
  const version = document.body.dataset.live;
  if (!version) return;
  setInterval(async () => {
    const answer = await fetch("version").catch(() => null);
    const told = answer && answer.ok ? await answer.text() : version;
    if (told !== version) location.reload();
  }, 1000);
}

async function start() {
  heat();
  live();
  const packed = byId("data").textContent || "";
  if (!("DecompressionStream" in globalThis)) {
    byId("say").textContent = "This browser is too old to show the findings: Chrome 80, Firefox 113 and Safari 16.4 are the first that can.";
    return;
  }
  const app = new App(await unpacked(packed));
  document.body.classList.add("ready");
  document.body.dataset.ready = String(app.size);
}

if (typeof document !== "undefined") start();
