// Opens each page of a site in one state and prints what is wrong as JSON: one list of faults.
// Usage: node look.mjs FOLDER STATE PAGE... ; STATE is JSON of the options of a browser context and
// `media`; CHROMIUM names the browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { visit } from "./chromium.mjs";
import { drawn, laid, printed } from "./measures.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [folder, given, ...pages] = process.argv.slice(2);
const state = JSON.parse(given);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const rules = {
  // Forced colours are the reader's own choice: axe computes with those of the page.
  "color-contrast": { enabled: state.forcedColors !== "active" },
  // Nothing is pressed on paper: the skip link and the size of targets have no meaning there.
  ...(state.media === "print" && { "skip-link": { enabled: false }, "target-size": { enabled: false } }),
};

// How many rows and cells that are shown are no such things any more, however they are laid out.
async function unread(page) {
  const shown = await page.evaluate(
    () => [...document.querySelectorAll("tr, tr > *")].filter((one) => one.checkVisibility()).length,
  );
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = new Set(["row", "cell", "columnheader", "rowheader"]);
  return shown - nodes.filter((one) => !one.ignored && roles.has(one.role?.value)).length;
}

await visit(folder, pages, state, async (page, tell) => {
  for (const [rule, detail] of await page.evaluate(laid)) tell(rule, detail);
  for (const [rule, detail] of await page.evaluate(drawn)) tell(rule, detail);
  if (state.media === "print")
    for (const [rule, detail] of await page.evaluate(printed)) tell(rule, detail);
  const lost = await unread(page);
  if (lost) tell("table-roles", `${lost} rows and cells are none to assistive technology`);
  // Without motion the same is shown as with it: what axe reads has not changed.
  if (state.reducedMotion) return;
  await page.evaluate(axe);
  const options = { runOnly: tags, rules, preload: false };
  const result = await page.evaluate((asked) => axe.run(asked), options);
  for (const one of result.violations)
    tell(one.id, `${one.help}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
});
