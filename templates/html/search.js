"use strict";
(() => {
  const folds = { "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "þ": "th", "ø": "o", "æ": "ae" };
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đŋŧßþøæ]/g, (one) => folds[one]);
  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const shared = (one, other) => {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    return at;
  };
  // 4: the word itself, 3: how it begins, 2: it with an ending, 1: another form of the same stem.
  const score = (asked, term) => {
    if (term === asked) return 4;
    if (term.startsWith(asked)) return 3;
    const stem = shared(asked, term);
    if (stem === term.length && stem > 4 && asked.length - stem < 5) return 2;
    return stem > 4 && asked.length - stem < 5 && term.length - stem < 3 ? 1 : 0;
  };
  const form = document.getElementById("_search");
  const box = document.getElementById("_query");
  const said = document.getElementById("_said");
  const results = document.getElementById("_results");
  const everything = document.getElementById("_everything");
  const hits = [...everything.querySelectorAll("li[data-terms]")].map((item) => ({
    item,
    terms: item.dataset.terms.split(" "),
  }));
  const best = (asked, terms) => Math.max(...terms.map((term) => score(asked, term)));
  const find = () => {
    const asked = words(box.value);
    everything.hidden = asked.length > 0;
    results.hidden = asked.length === 0;
    if (asked.length === 0) {
      said.textContent = "";
      return;
    }
    const found = hits
      .map(({ item, terms }) => ({ item, points: asked.map((one) => best(one, terms)) }))
      .filter(({ points }) => points.every((one) => one > 0))
      .map(({ item, points }) => ({ item, sum: points.reduce((one, other) => one + other) }))
      .sort((one, other) => other.sum - one.sum);
    results.replaceChildren(...found.slice(0, 100).map(({ item }) => item.cloneNode(true)));
    said.textContent = (found.length ? said.dataset.some : said.dataset.none).replace("{count}", found.length);
  };
  form.hidden = false;
  box.addEventListener("input", find);
  find();
})();
