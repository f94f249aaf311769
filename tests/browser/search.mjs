// Types each query on the search page of a site, by keyboard alone, and prints what is found, as JSON.
// Usage: node search.mjs FOLDER QUERY... ; CHROMIUM names the browser.
import { address, open } from "./chromium.mjs";

const [folder, ...queries] = process.argv.slice(2);
const browser = await open();
const page = await browser.newPage();
await page.goto(address(folder, "search/index.html"));
const focused = () => page.evaluate(() => document.activeElement.id);
for (let stop = 0; stop < 30 && (await focused()) !== "_query"; stop += 1) await page.keyboard.press("Tab");
const found = {};
for (const query of [...queries, ""]) {
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await page.keyboard.type(query);
  const texts = await page.locator("#_results li a").allTextContents();
  found[query] = { texts, said: await page.textContent("#_said") };
}
found[""] = { texts: [], said: String(await page.locator("#_everything").isVisible()) };
await page.keyboard.type(queries[0]);
await page.keyboard.press("Tab");
await page.keyboard.press("Enter");
await page.waitForURL((url) => !url.pathname.includes("/search/"));
found.Enter = { texts: [], said: new URL(page.url()).pathname };
await browser.close();
console.log(JSON.stringify(found, null, 1));
