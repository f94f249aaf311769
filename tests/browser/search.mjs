// Types queries on the search page of a site, by keyboard alone, and prints what is found, as JSON.
// Usage: node search.mjs FOLDER PAGE FILE, with a JSON list of queries; CHROMIUM names the browser.
import { readFileSync } from "node:fs";
import { address, open } from "./chromium.mjs";

const [folder, file, list] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(list, "utf-8"));
const browser = await open();
const page = await browser.newPage();
const said = () => page.textContent("#_said");
// A page that loads what it searches says so as long as it does.
const answered = () => page.waitForFunction(() => document.getElementById("_said").textContent !== "…");
const names = () => page.locator("#_results li a").allTextContents();
await page.goto(address(folder, file));
const focused = () => page.evaluate(() => document.activeElement.id);
for (let stop = 0; stop < 30 && (await focused()) !== "_query"; stop += 1) await page.keyboard.press("Tab");
const found = {};
for (const query of [...queries, ""]) {
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText(query);
  await answered();
  found[query] = { texts: await names(), said: await said() };
}
found[""] = { texts: [], said: String(await page.locator("#_everything").isVisible()) };

const kind = await page.locator("#_kind option").nth(1).getAttribute("value");
const kinds = () => page.locator("#_results li").evaluateAll((rows) => rows.map((row) => row.dataset.kind));
await page.keyboard.insertText(queries[0]);
await page.selectOption("#_kind", kind);
await answered();
found.filtered = { texts: await kinds(), said: kind };
await page.selectOption("#_kind", "");
await answered();
const further = page.locator("#_further");
if (await further.isVisible()) {
  await further.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches("#_results a"));
  found.further = { texts: await names(), said: await page.evaluate(() => document.activeElement.textContent) };
} else found.further = { texts: await names(), said: "hidden" };
await page.focus("#_query");
await page.keyboard.press("ControlOrMeta+a");
await page.keyboard.press("Backspace");
await page.selectOption("#_kind", "decision");
await answered();
found.kind = { texts: await kinds(), said: await said() };
await page.selectOption("#_year", "2026");
await answered();
const years = await page.locator("#_results li").evaluateAll((rows) => rows.map((row) => row.dataset.years));
found.year = { texts: years, said: await said() };
await page.selectOption("#_year", "");
await page.selectOption("#_kind", "");
await page.focus("#_query");
await page.keyboard.insertText(queries[0]);
await answered();
await page.focus("#_query");
for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("Tab");
await page.keyboard.press("Enter");
await page.waitForURL((url) => !url.pathname.includes("/search/"));
found.Enter = { texts: [], said: new URL(page.url()).pathname };
await page.goto(`${address(folder, file)}?q=${encodeURIComponent(queries[0])}`);
await answered();
found.address = { texts: await names(), said: await page.inputValue("#_query") };
await browser.close();
console.log(JSON.stringify(found, null, 1));
