// Goes through each page of a site with the keyboard alone and prints what is wrong as JSON.
// Usage: node keyboard.mjs FOLDER PAGE... ; CHROMIUM names the browser.
import { settled, visit } from "./chromium.mjs";
import { enlarged, stopped } from "./measures.mjs";

const [folder, ...pages] = process.argv.slice(2);

/** Notes every stop of the keyboard from now on, and returns how many there ought to be. */
function follow() {
  const reachable = "a[href], button, input, select, textarea, summary, [tabindex]";
  const stops = [...document.querySelectorAll(reachable)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
  );
  const seen = [];
  const bare = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle === "none" || parseFloat(outlineWidth) < 2;
  };
  const outside = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight;
  };
  const covered = (one) => {
    const { left, top, width, height } = one.getClientRects()[0];
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return above && !one.contains(above) && !above.contains(one);
  };
  document.addEventListener("focusin", ({ target }) =>
    seen.push({ target, bare: bare(target), outside: outside(target), covered: covered(target) }),
  );
  window.told = () => {
    const name = (one) => `${one.localName} ${one.textContent.trim().slice(0, 40) || one.ariaLabel || one.id}`;
    const faults = [];
    const order = seen.map(({ target }) => stops.indexOf(target));
    for (const [at, one] of seen.entries()) {
      if (order[at] < 0) faults.push(["stop-too-many", name(one.target)]);
      if (order[at] !== at) faults.push(["stop-out-of-order", name(one.target)]);
      if (one.bare) faults.push(["focus-unseen", name(one.target)]);
      if (one.outside) faults.push(["focus-out-of-view", name(one.target)]);
      if (one.covered) faults.push(["focus-covered", name(one.target)]);
    }
    for (const one of stops.slice(seen.length)) faults.push(["not-reached", name(one)]);
    return faults.slice(0, 10);
  };
  return stops.length;
}

// Strikes the key so many times, one after another, without asking each time whether it was struck.
async function tabs(page, count) {
  const session = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const strike = (type) => session.send("Input.dispatchKeyEvent", { type, ...key });
  await Promise.all(Array.from({ length: count }, () => [strike("rawKeyDown"), strike("keyUp")]).flat());
}

// At each width a table scrolls or fits, and the page itself never scrolls sideways.
async function measure(page, tell) {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    for (const [rule, detail] of [...(await page.evaluate(stopped)), ...(await page.evaluate(enlarged))])
      tell(rule, `${width} px: ${detail}`);
  }
}

await visit(folder, pages, { viewport: { width: 1280, height: 900 } }, async (page, tell, file) => {
  // A page that is sent by mail runs nothing: there every table stays a stop.
  if (!file.endsWith("changes.html")) await measure(page, tell);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const skipped = await page.evaluate(
    () => location.hash === "#_main" && !document.activeElement.closest("header.site, .breadcrumb"),
  );
  if (!skipped) tell("skip-link", "the first stop of the keyboard does not lead past the header");
  // Afresh, and without the fragment: a slow machine would go to it late, in the midst of the walk.
  await page.goto(page.url().split("#")[0]);
  for (const summary of await page.locator("summary:visible").all()) {
    await summary.focus();
    await page.keyboard.press("Enter");
    if (!(await summary.evaluate((one) => one.parentElement.open)))
      tell("summary", `does not open: ${await summary.textContent()}`);
  }
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
  });
  // The keyboard starts at the top again: from the first stop, backwards out of it.
  await page.locator(".skip").focus();
  await page.keyboard.press("Shift+Tab");
  await settled(page);
  const count = await page.evaluate(follow);
  await tabs(page, count);
  for (const [rule, detail] of await page.evaluate(() => window.told())) tell(rule, detail);
});
