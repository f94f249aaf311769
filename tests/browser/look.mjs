// Opens each page of a site in each state and prints what is wrong as JSON: one list of faults.
// Usage: node look.mjs FOLDER PAGE... ; CHROMIUM names the browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";
import { flags } from "./chromium.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [folder, ...pages] = process.argv.slice(2);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const states = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "light", width: 320 },
  { colorScheme: "dark", width: 320 },
  { colorScheme: "light", width: 1280, forcedColors: "active" },
];
const smallestLetter = 10.5;

const markup = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": "off",
    "long-title": "off", // the title of a decision is as long as the organ made it
    "no-inline-style": "error",
    "no-redundant-role": "off", // a table laid out as blocks on a phone keeps its roles by saying them
    "no-trailing-whitespace": "off",
    "valid-id": ["error", { relaxed: true }], // our own ids begin with a sign that a document's cannot
    "void-style": "off", // SVG closes its empty elements
    "require-sri": "off", // the only style sheet is the site's own
    "prefer-native-element": "off", // a region around a table that scrolls is no section of the page
    "tel-non-breaking": "off", // a document says telephone numbers as it likes
  },
});

async function measured(page) {
  return page.evaluate((smallest) => {
    const shown = (one) => one.getClientRects().length > 0;
    const letters = [...document.querySelectorAll("svg text")].filter(shown).map((one) => {
      const box = one.ownerSVGElement;
      const scale = box.getBoundingClientRect().width / box.viewBox.baseVal.width;
      return parseFloat(getComputedStyle(one).fontSize) * scale;
    });
    return {
      wide: document.documentElement.scrollWidth - innerWidth,
      small: letters.filter((size) => size < smallest).length,
      clipped: [...document.querySelectorAll("svg text")].filter(shown).filter((one) => {
        const text = one.getBoundingClientRect();
        const frame = one.ownerSVGElement.getBoundingClientRect();
        return text.left < frame.left - 1 || text.right > frame.right + 1;
      }).length,
    };
  }, smallestLetter);
}

async function look(page, file, state) {
  const faults = [];
  const tell = (rule, detail) => faults.push({ page: file, state, rule, detail });
  page.on("console", (one) => one.type() === "error" && tell("console", one.text()));
  page.on("request", (one) => one.url().startsWith("file:") || tell("request", one.url()));
  await page.goto(pathToFileURL(join(folder, file)).href);
  await page.evaluate(() => document.fonts.ready);
  const { wide, small, clipped } = await measured(page);
  if (wide > 0) tell("reflow", `${wide} px too wide`);
  if (small) tell("small-type", `${small} texts of a chart below ${smallestLetter} px`);
  if (clipped) tell("clipped", `${clipped} texts of a chart outside of it`);
  await page.keyboard.press("Tab");
  const skip = await page.evaluate(() => document.activeElement?.className);
  if (skip !== "skip") tell("skip-link", "the first stop of the keyboard is another");
  await page.evaluate(axe);
  // Forced colours are the reader's own choice: axe computes with those of the page.
  const rules = { "color-contrast": { enabled: !state.includes("active") } };
  const options = { runOnly: tags, rules, preload: false };
  const result = await page.evaluate((given) => axe.run(given), options);
  for (const one of result.violations)
    tell(one.id, `${one.help}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
  return faults;
}

const faults = [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });
for (const { width, ...scheme } of states) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...scheme });
  for (const file of pages) {
    const page = await context.newPage();
    faults.push(...(await look(page, file, `${Object.values(scheme).join(" ")} ${width}`)));
    await page.close();
  }
  await context.close();
}
await browser.close();
for (const file of pages) {
  const report = await markup.validateString(readFileSync(join(folder, file), "utf8"));
  for (const result of report.results)
    for (const one of result.messages)
      faults.push({ page: file, state: "markup", rule: one.ruleId, detail: `${one.line}: ${one.message}` });
}
console.log(JSON.stringify(faults, null, 1));
