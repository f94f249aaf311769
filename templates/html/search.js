(() => {
  const { words, word, fillers, match, isForm, nearly, split } = searchWords;
  const byId = (id) => document.getElementById(id);
  const [form, box, said, results, everything] = ["_search", "_query", "_said", "_results", "_everything"].map(byId);
  // A template of a workspace may know nothing of it.
  const further = byId("_further") || document.createElement("button");
  const filters = [byId("_kind"), byId("_year")];
  const few = 3;
  const pause = 200;
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

  // The rows of the page itself: all that there is to know of them is there.
  const listed = () => {
    const row = (item) => {
      const { terms = "", kind = "", years = "" } = item.dataset;
      const parts = terms.split("/").map((part) => part.split(" ").filter((text) => text).map(word));
      const ends = years.split(" ").map(Number);
      return { item, kind, parts, years: [ends[0], ends.at(-1)], first: parts[0][0], length: parts[0].length };
    };
    const rows = [...everything.querySelectorAll("li[data-terms]")].map(row);
    const span = ({ years: [from, to] }) => (from ? [...Array(to - from + 1).keys()].map((at) => from + at) : []);
    const isThere = () => true;
    return {
      shown: 50,
      rows: () => rows,
      years: () => [...new Set(rows.flatMap(span))].sort().reverse(),
      answer: (ask, say) => say(ask()),
      stop: () => {},
      isPartial: () => false,
      show: (answers, put) => put(answers.map(({ item }) => item.cloneNode(true))),
      reachAll: isThere,
      reachWord: isThere,
      reachKin: isThere,
      reachNear: isThere,
      reachParts: isThere,
    };
  };
  const { index } = everything.dataset;
  const source = index ? searchIndex(JSON.parse(index)) : listed();

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
  const vocabulary = () => {
    const terms = new Map(source.rows().flatMap(({ parts: [name] }) => name).map((term) => [term.text, term]));
    const stems = new Set([...terms.values()].flatMap((term) => term.stems));
    return ({ text, stems: own }) =>
      terms.has(text) || own.some((stem) => stem.length > 3 && stems.has(stem)) || (text.length > 4 && relatives(word(text)).length > 0);
  };
  const isThere = (asked) => source.reachWord(asked) && source.reachKin(relatives(asked));
  const inParts = (asked) => {
    const isKnown = vocabulary();
    if (!source.reachParts(asked, isKnown)) return [];
    const found = split(asked, isKnown);
    return found.flat().map(isThere).every((one) => one) ? found.map((parts) => parts.map(direct)) : [];
  };
  // For each row the points of an asked word: by the first of these ways in which any row answers.
  const points = (asked, candidates) => {
    const by = (way) => candidates.map(({ parts, kind }) => answer(way, parts, kind));
    const any = (given) => given.some((one) => one > 0);
    const first = by(direct(asked));
    if (first.filter((one) => one > 0).length >= few) return first;
    if (!any(first)) {
      if (!source.reachNear(asked)) return first;
      const near = candidates.map(({ parts: [name] }) => answer((term) => nearly(asked, term), [name]));
      if (any(near)) return near;
    }
    const columns = inParts(asked).map((ways) => ways.map(by));
    return candidates.map((_, at) =>
      Math.max(first[at], ...columns.map((ways) => ways.reduce((sum, way) => sum + way[at], 0) / 4)),
    );
  };
  const place = { program: 0.5, strategy: 0.4, goal: 0.4, indicator: 0.2, decision: 0.1 };
  const rank = (asked, { parts: [name], kind, first, length }) => {
    const isNamed = (term) => asked.some((one) => match(one, term) >= 3);
    return (first && isNamed(first) ? 0.3 : 0) + name.filter(isNamed).length / (length + 2) + (place[kind] || 0);
  };
  // "linja-auto" is one word where others mean the same by it, else two.
  const joined = (query) =>
    query.replace(/(\p{L}+)-(\p{L}+)/gu, (pair, one, other) => {
      const [whole] = words(one + other);
      return relatives(word(whole)).length ? whole : pair;
    });
  const askedBy = (query) => {
    const all = words(joined(query)).map((text) => word(text.slice(0, source.longest)));
    const meant = all.filter(({ text }) => !fillers.has(text));
    return meant.length ? meant : all;
  };
  const answersTo = (query) => {
    const asked = askedBy(query);
    const [kinds, year] = [filters[0].value.split(" "), filters[1].value];
    const reached = asked.length ? [...asked.map(source.reachWord), source.reachKin(asked.flatMap(relatives))] : [source.reachAll(year)];
    if (!reached.every((one) => one)) return [];
    const isMeant = ({ kind, years: [from, to] }) => (!kinds[0] || kinds.includes(kind)) && (!year || (from <= year && year <= to));
    const candidates = source.rows().filter(isMeant);
    if (!asked.length) return candidates;
    const given = asked.map((one) => points(one, candidates));
    // A word that few things answer says more of what is meant than one that many do.
    const count = source.count || candidates.length;
    const rarity = given.map((column) => 1 + Math.log(1 + count / (1 + column.filter((one) => one > 0).length)));
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
  const isPartial = (query) => {
    const ways = askedBy(query).map(direct);
    const all = `*${filters[1].value}`;
    return source.isPartial((term) => (ways.length ? ways.some((way) => way(term) > 0) : term.text === all));
  };

  const keepAddress = () => {
    const query = box.value.trim() ? `?q=${encodeURIComponent(box.value.trim())}` : location.pathname;
    try {
      history.replaceState(null, "", query);
    } catch {
      // A page that was opened from a folder has no address of its own.
    }
  };
  const labelled = (item, kind) => {
    const name = labels.get(kind);
    if (name) {
      const label = document.createElement("span");
      label.className = "kind";
      label.textContent = name;
      item.querySelector("a").after(" ", label);
    }
    return item;
  };
  // Shows the next answers; who asked for more goes on reading at the first of them.
  const show = (answers, from) => {
    const some = answers.slice(from, from + source.shown);
    source.show(some, (items) => {
      const made = items.map((item, at) => item && labelled(item, some[at].kind)).filter((item) => item);
      if (from) {
        results.append(...made);
        made[0]?.querySelector("a").focus();
      } else {
        results.replaceChildren(...made);
      }
      // What is shown may turn out to be a part later; what is said already is not said again.
      const count = counted(answers);
      if (said.textContent !== count) said.textContent = count;
      const next = from + source.shown;
      further.hidden = !source.count || next >= answers.length;
      further.onclick = () => show(answers, next);
    });
  };
  const counted = ({ length }) => {
    const { some, none, someOf, noneOf } = said.dataset;
    const [many, nothing] = isPartial(box.value) ? [someOf, noneOf] : [some, none];
    return (length ? many : nothing).replace("{count}", length);
  };
  let waiting = 0;
  const find = () => {
    clearTimeout(waiting);
    const isAsked = words(box.value).length > 0 || filters.some(({ value }) => value);
    everything.hidden = isAsked;
    results.hidden = !isAsked;
    further.hidden = true;
    said.textContent = isAsked ? "…" : "";
    if (!isAsked) {
      // What was asked before is not to be answered any more.
      source.stop();
      return;
    }
    source.answer(() => answersTo(box.value), (answers) => show(answers, 0));
  };
  form.hidden = false;
  filters[1].append(...source.years().map((year) => new Option(year)));
  box.value = new URLSearchParams(location.search).get("q") || box.value;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    keepAddress();
    if (!index) find();
    else {
      // Who is typing asks nothing yet.
      source.stop();
      said.textContent = "…";
      waiting = setTimeout(find, pause);
    }
  });
  filters.forEach((filter) => filter.addEventListener("change", find));
  find();
})();
