// What the browser keeps of a reader's work: what is checked off, where the checkout lies.

/** A text by name, kept if the browser lets us. */
export class Kept {
  /** @param {string} project */
  constructor(project) {
    this.prefix = `doclint:${project}:`;
  }

  /** @param {string} name */
  get(name) {
    try {
      return localStorage.getItem(this.prefix + name);
    } catch {
      return null;
    }
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  set(name, value) {
    try {
      localStorage.setItem(this.prefix + name, value);
    } catch {
      // then it holds as long as the page is open
    }
  }
}

/** The ids of findings that are checked off. */
export class Checked {
  /** @param {Kept} kept */
  constructor(kept) {
    this.kept = kept;
    /** @type {Set<string>} */
    this.ids = new Set();
    try {
      const told = JSON.parse(kept.get("done") || "[]");
      if (Array.isArray(told)) this.ids = new Set(told.filter((id) => typeof id === "string"));
    } catch {
      // what is no list of ids is none of ours
    }
  }

  /** @param {string} id */
  has(id) {
    return this.ids.has(id);
  }

  /**
   * @param {string} id
   * @param {boolean} done
   */
  set(id, done) {
    if (done) this.ids.add(id);
    else this.ids.delete(id);
    this.kept.set("done", JSON.stringify([...this.ids]));
  }
}
