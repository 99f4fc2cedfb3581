import assert from "node:assert/strict";
import { test } from "node:test";
import { COLUMNS, asCsv, asJson, asMarkdown, table } from "../../../doclint/report/script/exports.mjs";
import { addressOf, facetsOf, foldersOf, haystacks, rows, select, sorted, stateOf } from "../../../doclint/report/script/select.mjs";

/** Six findings on three pages, of three rules; flags 1: inherited, 8: fixable, 24: safely. */
function data(more = {}) {
  const page = (path, language, density, owners = []) => ({ path, language, source: null, owners, address: null, words: 300, density, file: null, blocks: [] });
  return {
    version: 1, project: "site", time: "", prefix: "", editUrl: null, pageUrl: null, root: null, compared: false,
    pages: [page("fr/a.md", "fr", 5, ["Marie"]), page("fr/deep/er/b.md", "fr", 9), page("top.md", null, null)],
    rules: ["links/split", "terms/brand", "links/empty"].map((id) => ({ id, summary: "", why: "", type: "" })),
    causes: [{ id: "c1", rule: "links/split", message: "a habit", settle: null }],
    findings: {
      id: ["a", "b", "c", "d", "e", "f"], page: [0, 0, 0, 1, 1, 2], rule: [0, 0, 1, 0, 2, 1], severity: [3, 3, 2, 3, 1, 2],
      place: Array.from({ length: 24 }, (_, at) => 1 + (at >> 2)), message: [0, 0, 1, 0, 2, 1], line: [3, 3, 3, 3, 3, 3],
      suggestion: [-1, -1, 4, -1, -1, -1], cause: [0, 0, -1, 0, -1, -1], block: [0, 0, 0, 0, 0, 0], flags: [24, 8, 0, 24, 1, 0],
      fix: [0, 0, 0, 0, 0, 0], related: [[], [], [], [], [], []],
    },
    texts: ["found a blank", "found “Murmeltier”", "found nothing", "the line", "=Marmot"],
    ...more,
  };
}

const asked = (hash) => {
  const all = data();
  const facets = facetsOf(all, (id) => id === "f");
  const state = stateOf(hash);
  const { shown, counts } = select(facets, all.findings.id.length, haystacks(all), state);
  const numbers = (name) => {
    const facet = facets.find((each) => each.name === name);
    return facet ? Object.fromEntries(facet.values.map((value, at) => [value, counts.get(name)[at]])) : null;
  };
  return { shown, numbers, all, state };
};

test("all are shown at first, and each value tells how many it has", () => {
  const { shown, numbers } = asked("#findings");
  assert.deepEqual(shown, [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(numbers("severity"), { error: 3, warning: 2, info: 1 });
  assert.deepEqual(numbers("folder"), { fr: 5, "fr/deep": 2, ".": 1 });
  assert.deepEqual(numbers("done"), { open: 5, done: 1 });
  assert.deepEqual(numbers("fix"), { safe: 2, unsafe: 1, none: 3 });
  assert.equal(numbers("status"), null);
});

test("facets cut one another, and a facet's own choice does not change its numbers", () => {
  const { shown, numbers } = asked("#findings?severity=error&language=fr&family=links");
  assert.deepEqual(shown, [0, 1, 3]);
  assert.deepEqual(numbers("severity"), { error: 3, warning: 0, info: 1 });
  assert.deepEqual(numbers("rule"), { "links/split": 3, "terms/brand": 0, "links/empty": 0 });
});

test("values of one facet add up, words of a query must all be there", () => {
  assert.deepEqual(asked("#findings?severity=info&severity=warning").shown, [2, 4, 5]);
  assert.deepEqual(asked("#findings?q=MURMELTIER+top").shown, [5]);
  assert.deepEqual(asked("#findings?rule=gone").shown, []);
});

test("an address says the state, and is said by it", () => {
  for (const address of ["#overview", "#findings?family=links&language=fr&language=de&q=a+b&sort=severity&group=none&f=abc", "#page?page=fr%2Fa.md&f=x"]) {
    assert.equal(addressOf(stateOf(address)), address);
  }
  assert.equal(stateOf("").view, "overview");
});

test("orders", () => {
  const { all, shown } = asked("#findings");
  assert.deepEqual(sorted(all, shown, "severity"), [0, 1, 3, 2, 5, 4]);
  assert.deepEqual(sorted(all, shown, "frequency"), [0, 1, 3, 2, 5, 4]);
  assert.deepEqual(sorted(all, shown, "density"), [3, 4, 0, 1, 2, 5]);
});

test("groups have a heading with their number, single findings no cause", () => {
  const { all, shown } = asked("#findings");
  assert.deepEqual(rows(all, shown, "none"), shown);
  assert.deepEqual(rows(all, shown, "cause").filter((row) => typeof row !== "number"), [
    { group: "c1", label: "a habit", count: 3 },
    { group: "", label: "single findings", count: 3 },
  ]);
  assert.equal(rows(all, shown, "page").length, 9);
  assert.deepEqual(foldersOf("a.md"), ["."]);
});

test("what is shown goes to other programs, without formulas", () => {
  const { all } = asked("#findings");
  const told = table(all, [2], () => true);
  assert.equal(told[0].length, COLUMNS.length);
  assert.match(asCsv(told), /^\ufeffpath,line,.*\r\nfr\/a\.md,3,3,fr,warning,terms\/brand,found “Murmeltier”,'=Marmot,Marie,false,false,,true,c\r\n$/);
  assert.equal(JSON.parse(asJson(told)).findings[0].done, true);
  assert.match(asMarkdown(told), /^## `fr\/a\.md`\n\n- \[x\] 3:3 warning: found “Murmeltier”; suggested: `=Marmot` \(terms\/brand\)\n$/);
});

test("twenty thousand findings are chosen in a moment", () => {
  const many = data();
  const number = 20000;
  for (const name of Object.keys(many.findings)) {
    const one = many.findings[name];
    many.findings[name] = Array.from({ length: name === "place" ? 4 * number : number }, (_, at) => one[at % one.length]);
  }
  const facets = facetsOf(many, () => false);
  let steps = 0;
  for (const facet of facets) {
    const { of } = facet;
    facet.of = (at) => (steps++, of(at));
  }
  select(facets, number, haystacks(many), stateOf("#findings?severity=error&q=blank"));
  assert.ok(steps <= 2 * facets.length * number); // once to choose, once to count
});
