// Narrows the list of all decisions by keyboard, and measures where a decision says how it ended.
// Usage: node decisions.mjs FOLDER LIST ORGAN DECISION... ; prints JSON. CHROMIUM names the browser.
import { address, open } from "./chromium.mjs";

const [folder, list, organ, ...decisions] = process.argv.slice(2);
const browser = await open();
const page = await browser.newPage();
await page.goto(address(folder, list));
const shown = async () => ({
  rows: await page.locator("#_list li:visible").count(),
  parts: await page.locator("#_list h2:visible").allTextContents(),
  said: await page.textContent(".filters [role=status]"),
});
const choose = async (key, value) => {
  await page.selectOption(`select[data-key=${key}]`, value);
  return shown();
};
const narrowed = {
  whole: await shown(),
  years: await page.locator("select[data-key=year] option").allTextContents(),
  organ: await choose("organ", "Kunnanvaltuusto"),
  year: await choose("year", "2025"),
  nothing: await choose("outcome", "Palautettiin valmisteltavaksi"),
};
await page.emulateMedia({ media: "print" });
narrowed.paper = { rows: (await shown()).rows, parts: (await shown()).parts };
const hidden = await page.evaluate(() =>
  ["li", "tr", "section", "details", "div"].map((name) => {
    const one = document.createElement(name);
    one.hidden = true;
    document.body.append(one);
    return getComputedStyle(one).display;
  }),
);
await page.emulateMedia({ media: null });
await choose("organ", "");
await choose("year", "");
narrowed.again = await choose("outcome", "");
await page.goto(address(folder, organ));
const decided = async (outcome) => {
  await page.selectOption("[data-filters=_decided] select[data-key=outcome]", outcome);
  return page.locator("#_decided li:visible").count();
};
const [everything, some] = [await decided(""), await decided("Hyväksyttiin äänestyksen jälkeen")];
const ofOrgan = { everything, some, choices: await page.locator("[data-filters=_decided] label:visible").count() };
const places = {};
for (const [width, height] of [[1280, 900], [390, 844]]) {
  await page.setViewportSize({ width, height });
  for (const decision of decisions) {
    await page.goto(address(folder, decision));
    const bottom = await page.evaluate(() => document.querySelector(".decided").getBoundingClientRect().bottom);
    places[`${decision} ${width}`] = bottom / height;
  }
}
await browser.close();
console.log(JSON.stringify({ narrowed, hidden, ofOrgan, places }));
