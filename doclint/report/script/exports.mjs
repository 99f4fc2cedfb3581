// What is shown, for other programs: CSV, JSON, Markdown.

import { FIXABLE, Finding, INHERITED, NEW } from "./data.mjs";
import { plain } from "./words.mjs";

/** @typedef {import("./data.mjs").Data} Data */

export const COLUMNS = ["path", "line", "column", "language", "severity", "rule", "message", "suggestion", "owner", "fixable", "inherited", "new", "done", "id"];

/**
 * A row a finding, in the order of `COLUMNS`.
 * @param {Data} data
 * @param {number[]} shown
 * @param {(id: string) => boolean} isDone
 * @returns {(string | number | boolean | null)[][]}
 */
export function table(data, shown, isDone) {
  return shown.map((at) => {
    const finding = new Finding(data, at);
    const { page, place } = finding;
    const fresh = data.compared ? finding.is(NEW) : null;
    return [
      ...[page.path, place[0], place[1], page.language, finding.severity, finding.rule.id, finding.message],
      ...[finding.suggestion, page.owners.join(" "), finding.is(FIXABLE), finding.is(INHERITED), fresh],
      ...[isDone(finding.id), finding.id],
    ];
  });
}

/**
 * RFC 4180, with a mark so that spreadsheets read UTF-8; what they would take for a formula is quoted.
 * @param {(string | number | boolean | null)[][]} rows
 */
export function asCsv(rows) {
  const lines = [COLUMNS, ...rows].map((row) => row.map(cell).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** @param {string | number | boolean | null} value */
function cell(value) {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {(string | number | boolean | null)[][]} rows */
export function asJson(rows) {
  const told = rows.map((row) => Object.fromEntries(COLUMNS.map((name, at) => [name, row[at]])));
  return `${JSON.stringify({ version: 1, findings: told }, null, 1)}\n`;
}

/**
 * A list to work through, page by page.
 * @param {(string | number | boolean | null)[][]} rows
 */
export function asMarkdown(rows) {
  const out = [];
  let page = null;
  for (const row of rows) {
    const told = Object.fromEntries(COLUMNS.map((name, at) => [name, row[at]]));
    if (told.path !== page) {
      page = told.path;
      out.push("", `## ${inCode(String(page))}`, "");
    }
    const hint = told.suggestion ? `; suggested: ${inCode(String(told.suggestion))}` : "";
    out.push(`- [${told.done ? "x" : " "}] ${told.line}:${told.column} ${told.severity}: ${escaped(String(told.message))}${hint} (${told.rule})`);
  }
  return `${out.join("\n").trim()}\n`;
}

/** @param {string} text */
function inCode(text) {
  return `\`${plain(text).replaceAll("`", "'").replaceAll("\n", " ")}\``;
}

/** @param {string} text */
function escaped(text) {
  return plain(text).replace(/[\\`*_[\]<>#|~@]/g, "\\$&").replaceAll("\n", " ");
}
