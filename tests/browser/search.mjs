// Types each query on the search page of a site and prints what is found, as JSON.
// Usage: node search.mjs FOLDER QUERY... ; CHROMIUM names the browser.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { flags } from "./chromium.mjs";

const [folder, ...queries] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });
const page = await browser.newPage();
await page.goto(pathToFileURL(join(folder, "search/index.html")).href);
const found = {};
for (const query of queries) {
  await page.fill("#_query", query);
  const texts = await page.locator("#_results li a").allTextContents();
  found[query] = { texts, said: await page.textContent("#_said") };
}
await page.fill("#_query", "");
found[""] = { texts: [], said: String(await page.locator("#_everything").isVisible()) };
await browser.close();
console.log(JSON.stringify(found, null, 1));
