// Asks a search page, opened anew for each query, and prints what is found and what that loaded, as JSON.
// Usage: node loads.mjs FOLDER PAGE FILE, with a JSON list of queries; CHROMIUM names the browser.
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { address, open } from "./chromium.mjs";

const [folder, file, list] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(list, "utf-8"));
const browser = await open();
const page = await browser.newPage();
let loaded = [];
page.on("request", (one) => /\.js$/.test(one.url()) && loaded.push(fileURLToPath(one.url())));
const found = {};
for (const query of queries) {
  loaded = [];
  await page.goto(`${address(folder, file)}?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => document.getElementById("_said").textContent !== "…");
  const texts = await page.locator("#_results li a").allTextContents();
  const bytes = loaded.reduce((sum, one) => sum + statSync(one).size, 0);
  found[query] = { texts, said: await page.textContent("#_said"), bytes, files: loaded.length };
}
await browser.close();
console.log(JSON.stringify(found, null, 1));
