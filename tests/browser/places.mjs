// Where on the front of a program a reader finds the answers to five questions, and how a table of
// measures is narrowed and sorted; prints what is wrong as JSON.
// Usage: node places.mjs FOLDER FRONT ; CHROMIUM names the browser.
import { address as at, open } from "./chromium.mjs";

const [folder, front] = process.argv.slice(2);
const faults = [];
const fault = (page, rule, detail) => faults.push({ page, rule, detail });
const address = (path) => at(folder, path);
// What answers a question: a place on the front, or a link and a place where it leads.
const answers = {
  "what is aimed at": [["ul.cards .card h3"], ["nav.pages a[href$='#_goals']", "#_goals"]],
  "what is done": [["nav.pages a[href*='measures/']", "#_measures tr"]],
  "is it on track": [["#_standing"]],
  "who answers and what does it cost": [["nav.pages a[href*='money/']", "main td.number"]],
  "what was decided, when and by whom": [[".basics a[href*='history/']", "#_approval"]],
};
const screens = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

const top = async (page, selector) => {
  const box = await page.locator(selector).first().boundingBox();
  return box === null ? Infinity : box.y + (await page.evaluate(() => scrollY));
};
const isAnswered = async (context, [here, there], most) => {
  const page = await context.newPage();
  await page.goto(address(front));
  let isThere = (await page.locator(here).count()) > 0 && (await top(page, here)) < most;
  if (isThere && there) {
    await page.locator(here).first().click();
    await page.waitForLoadState();
    const shown = page.locator(there).first();
    const box = (await page.locator(there).count()) > 0 ? await shown.boundingBox() : null;
    isThere = box !== null && box.y >= 0 && box.y < most;
  }
  await page.close();
  return isThere;
};

const browser = await open();
for (const viewport of screens) {
  const context = await browser.newContext({ viewport });
  for (const [question, ways] of Object.entries(answers)) {
    const found = [];
    for (const way of ways) found.push(await isAnswered(context, way, 2 * viewport.height));
    if (!found.some(Boolean)) fault(front, `${viewport.width} px`, question);
  }
  const page = await context.newPage();
  await page.goto(address(front));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (viewport.width > 1000 && height > 3 * viewport.height) fault(front, "three screens", `${height} px`);
  // An address of before shows where its item is today.
  await page.goto(`${address(front)}#${await page.evaluate(() => document.querySelector(".led-on li").id)}`);
  if (!(await page.locator(".led-on li:target a").isVisible())) fault(front, "led-on", "not shown");
  await context.close();
}

const table = front.replace("index.html", "measures/index.html");
const page = await browser.newPage({ viewport: screens[0] });
await page.goto(`${address(table)}#_delayed`);
const rows = () => page.locator("#_measures tr:visible");
const states = async () => new Set(await rows().evaluateAll((all) => all.map((one) => one.dataset.state)));
if ([...(await states())].join() !== "delayed") fault(table, "follow", [...(await states())].join());
const numbers = async () => (await page.locator("[data-filters] [role=status]").textContent()).match(/\d+/g)?.join();
const narrowed = await rows().count();
const whileNarrowed = await numbers();
await page.locator("select[data-key='state']").selectOption("");
const all = await rows().count();
if (!narrowed || all <= narrowed) fault(table, "narrow", `${narrowed} of ${all}`);
if (whileNarrowed !== `${narrowed},${all}`) fault(table, "say", whileNarrowed);
if ((await numbers()) !== `${all}`) fault(table, "say", await numbers());
// Rows without an amount stand last, whichever way the others are sorted.
const amounts = async () =>
  rows().evaluateAll((some) => some.map((one) => one.cells[4].dataset.key ?? one.cells[4].textContent.trim()));
const given = await amounts();
const stated = given.filter(Boolean).sort((one, other) => one - other);
const blank = given.filter((one) => !one);
if (new Set(stated).size < 2 || stated.some(isNaN)) fault(table, "sort", "no amounts to sort");
for (const sorted of [stated, stated.toReversed()]) {
  await page.locator("thead button").last().click();
  const shown = (await amounts()).join();
  if (shown !== [...sorted, ...blank].join()) fault(table, "sort", shown);
  if (shown === given.join()) fault(table, "sort", "stood so before");
}
await page.locator("thead button").last().click();
if ((await page.locator("thead th").last().getAttribute("aria-sort")) !== "ascending") fault(table, "aria-sort", "");
await browser.close();
console.log(JSON.stringify(faults));
