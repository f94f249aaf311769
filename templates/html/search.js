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
  // Strong and weak consonants of a stem are one: kk k, nt nn, t d, p v. Numbers have no forms.
  const stem = (word) =>
    /[0-9]/.test(word)
      ? ""
      : word
          .replace(/([bcdfghjklmnpqrstvwxz])\1+/g, "$1")
          .replace(/(n)[tkg]|(m)p|([lr])t/g, "$1$2$3")
          .replace(/t/g, "d")
          .replace(/p/g, "v");
  const both = (word) => ({ word, stem: stem(word) });
  // The longer the stem they share, the longer the endings; it may also begin a compound word.
  const isForm = (asked, term) => {
    const at = shared(asked, term);
    const [ending, other] = [asked.length - at, term.length - at];
    return (at > 3 && ending < 6 && other < 6 && ending + other < at) || (at > 5 && ending < 3);
  };
  // 4: the word itself, 3: how it begins, 2: it with an ending, 1: another form of the same stem.
  const score = (asked, term) => {
    if (term.word === asked.word) return 4;
    if (term.word.startsWith(asked.word)) return 3;
    const ending = asked.word.length - term.word.length;
    if (term.word.length > 4 && ending < 5 && asked.word.startsWith(term.word)) return 2;
    return isForm(asked.stem, term.stem) ? 1 : 0;
  };
  const form = document.getElementById("_search");
  const box = document.getElementById("_query");
  const said = document.getElementById("_said");
  const results = document.getElementById("_results");
  const everything = document.getElementById("_everything");
  const worded = (terms) => terms.split(" / ").map((part) => part.split(" ").map(both));
  let hits = [...everything.querySelectorAll("li[data-terms]")].map((item) => ({
    copy: () => item.cloneNode(true),
    parts: worded(item.dataset.terms),
  }));
  // Too much for a page stands in scripts beside it: a page opened from a folder may load no other file.
  const names = (everything.dataset.parts || "").split(" ").filter((name) => name);
  const loaded = new Map();
  let waiting = names.length;
  const made = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content.firstElementChild;
  };
  window.searchPart = (number, rows) =>
    loaded.set(
      number,
      rows.map((html) => ({ copy: () => made(html), parts: worded(/ data-terms="([^"]*)"/.exec(html)?.[1] || "") })),
    );
  const arrive = () => {
    waiting -= 1;
    if (waiting > 0) return;
    hits = [...loaded.keys()].sort((one, other) => one - other).flatMap((number) => loaded.get(number));
    find();
  };
  const load = () => {
    for (const name of names.splice(0)) {
      const script = document.createElement("script");
      script.onload = script.onerror = arrive;
      script.src = name;
      document.head.append(script);
    }
  };
  // A word of what is told of it weighs half of one in its name.
  const best = (asked, [named, told = []]) =>
    Math.max(...named.map((term) => score(asked, term)), ...told.map((term) => score(asked, term) / 2));
  const find = () => {
    const asked = words(box.value).map(both);
    everything.hidden = asked.length > 0;
    results.hidden = asked.length === 0;
    if (asked.length === 0) {
      said.textContent = "";
      return;
    }
    load();
    if (waiting > 0) {
      said.textContent = "…";
      return;
    }
    const found = hits
      .map(({ copy, parts }) => ({ copy, points: asked.map((one) => best(one, parts)) }))
      .filter(({ points }) => points.every((one) => one > 0))
      .map(({ copy, points }) => ({ copy, sum: points.reduce((one, other) => one + other) }))
      .sort((one, other) => other.sum - one.sum);
    results.replaceChildren(...found.slice(0, 100).map(({ copy }) => copy()));
    said.textContent = (found.length ? said.dataset.some : said.dataset.none).replace("{count}", found.length);
  };
  form.hidden = false;
  box.addEventListener("input", find);
  find();
})();
