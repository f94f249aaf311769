"use strict";
// Narrows lists and tables by what their rows say of themselves: see the README of the templates.
(() => {
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const said = (row, key) => (row.getAttribute(`data-${key}`) || "").split("|").filter((one) => one);
  const prepare = (box) => {
    const list = document.getElementById(box.dataset.filters);
    const chosen = [...box.querySelectorAll("select[data-key]")];
    const sorted = box.querySelector("select[data-sort]");
    const status = box.querySelector("[role=status]");
    const rows = [...list.querySelectorAll(chosen.map((one) => `[data-${one.dataset.key}]`).join())];
    const groups = [...list.querySelectorAll("[data-group]")];
    const fill = (select) => {
      const values = [...new Set(rows.flatMap((row) => said(row, select.dataset.key)))].sort(order.compare);
      if ("lastFirst" in select.dataset) values.reverse();
      select.append(...values.map((value) => new Option(value, value)));
      select.closest("label").hidden = values.length < 2;
    };
    const sort = () => {
      const key = sorted.value;
      const first = (row) => (row.hasAttribute(`data-${key}`) ? row.getAttribute(`data-${key}`) : "\uffff");
      const inOrder = key ? [...rows].sort((one, other) => order.compare(first(one), first(other))) : rows;
      for (const row of inOrder) row.parentNode.append(row);
    };
    const narrow = () => {
      const asked = chosen.filter((select) => select.value);
      for (const row of rows)
        row.hidden = !asked.every((select) => said(row, select.dataset.key).includes(select.value));
      const shown = rows.filter((row) => !row.hidden);
      for (const group of groups) {
        group.hidden = !shown.some((row) => group.contains(row));
        if (group.matches("details")) group.open = asked.length > 0;
      }
      const text = asked.length === 0 ? status.dataset.all : shown.length ? status.dataset.some : status.dataset.none;
      status.textContent = text.replace("{count}", shown.length).replace("{all}", rows.length);
    };
    chosen.forEach(fill);
    box.hidden = rows.length < 2;
    box.addEventListener("change", () => {
      if (sorted) sort();
      narrow();
    });
    // A browser that comes back to a page keeps what was chosen.
    if (sorted) sort();
    narrow();
  };
  document.querySelectorAll("[data-filters]").forEach(prepare);
})();
