"use strict";
// Narrows lists and tables by what their rows say of themselves, and sorts tables by their columns:
// see the README of the templates.
(() => {
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const said = (row, key) => (row.getAttribute(`data-${key}`) || "").split("|").filter((text) => text);

  // What can be chosen is what rows say, where the page does not name it.
  const fill = (select, rows) => {
    if (select.options.length > 1) return;
    const values = [...new Set(rows.flatMap((row) => said(row, select.dataset.key)))].sort(order.compare);
    if ("lastFirst" in select.dataset) values.reverse();
    select.append(...values.map((value) => new Option(value, value)));
    select.closest("label").hidden = values.length < 2;
  };

  const prepare = (box) => {
    const list = document.getElementById(box.dataset.filters);
    const choices = [...box.querySelectorAll("select")];
    const status = box.querySelector("[role=status]");
    const rows = [...list.querySelectorAll(choices.map((choice) => `[data-${choice.dataset.key}]`).join())];
    const groups = [...list.querySelectorAll("[data-group]")];
    const narrow = () => {
      const asked = choices.filter((choice) => choice.value);
      for (const row of rows)
        row.hidden = !asked.every((choice) => said(row, choice.dataset.key).includes(choice.value));
      const shown = rows.filter((row) => !row.hidden);
      for (const group of groups) {
        group.hidden = !shown.some((row) => group.contains(row));
        if (group.matches("details")) group.open = asked.length > 0;
      }
      const text = asked.length === 0 ? status.dataset.all : shown.length ? status.dataset.some : status.dataset.none;
      status.textContent = text.replace("{count}", shown.length).replace("{all}", rows.length);
    };
    // An address that ends in a choice, such as #_delayed, shows the rows that have it.
    const follow = () => {
      const asked = location.hash.slice(2);
      for (const choice of choices)
        if (asked && [...choice.options].some(({ value }) => value === asked)) choice.value = asked;
      narrow();
    };
    choices.forEach((choice) => fill(choice, rows));
    box.hidden = rows.length < 2 || choices.every((choice) => choice.closest("label").hidden);
    box.addEventListener("change", narrow);
    addEventListener("hashchange", follow);
    // A browser that comes back to a page keeps what was chosen.
    follow();
  };

  const key = (row, at) => row.cells[at].dataset.key ?? row.cells[at].textContent.trim();
  // What says nothing stands last, whichever way the others are sorted.
  const compare = (at, way) => (one, other) => {
    const [left, right] = [key(one, at), key(other, at)];
    if (!left || !right) return left ? -1 : right ? 1 : 0;
    return way * order.compare(left, right);
  };
  const makeSortable = (table) => {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const sort = (head, at) => {
      const way = head.ariaSort === "ascending" ? -1 : 1;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.ariaSort = way > 0 ? "ascending" : "descending";
      body.append(...[...body.rows].sort(compare(at, way)));
    };
    heads.forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.title = head.dataset.said;
      button.addEventListener("click", () => sort(head, at));
      head.replaceChildren(button);
    });
  };

  document.querySelectorAll("[data-filters]").forEach(prepare);
  document.querySelectorAll("table.sorted").forEach(makeSortable);
})();
