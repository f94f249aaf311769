"use strict";
(() => {
  const filter = document.getElementById("_filter");
  const body = document.getElementById("_measures");
  const said = document.getElementById("_filtered");
  const rows = [...body.rows];
  const choices = [...filter.querySelectorAll("select")];
  const holds = (row, { dataset, value }) => !value || row.dataset[dataset.by].split("|").includes(value);
  const narrow = () => {
    for (const row of rows) row.hidden = !choices.every((choice) => holds(row, choice));
    const shown = rows.filter((row) => !row.hidden).length;
    said.textContent = said.dataset.said.replace("{count}", shown).replace("{total}", rows.length);
  };
  // An address that ends in a state shows the measures that are in it.
  const follow = () => {
    const state = choices.find((choice) => choice.dataset.by === "state");
    const asked = location.hash.slice(2);
    if ([...state.options].some((option) => option.value && option.value === asked)) state.value = asked;
    narrow();
  };
  const language = document.documentElement.lang;
  const key = (row, at) => row.cells[at].dataset.key ?? row.cells[at].textContent.trim();
  // What says nothing stands last, whichever way the others are sorted.
  const compare = (at, way) => (one, other) => {
    const [left, right] = [key(one, at), key(other, at)];
    if (!left || !right) return left ? -1 : right ? 1 : 0;
    return way * left.localeCompare(right, language, { numeric: true });
  };
  const heads = [...body.parentElement.tHead.rows[0].cells];
  const sort = (head, at) => {
    const way = head.ariaSort === "ascending" ? -1 : 1;
    for (const one of heads) one.removeAttribute("aria-sort");
    head.ariaSort = way > 0 ? "ascending" : "descending";
    body.append(...rows.sort(compare(at, way)));
  };
  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.title = head.dataset.said;
    button.addEventListener("click", () => sort(head, at));
    head.replaceChildren(button);
  });
  filter.hidden = false;
  filter.addEventListener("change", narrow);
  addEventListener("hashchange", follow);
  follow();
})();
