// Validates the markup of each page of a site and prints what is wrong as JSON.
// Usage: node markup.mjs FOLDER PAGE...
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";

const [folder, ...pages] = process.argv.slice(2);
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
const faults = [];
for (const page of pages) {
  const report = await markup.validateString(readFileSync(join(folder, page), "utf8"));
  for (const result of report.results)
    for (const one of result.messages)
      faults.push({ page, rule: one.ruleId, detail: `${one.line}: ${one.message}` });
}
console.log(JSON.stringify(faults, null, 1));
