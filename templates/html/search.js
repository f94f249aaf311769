(() => {
  const { words, word, fillers, match, isForm, nearly, split } = searchWords;
  const byId = (id) => document.getElementById(id);
  const [form, box, said, results, everything] = ["_search", "_query", "_said", "_results", "_everything"].map(byId);
  const filters = [byId("_kind"), byId("_year")];
  const most = 50;
  const few = 3;
  const labels = new Map(
    [...filters[0].options].flatMap((option) => {
      const names = (option.dataset.labels || "").split("|");
      return option.value.split(" ").map((kind, at) => [kind, names[at]]);
    }),
  );
  // What is asked for by another word of the same meaning counts for less.
  const kin = [...searchKin.trim().split("\n"), ...form.dataset.kin.split(" / ")].map((group) => words(group).map(word));
  // The name of something weighs more than where it stands and what is told of it.
  const weights = [1, 0.5, 0.4];

  const row = (made, { terms = "", kind = "", years = "" }) => ({
    made,
    kind,
    years: years.split(" "),
    parts: terms.split("/").map((part) => part.split(" ").filter((text) => text).map(word)),
  });
  let rows = [...everything.querySelectorAll("li[data-terms]")].map((item) =>
    row(() => item.cloneNode(true), item.dataset),
  );

  // Too much for a page stands in scripts beside it: a page opened from a folder may load no other file.
  const names = (everything.dataset.parts || "").split(" ").filter((name) => name);
  const loaded = new Map();
  let waiting = names.length;
  const element = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content.firstElementChild;
  };
  const data = (html) =>
    Object.fromEntries([...html.matchAll(/ data-(terms|kind|years)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  window.searchPart = (number, part) =>
    loaded.set(number, part.map((html) => row(() => element(html), data(html))));
  const arrive = () => {
    waiting -= 1;
    if (waiting > 0) return;
    rows = [...loaded.keys()].sort((one, other) => one - other).flatMap((number) => loaded.get(number));
    offerYears();
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
  const offerYears = () => {
    const years = [...new Set(rows.flatMap((one) => one.years))].filter((year) => year).sort().reverse();
    filters[1].append(...years.map((year) => new Option(year)));
  };

  // How a row answers one word: by its best term.
  const answer = (compared, parts, kind) => {
    let best = 0;
    parts.forEach((terms, at) =>
      terms.forEach((term) => {
        const points = compared(term, kind) * weights[at];
        if (points > best) best = points;
      }),
    );
    return best;
  };
  const relatives = (asked) => {
    const groups = kin.filter((group) => group.some((other) => isForm(other, asked)));
    return groups.flat().filter((other) => other.text !== asked.text);
  };
  const relation = (other, term) => {
    if (isForm(other, term)) return 2.8;
    return other.text.length > 4 && match(other, term) > 2 ? 2.1 : 0;
  };
  const direct = (asked) => {
    const others = relatives(asked);
    return (term, kind) =>
      Math.max(match(asked, term), ...(kind === "person" ? [] : others.map((other) => relation(other, term))));
  };
  const vocabulary = () => new Map(rows.flatMap(({ parts: [name] }) => name).map((term) => [term.text, term]));
  const inParts = (asked) => {
    const terms = vocabulary();
    const stems = new Set([...terms.values()].flatMap((term) => term.stems));
    const isKnown = ({ text, stems: own }) =>
      terms.has(text) || own.some((stem) => stem.length > 3 && stems.has(stem)) || (text.length > 4 && relatives(word(text)).length > 0);
    return split(asked, isKnown).map((parts) => parts.map(direct));
  };
  // For each row the points of an asked word: by the first of these ways in which any row answers.
  const points = (asked, candidates) => {
    const by = (way) => candidates.map(({ parts, kind }) => answer(way, parts, kind));
    const any = (given) => given.some((one) => one > 0);
    const first = by(direct(asked));
    if (first.filter((one) => one > 0).length >= few) return first;
    if (!any(first)) {
      const near = candidates.map(({ parts: [name] }) => answer((term) => nearly(asked, term), [name]));
      if (any(near)) return near;
    }
    const columns = inParts(asked).map((ways) => ways.map(by));
    return candidates.map((_, at) =>
      Math.max(first[at], ...columns.map((ways) => ways.reduce((sum, way) => sum + way[at], 0) / 4)),
    );
  };
  const place = { program: 0.5, strategy: 0.4, goal: 0.4, indicator: 0.2, decision: 0.1 };
  const rank = (asked, { parts: [name], kind }) => {
    const named = name.filter((term) => asked.some((one) => match(one, term) >= 3));
    const first = name.length && asked.some((one) => match(one, name[0]) >= 3) ? 0.3 : 0;
    return first + named.length / (name.length + 2) + (place[kind] || 0);
  };
  // "linja-auto" is one word where others mean the same by it, else two.
  const joined = (query) =>
    query.replace(/(\p{L}+)-(\p{L}+)/gu, (pair, one, other) => {
      const [whole] = words(one + other);
      return relatives(word(whole)).length ? whole : pair;
    });
  const answersTo = (query) => {
    const all = words(joined(query)).map(word);
    const meant = all.filter(({ text }) => !fillers.has(text));
    const asked = meant.length ? meant : all;
    const [kinds, year] = [filters[0].value.split(" "), filters[1].value];
    const candidates = rows.filter((one) => (!kinds[0] || kinds.includes(one.kind)) && (!year || one.years.includes(year)));
    if (!asked.length) return candidates;
    const given = asked.map((one) => points(one, candidates));
    // A word that few things answer says more of what is meant than one that many do.
    const rarity = given.map((column) => 1 + Math.log(1 + candidates.length / (1 + column.filter((one) => one > 0).length)));
    const counted = candidates.map((one, at) => {
      const each = given.map((column, index) => (column[at] || 0) * rarity[index]);
      const sum = each.reduce((total, number) => total + number, 0);
      return { ...one, sum: sum && sum + rank(asked, one), answered: each.filter((number) => number > 0).length };
    });
    const whole = counted.filter((one) => one.answered === asked.length);
    // Where hardly anything answers all words, what answers some of them stands behind it.
    const answers = whole.length < few ? counted.filter((one) => one.answered > 0) : whole;
    return answers.sort((one, other) => other.answered - one.answered || other.sum - one.sum);
  };

  const keepAddress = () => {
    const query = box.value.trim() ? `?q=${encodeURIComponent(box.value.trim())}` : location.pathname;
    try {
      history.replaceState(null, "", query);
    } catch {
      // A page that was opened from a folder has no address of its own.
    }
  };
  const shown = ({ made, kind }) => {
    const item = made();
    const name = labels.get(kind);
    if (name) {
      const label = document.createElement("span");
      label.className = "kind";
      label.textContent = name;
      item.querySelector("a").after(" ", label);
    }
    return item;
  };
  const find = () => {
    const isAsked = words(box.value).length > 0 || filters.some(({ value }) => value);
    everything.hidden = isAsked;
    results.hidden = !isAsked;
    said.textContent = "";
    if (!isAsked) return;
    load();
    if (waiting > 0) {
      said.textContent = "…";
      return;
    }
    const answers = answersTo(box.value);
    results.replaceChildren(...answers.slice(0, most).map(shown));
    said.textContent = (answers.length ? said.dataset.some : said.dataset.none).replace("{count}", answers.length);
  };
  form.hidden = false;
  offerYears();
  box.value = new URLSearchParams(location.search).get("q") || box.value;
  box.addEventListener("input", () => {
    find();
    keepAddress();
  });
  filters.forEach((filter) => filter.addEventListener("change", find));
  find();
})();
