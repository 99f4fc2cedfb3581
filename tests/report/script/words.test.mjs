import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, marked, offset, plain, spelt, unlike } from "../../../doclint/report/script/words.mjs";

test("places are counted in characters and found in code units", () => {
  const piece = { first: 5, text: "a 😀b\ncde", cut: 0 };
  assert.equal(offset(piece, 5, 4), 4);
  assert.equal(offset(piece, 6, 1), 6);
  assert.equal(offset(piece, 6, 99), 9);
  assert.equal(offset(piece, 9, 1), 9);
  assert.equal(offset(piece, 1, 1), 0);
  assert.equal(offset({ first: 5, text: "bcd", cut: 1 }, 5, 3), 1);
});

test("marks that cross share their middle, and a place between two characters is a piece", () => {
  const one = { start: 0, end: 3, kind: "a" };
  const two = { start: 2, end: 5, kind: "b" };
  assert.deepEqual(marked("abcdef", [one, two, { start: 5, end: 5, kind: "c" }]), [
    { text: "ab", kinds: ["a"] },
    { text: "c", kinds: ["a", "b"] },
    { text: "de", kinds: ["b"] },
    { text: "", kinds: ["c"] },
    { text: "f", kinds: [] },
  ]);
});

test("what nobody sees is spelt out, what words are written with is not", () => {
  assert.equal(plain("a\u202eb\ud800c"), "a<U+202E>b<U+D800>c");
  assert.deepEqual(spelt("क्‍ष\tx\n"), [{ text: "क्‍ष\tx\n", code: null }]);
  assert.equal(spelt("a\u00a0b").length, 1);
  assert.equal(spelt("a\u00a0b", true)[1].code, "U+00A0");
});

test("a change is told word by word", () => {
  assert.deepEqual(difference("one two three", "one 2 three"), [["same", "one "], ["old", "two"], ["new", "2"], ["same", " three"]]);
  assert.deepEqual(difference("a b", "a b"), [["same", "a b"]]);
  assert.deepEqual(difference("日本語の文", "日本の文"), [["same", "日本"], ["old", "語"], ["same", "の文"]]);
  for (const [a, b] of [["", "x y"], ["x y", ""], ["a b c d", "d c b a"], ["x ".repeat(4000), "y ".repeat(4000)]]) {
    const steps = difference(a, b);
    assert.equal(steps.filter(([kind]) => kind !== "new").map(([, text]) => text).join(""), a);
    assert.equal(steps.filter(([kind]) => kind !== "old").map(([, text]) => text).join(""), b);
  }
});

test("what only one text has of code, addresses and numbers is marked", () => {
  const [here, there] = unlike("Use `npm ci` on port 80, see https://a.example/x.", "Utilisez `npm i` sur le port 80.");
  assert.deepEqual(here.map(({ start, end }) => "Use `npm ci` on port 80, see https://a.example/x.".slice(start, end)), ["`npm ci`", "https://a.example/x."]);
  assert.equal(there.length, 1);
});
