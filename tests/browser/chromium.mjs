// How the browser is started: quiet, and without asking anything of the network.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const open = () => chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });
export const address = (folder, file) => pathToFileURL(join(folder, file)).href;

// Waits until the page is drawn and what watches its sizes has been told of them: observers run
// after the callbacks of their own frame, so before those of the next.
export const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

// Goes through pages one by one; `look` gets the opened page, `tell(rule, detail)` and the file.
// Prints the faults as JSON.
export async function visit(folder, files, options, look) {
  const faults = [];
  const browser = await open();
  const context = await browser.newContext(options);
  for (const file of files) {
    const page = await context.newPage();
    const tell = (rule, detail) => faults.push({ page: file, rule, detail });
    page.on("console", (one) => one.type() === "error" && tell("console", one.text()));
    page.on("request", (one) => /^(file|data):/.test(one.url()) || tell("request", one.url()));
    await page.goto(address(folder, file));
    await page.evaluate(() => document.fonts.ready);
    await settled(page);
    await look(page, tell, file);
    await page.close();
  }
  await browser.close();
  console.log(JSON.stringify(faults, null, 1));
}
