// Opens each page of a site once, goes through its states, and prints what is wrong as JSON.
// Usage: node look.mjs FOLDER STATES ; STATES is JSON of the states of each page: what the browser
// emulates, and `viewport`. CHROMIUM names the browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { settled, visit } from "./chromium.mjs";
import { drawn, isNewLayout, laid, printed } from "./measures.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [folder, given] = process.argv.slice(2);
const states = JSON.parse(given);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colours = ["color-contrast", "link-in-text-block"];
const unasked = {
  // Forced colours are the reader's own choice: axe computes with those of the page.
  forced: ["color-contrast"],
  // Nothing is pressed on paper: the skip link and the size of targets have no meaning there.
  print: ["skip-link", "target-size"],
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

// What axe finds. In a layout that it has seen, only colours can be otherwise.
async function complaints(page, state, isNew) {
  const without = state.media === "print" ? unasked.print : state.forcedColors ? unasked.forced : [];
  const asked = isNew
    ? { runOnly: tags, rules: Object.fromEntries(without.map((one) => [one, { enabled: false }])) }
    : { runOnly: { type: "rule", values: colours.filter((one) => !without.includes(one)) } };
  const options = { ...asked, resultTypes: ["violations"], preload: false };
  return (await page.evaluate((chosen) => axe.run(chosen), options)).violations;
}

async function look(page, tell, state) {
  const { viewport, ...media } = state;
  const plain = { media: "screen", colorScheme: "light", reducedMotion: "no-preference", forcedColors: "none" };
  await page.emulateMedia({ ...plain, ...media });
  await page.setViewportSize(viewport);
  await settled(page);
  for (const [rule, detail] of await page.evaluate(laid)) tell(rule, detail);
  for (const [rule, detail] of await page.evaluate(drawn)) tell(rule, detail);
  if (state.media === "print")
    for (const [rule, detail] of await page.evaluate(printed)) tell(rule, detail);
  // Axe asks less on paper than on a screen, and nothing without motion: each is seen for itself.
  const isNew = await page.evaluate(isNewLayout, [state.media, state.reducedMotion].join());
  const lost = isNew ? await unread(page) : 0;
  if (lost) tell("table-roles", `${lost} rows and cells are none to assistive technology`);
  // Without motion the same is shown as with it: what axe reads has not changed.
  if (state.reducedMotion) return;
  for (const one of await complaints(page, state, isNew))
    tell(one.id, `${one.help}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
}

await visit(folder, Object.keys(states), {}, async (page, tell, file) => {
  await page.evaluate(axe);
  for (const [name, state] of Object.entries(states[file]))
    await look(page, (rule, detail) => tell(rule, `${name}: ${detail}`), state);
});
