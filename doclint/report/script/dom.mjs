// Elements, made of text and nothing else: nothing here reads markup.

import { plain, spelt } from "./words.mjs";

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element. Attributes that are `null` or `false` are left out, functions become listeners.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

/**
 * Text of a page, with what nobody sees spelt out.
 * @param {string} text
 * @param {boolean} [plainly]
 * @returns {DocumentFragment}
 */
export function shown(text, plainly = false) {
  const made = document.createDocumentFragment();
  for (const each of spelt(text, plainly)) {
    made.append(each.code ? el("span", { class: "invisible" }, each.code) : each.text);
  }
  return made;
}

/**
 * The element of an id, which the page surely has.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/**
 * A number as people read it.
 * @param {number} number
 */
export function grouped(number) {
  return number.toLocaleString("en");
}

/**
 * An address that a reader may be sent to, or null: what a configuration writes is not trusted to be one.
 * @param {string} address
 * @returns {string | null}
 */
export function safeAddress(address) {
  return /^(?:https?|vscode|vscode-insiders|vscodium|cursor|zed|idea):/i.test(address) ? address : null;
}

/**
 * Put a text on the clipboard; tells whether that went well.
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el("textarea", { readonly: true, class: "aside" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/**
 * Hand a text over as a file.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  el("a", { href: address, download: plain(name) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
