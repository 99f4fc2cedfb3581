// Opens reports in Debian's Chromium and tells what happened, as JSON: `node drive.mjs TASK FILE [more]`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [task, file, ...more] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--allow-file-access-from-files=false"],
});
const told = { console: [], errors: [], requests: [] };

/** A page of a size and colour scheme that notes whatever it says and asks for. */
async function opened(width = 1400, height = 900, colorScheme = "light") {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000); // a machine may be busy
  page.on("console", (message) => told.console.push(message.text()));
  page.on("pageerror", (error) => told.errors.push(String(error.stack || error)));
  page.on("dialog", (dialog) => { told.errors.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) told.requests.push(request.url()); });
  return page;
}

async function at(page, hash) {
  await page.goto("about:blank");
  await page.goto(`${address}${hash}`);
  await page.waitForSelector("body.ready");
}

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const tasks = {
  /** Times in milliseconds, and how much is drawn. */
  async open() {
    const page = await opened();
    await page.addInitScript(() => {
      const watch = () => {
        if (document.querySelector("#list .finding")) globalThis.firstList = performance.now();
        else requestAnimationFrame(watch);
      };
      watch();
    });
    await at(page, "#findings");
    await page.waitForFunction(() => globalThis.firstList);
    const filters = ["error", "warning"].map((name) => `[data-facet=severity] li:has(bdi:text-is("${name}")) input`);
    const times = [];
    for (const selector of [...filters, ...filters, "[data-facet=language] li:nth-child(3) input", "[data-facet=rule] li:nth-child(2) input"]) {
      times.push(await page.locator(selector).evaluate(async (box) => {
        const begin = performance.now();
        box.click();
        await new Promise((done) => requestAnimationFrame(() => { const port = new MessageChannel(); port.port1.onmessage = done; port.port2.postMessage(0); }));
        return performance.now() - begin;
      }));
    }
    const typed = await page.locator("#query").evaluate(async (input) => {
      const begin = performance.now();
      input.value = "source";
      input.dispatchEvent(new Event("input"));
      await new Promise((done) => requestAnimationFrame(() => { const port = new MessageChannel(); port.port1.onmessage = done; port.port2.postMessage(0); }));
      return performance.now() - begin;
    });
    await page.evaluate(() => document.querySelector("#list").scrollTo(0, 1e6));
    await page.evaluate(frame);
    return {
      firstList: await page.evaluate(() => globalThis.firstList),
      filters: times,
      typed,
      elements: await page.evaluate(() => document.querySelectorAll("*").length),
      rows: await page.evaluate(() => document.querySelectorAll("#list .rows > *").length),
      count: await page.textContent("#count"),
    };
  },

  /** What axe finds, by view, width and colours; `more` are the addresses. */
  async axe() {
    const source = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
    const found = [];
    for (const [width, height] of [[1400, 900], [400, 800]]) for (const scheme of ["light", "dark"]) {
      const page = await opened(width, height, scheme);
      await at(page, more[0]);
      for (const hash of more) {
        await page.evaluate((there) => { location.hash = there; }, hash);
        await page.evaluate(frame);
        // As an isolated world would: the policy of the page lets no other script in.
        const client = await page.context().newCDPSession(page);
        const { frameTree } = await client.send("Page.getFrameTree");
        const { executionContextId } = await client.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
        await client.send("Runtime.evaluate", { expression: source, contextId: executionContextId });
        const { result } = await client.send("Runtime.evaluate", {
          expression: `axe.run(document, {resultTypes: ["violations"]}).then(r => JSON.stringify(r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.target.join(" ") + ": " + n.failureSummary)])))`,
          contextId: executionContextId, awaitPromise: true,
        });
        for (const violation of JSON.parse(result.value)) found.push([hash, width, scheme, ...violation]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (wide) found.push([hash, width, scheme, "the page scrolls sideways"]);
      }
      await page.context().close();
    }
    return { found };
  },

  /** What a reader sees of a page: its text, and whether anything of it became markup. */
  async text() {
    const page = await opened();
    const seen = {};
    for (const hash of more) {
      await at(page, hash);
      seen[hash] = await page.evaluate(() => document.querySelector("main").innerText);
    }
    return { seen, strange: await page.evaluate(() => document.querySelectorAll("img, iframe, object, embed, base, main script, marquee").length), ran: await page.evaluate(() => Boolean(globalThis.ran)) };
  },

  /** The keys: where the focus and the address are after each. */
  async keys() {
    const page = await opened();
    await at(page, "#overview");
    const steps = [];
    const note = async (name) => steps.push([name, await page.evaluate(() => ({ hash: location.hash, focus: document.activeElement.id || document.activeElement.className || document.activeElement.tagName, said: document.querySelector("#say").textContent }))]);
    await page.keyboard.press("Tab");
    await note("Tab");
    await page.keyboard.press("Enter");
    await note("skip");
    await page.keyboard.press("/");
    await note("/");
    await page.keyboard.type("source");
    await page.keyboard.press("Tab");
    await page.evaluate(() => document.activeElement.blur());
    for (const key of ["j", "j", "k", "x", "c", "n", "p", "Escape", "?"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
      await note(key);
    }
    const open = await page.evaluate(() => document.querySelector("dialog").open);
    await page.keyboard.press("Escape");
    const clipboard = await page.evaluate(() => navigator.clipboard.readText()).catch(() => "");
    await page.reload();
    await page.waitForSelector("body.ready");
    return { steps, open, clipboard, done: await page.evaluate(() => document.querySelector('[data-facet=done] li:nth-child(2) .number').textContent) };
  },

  /** The number of pages that the report takes on paper. */
  async print() {
    const page = await opened();
    await at(page, "#overview");
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    return { pages: (pdf.match(/\/Type\s*\/Page[^s]/g) || []).length };
  },

  /** Follow links of a folder with a file a page, from disk. */
  async walk() {
    const page = await opened();
    await at(page, "#findings");
    await page.click("#list .finding");
    await page.click(".near a");
    await page.waitForSelector("body.ready");
    const text = await page.textContent("#page");
    await page.click("nav a");
    await page.waitForSelector("body.ready");
    return { text, home: page.url() };
  },

  /** Pictures: `more` are a folder and then names and addresses as `name@#address`. */
  async shots() {
    const [folder, ...views] = more;
    for (const [width, height] of [[1400, 900], [400, 800]]) for (const scheme of ["light", "dark"]) {
      const page = await opened(width, height, scheme);
      for (const view of views) {
        const [name, hash] = view.split("@");
        await at(page, hash);
        await page.waitForTimeout(150);
        await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png` });
      }
      await page.context().close();
    }
    return {};
  },
};

try {
  const result = await tasks[task]();
  console.log(JSON.stringify({ ...told, ...result }));
} finally {
  await browser.close();
}
