// The inverted index of a site whose rows are too many for the page: it lies in shards beside it, and a
// query loads a few of them. A page opened from a folder may load scripts, and no other file.
const searchIndex = ({ terms, words, kinds, buckets, count, years }) => {
  const { word, cuts, beginnings, formBeginnings, mayBeWrong, nearly } = searchWords;
  // Bytes that a query loads at most, to which ten rows come, and what of it other words than its own may take.
  const most = { all: 66000, kin: 42000, near: 20000 };
  const largest = 10100;
  const fewestLetters = 3;
  const corrections = 6;
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const number = (text) => [...text].reduce((sum, letter) => sum * letters.length + letters.indexOf(letter), 0);

  // A shard is named by how its first key begins: what begins alike lies in neighbours.
  const tables = { terms: terms.split(" "), words: words.split(" ") };
  const sign = (one) => (/[a-z0-9]/.test(one) ? one : `_${one.codePointAt(0).toString(16)}_`);
  const between = (table, first, last) => {
    const shardOf = (key) => Math.max(0, tables[table].findLastIndex((start) => start <= key));
    const starts = tables[table].slice(shardOf(first), shardOf(last) + 1);
    return starts.map((start) => `${table}-${[...start].map(sign).join("")}`);
  };
  const beginningWith = (text, table = "terms") => between(table, text, `${text}\uffff`);
  // Behind the graded term the key of a shard has the term itself: "katu" and "kadu" are two.
  const holding = (key) => between("terms", key, `${key}!\uffff`);
  // A short word has no other forms.
  const forms = (asked) =>
    asked.text.length > 4 ? formBeginnings(asked).flatMap((text) => beginningWith(text)) : holding(asked.whole);

  const loaded = new Map();
  window.searchShard = (name, texts) => {
    const around = 4;
    loaded.set(name, { texts, size: new TextEncoder().encode(texts.join("")).length + around * texts.length });
  };
  // Goes on when all are there, unless something else was asked meanwhile.
  let turn = 0;
  const load = (names, goOn) => {
    const asked = turn;
    let waiting = names.length;
    const arrive = (name) => {
      if (!loaded.has(name)) loaded.set(name, { texts: [], size: 0, isLost: true });
      waiting -= 1;
      if (!waiting && asked === turn) goOn();
    };
    names.forEach((name) => {
      const script = document.createElement("script");
      script.onload = script.onerror = () => arrive(name);
      script.src = `${name}.js`;
      document.head.append(script);
    });
    if (!names.length) goOn();
  };

  // What a query takes, and the rows as far as that tells of them.
  let [taken, gathered, nearMost, isCut, rows, cutTerms] = [new Set(), 0, 0, false, [], []];
  const used = () => [...taken].reduce((sum, name) => sum + (loaded.has(name) ? loaded.get(name).size : largest), 0);
  const take = (names, limit) => {
    let isAll = true;
    for (const name of new Set(names)) {
      if (taken.has(name)) continue;
      if (used() + largest > limit) isAll = false;
      else taken.add(name);
    }
    return isAll;
  };
  // Takes shards as long as there is room for them; whether all that were taken are in the rows.
  const reach = (names, limit = most.all) => {
    if (!take(names, limit)) isCut = true;
    return taken.size === gathered;
  };
  const texts = (table) => [...taken].filter((name) => name.startsWith(table)).flatMap((name) => loaded.get(name)?.texts || []);
  const row = (posting) => {
    const from = number(posting.slice(6, 8));
    const key = posting.slice(0, 4);
    const [kind, length, further] = [posting[4], posting[5], posting[8]].map(number);
    return { key, kind: kinds[kind], length, years: [from, from + further], parts: [[], [], []] };
  };
  const gather = () => {
    const found = new Map();
    cutTerms = [];
    texts("terms").forEach((text) => {
      const [head, ...sorts] = text.split("/");
      const term = word(head.replace("+", ""));
      if (head !== term.text) cutTerms.push(term);
      sorts.forEach((postings, sort) =>
        (postings.match(/.{9}/g) || []).forEach((posting) => {
          const key = posting.slice(0, 4);
          if (!found.has(key)) found.set(key, row(posting));
          found.get(key).parts[Math.max(0, sort - 1)].push(term);
          if (!sort) found.get(key).first = term;
        }),
      );
    });
    // As in a page that lists all: what answers equally well comes kind by kind.
    rows = [...found.values()].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
    gathered = taken.size;
  };
  const bucket = ({ key }) => `rows-${number(key) % buckets}`;
  const item = (one) => {
    const { texts: known } = loaded.get(bucket(one));
    const holder = document.createElement("template");
    holder.innerHTML = known[known.indexOf(one.key) + 1] || "";
    return holder.content.firstElementChild;
  };

  return {
    count,
    shown: 10,
    longest: 60,
    rows: () => rows,
    years: () => years,
    stop: () => {
      turn += 1;
    },
    // Asks until nothing more is to be loaded: what was found tells what else to look for.
    answer: (ask, say) => {
      turn += 1;
      // What could not be loaded is tried again.
      [...loaded].forEach(([name, { isLost }]) => isLost && loaded.delete(name));
      [taken, gathered, nearMost, rows, cutTerms] = [new Set(), 0, 0, [], []];
      const goOn = () => {
        isCut = false;
        const answers = ask();
        if (taken.size === gathered) say(answers);
        else
          load([...taken].filter((name) => !loaded.has(name)), () => {
            gather();
            goOn();
          });
      };
      goOn();
    },
    // Whether more may answer than was looked at, or than is shown.
    isPartial: (isAnswer) => isCut || cutTerms.some(isAnswer) || [...loaded.values()].some(({ isLost }) => isLost),
    show: (answers, put) => load([...new Set(answers.map(bucket))].filter((name) => !loaded.has(name)), () => put(answers.map(item))),
    // Whether all is there that rows of a year, or of all, are in;
    reachAll: (year) => reach(holding(`*${year}`)),
    // that a word finds: one of a letter or two only itself;
    reachWord: (asked) => {
      const names = beginnings(asked).flatMap((text) => beginningWith(text));
      if (asked.text.length >= fewestLetters) return reach(names);
      isCut = isCut || names.length > 1;
      return reach(holding(asked.whole));
    },
    // that other words of the same meaning find;
    reachKin: (others) => reach(others.flatMap(forms), most.kin),
    // that it may have been meant to be;
    reachNear: (asked) => {
      if (!mayBeWrong(asked)) return true;
      const [one, other, third] = asked.text;
      const pairs = [one + other, other + one, one + third, other + third, one];
      nearMost ||= Math.min(most.all, used() + most.near);
      // To have looked at some of the words is enough: who writes one right finds all there is.
      take(pairs.flatMap((text) => beginningWith(text, "words")), nearMost);
      if (taken.size > gathered) return false;
      const points = texts("words").map(word).map((term) => [nearly(asked, term), term]);
      const best = points.filter(([point]) => point > 0).sort(([a], [b]) => b - a).slice(0, corrections);
      return reach(best.flatMap(([, term]) => holding(term.whole)));
    },
    // that its parts are: by what is known already, by how it begins, by how it may end.
    reachParts: (asked, isKnown) => {
      const pairs = cuts(asked);
      const steps = [
        () => pairs.filter(([, right]) => isKnown(right)).flatMap(([left]) => holding(left.whole)),
        () => pairs.flatMap(([left]) => holding(left.whole)),
        () => pairs.filter(([left]) => isKnown(left)).flatMap(([, right]) => forms(right)),
        () => pairs.flatMap(([, right]) => (right.text.length > 5 ? forms(right) : [])),
      ];
      return steps.every((step) => pairs.some((pair) => pair.every(isKnown)) || reach(step()));
    },
  };
};
