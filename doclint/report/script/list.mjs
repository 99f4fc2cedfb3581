// A long list of which only the rows in sight are drawn.

import { el } from "./dom.mjs";

// So many pixels above and below what is in sight are drawn, too.
const MARGIN = 400;

/** @template R a row */
export class VirtualList {
  /**
   * @param {HTMLElement} box scrolls
   * @param {(row: R) => number} heightOf in pixels
   * @param {(row: R, number: number) => HTMLElement} draw
   */
  constructor(box, heightOf, draw) {
    this.box = box;
    this.heightOf = heightOf;
    this.draw = draw;
    /** @type {R[]} */
    this.rows = [];
    /** @type {Float64Array} */
    this.tops = new Float64Array(1);
    /** @type {Map<number, HTMLElement>} */
    this.drawn = new Map();
    this.inner = el("div", { class: "rows", role: "list" });
    box.replaceChildren(this.inner);
    box.addEventListener("scroll", () => this.refresh(), { passive: true });
    new ResizeObserver(() => this.refresh()).observe(box);
  }

  /**
   * Show other rows.
   * @param {R[]} rows
   * @param {boolean} [stay] keep the place
   */
  show(rows, stay = false) {
    this.rows = rows;
    this.tops = new Float64Array(rows.length + 1);
    for (let at = 0; at < rows.length; at++) this.tops[at + 1] = this.tops[at] + this.heightOf(rows[at]);
    this.inner.style.height = `${this.tops[rows.length]}px`;
    for (const row of this.drawn.values()) row.remove();
    this.drawn.clear();
    if (!stay) this.box.scrollTop = 0;
    this.refresh();
  }

  /** Draw what came into sight, take away what went. */
  refresh() {
    const [top, height] = [this.box.scrollTop, this.box.clientHeight];
    if (!height) return;
    const first = this.rowAt(top - MARGIN);
    const last = this.rowAt(top + height + MARGIN);
    for (const [at, row] of this.drawn) {
      if (at < first || at > last) {
        row.remove();
        this.drawn.delete(at);
      }
    }
    for (let at = first; at <= last && at < this.rows.length; at++) {
      if (!this.drawn.has(at)) this.place(at);
    }
  }

  /**
   * Draw one row where it belongs, in the order of the list also for those who do not see it.
   * @param {number} at
   */
  place(at) {
    const row = this.draw(this.rows[at], at);
    row.style.top = `${this.tops[at]}px`;
    row.style.height = `${this.tops[at + 1] - this.tops[at]}px`;
    let next = null;
    for (const [number, other] of this.drawn) {
      if (number > at && (!next || number < next[0])) next = /** @type {[number, HTMLElement]} */ ([number, other]);
    }
    this.inner.insertBefore(row, next ? next[1] : null);
    this.drawn.set(at, row);
  }

  /**
   * The row at a height.
   * @param {number} height
   */
  rowAt(height) {
    let [low, high] = [0, Math.max(0, this.rows.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.tops[middle] <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Draw a row anew, if it is drawn.
   * @param {number} at
   */
  redraw(at) {
    const old = this.drawn.get(at);
    if (!old) return;
    old.remove();
    this.drawn.delete(at);
    this.place(at);
  }

  /**
   * Bring a row into sight.
   * @param {number} at
   */
  reveal(at) {
    const [top, bottom] = [this.tops[at], this.tops[at + 1]];
    if (top < this.box.scrollTop) this.box.scrollTop = Math.max(0, top - 40);
    else if (bottom > this.box.scrollTop + this.box.clientHeight) this.box.scrollTop = bottom - this.box.clientHeight + 40;
    this.refresh();
  }
}
