"use strict";
// How words are compared: as people type them, in any of their forms, with a letter or two wrong.
const searchWords = (() => {
  const folds = { "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "þ": "th", "ø": "o", "æ": "ae" };
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đŋŧßþøæ]/g, (letter) => folds[letter]);
  // "§ 24" is one word: it is not any 24.
  const words = (text) =>
    (fold(text).match(/§\s*\d+|[\p{L}\p{N}]+/gu) || []).map((word) => word.replace(/\s/g, ""));

  // Words that a question has beside what it asks for.
  const fillers = new Set(
    ("ja tai on ei se ne mita mika mitka kuka ketka miten milloin missa paljonko kuinka kuin joka kun etta onko " +
      "och eller ar det den de som vad vilka vem hur nar var i pa for av till med om " +
      "and or is are the a an of in on to for what which who how when where does do").split(" "),
  );

  // A rule takes an ending off when so many letters stay. The order is that of the endings in a word:
  // of "ihmisillekin" first "kin", then "lle", then "i".
  const without = (word, rules) => rules.reduce((rest, [ending, least]) => {
    const end = rest.search(ending);
    return end >= least ? rest.slice(0, end) : rest;
  }, word);

  // Finnish, without the dots of ä and ö: particles, possessives, derivations, cases, plural.
  const finnishEndings = [
    [/(?:kin|kaan)$/, 5],
    [/(?:nsa|mme|nne)$/, 5],
    [/(?:seen|siin)$/, 3],
    [/(?:issa|ista|illa|ilta|ille|iksi|ssa|sta|lla|lta|lle|ksi|tta)$/, 3],
    [/(?:iden|itten|h[aeiouy]n|ihin)$/, 3],
    [/(?:jen|ten|den|ien)$/, 3],
  ];
  const finnish = (word) => {
    // "työtä", "töitä"; "-ton", "-ttoman": without something; "-minen", "-misen": the doing of it; "-nen", "-sen".
    let rest = word.replace(/toi(?:ta|den|hin|lle|lla|lta|ssa|sta|ksi)$/, "tyo").replace(/ton$/, "ttom").replace(/(?<=[a-z]{3})mi(?:nen|s[a-z]{1,5})$/, "");
    if (rest === word) rest = without(rest, finnishEndings);
    if (rest === word) rest = rest.replace(/(?<=[a-z]{3})(?:nen|(?<=[aeiouy])[nt])$/, "");
    rest = rest.replace(/(?<=[a-z]{3})(?:yy|uu)(?:[st]|de|te|ks|kse|si)?$/, "").replace(/(?<=[a-z]{3})(?:yys|uus)$/, "");
    // What stays of "-s", "-ks-", "-nen" and the last vowels is no part of the stem.
    for (let before = ""; before !== rest; ) {
      before = rest;
      rest = rest.replace(/(?<=[a-z]{3})[aeiouyj]+$/, "").replace(/(?<=[a-z]{2}[aeiouy])k?s$/, "");
    }
    return rest.replace(/ps$/, "s");
  };

  // Swedish: definite, plural and genitive endings, and the commonest derivations.
  const swedishEndings = [
    [/(?:heternas|heterna|heten|heter|het)s?$/, 3],
    [/(?:ningarnas|ningarna|ningar|ningen|ning)s?$/, 3],
    [/(?:arnas|ernas|ornas|andet|endet|arna|erna|orna|aren|aste|anden|ande|ade|are|ast|ens|ets|nas)$/, 3],
    [/(?:ar|er|or|en|et|es|as|at|na|ad|a|e|s|n|t)$/, 3],
  ];
  const swedish = (word) => without(word, swedishEndings).replace(/(?<=[a-z]{2}[a-z])[aeiou]$/, "");

  // Strong and weak consonants of a stem are one: kk k, nt nn, t d, p v.
  const graded = (word) =>
    word
      .replace(/([bcdfghjklmnpqrstvwxz])\1+/g, "$1")
      .replace(/n[tkg]|mp|([lr])t/g, (pair, liquid) => liquid || pair[0])
      .replace(/t/g, "d")
      .replace(/p/g, "v");
  const known = new Map();
  const language = document.documentElement.lang;
  const stemmers = language === "sv" ? [swedish, finnish] : [finnish];
  // A word with its stems; numbers have none.
  const word = (text) => {
    if (!known.has(text)) {
      const stems = /[0-9]/.test(text) || text.length < 4 ? [] : stemmers.map((stemmed) => graded(stemmed(text)));
      known.set(text, { text, stems, whole: graded(text) });
    }
    return known.get(text);
  };

  const shared = (one, other) => {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    return at;
  };
  // How well a word answers one that is asked for: 5 the word itself, 3 to 4 how it begins or another
  // form of it, 2 to 3 how a form of it begins, up to 1 what is made of the same stem.
  const match = (asked, term) => {
    if (asked.text === term.text) return 5;
    if (term.text.startsWith(asked.text)) return 3 + asked.text.length / term.text.length;
    if (!asked.stems.length) return 0;
    // "kyläilta", "kyläillat": all but the last vowel, whatever ending it seems to have.
    const body = asked.whole.replace(/[aeiouy]$/, "");
    if (body.length > 4 && term.whole.startsWith(body)) return 3 + body.length / term.whole.length;
    return Math.max(...asked.stems.map((stem, at) => matchStems(stem, term.stems[at] || "", asked, term)));
  };
  const matchStems = (stem, other, asked, term) => {
    if (!other || stem.length < 3) return 0;
    const longer = Math.max(asked.text.length, term.text.length);
    if (stem === other) return 3 + shared(asked.text, term.text) / longer;
    if (stem.length > 3 && term.whole.startsWith(stem)) return 2 + stem.length / term.whole.length;
    const common = shared(stem, other);
    const most = Math.max(stem.length, other.length);
    return common > 3 && common >= most * 0.7 ? common / most : 0;
  };
  // Whether two words are forms of one: of short ones only the word itself is.
  const isForm = (one, other) =>
    one.text === other.text || (one.text.length > 4 && one.stems.some((stem, at) => stem.length > 2 && stem === other.stems[at]));

  // Letters to add, drop, change or swap until a word begins another (optimal string alignment).
  const mistakes = (asked, term, most) => {
    let [older, before] = [[], [...Array(term.length + 1).keys()]];
    for (let row = 1; row <= asked.length; row += 1) {
      const now = [row];
      for (let column = 1; column <= term.length; column += 1) {
        const cost = asked[row - 1] === term[column - 1] ? 0 : 1;
        now[column] = Math.min(now[column - 1] + 1, before[column] + 1, before[column - 1] + cost);
        if (row > 1 && column > 1 && asked[row - 1] === term[column - 2] && asked[row - 2] === term[column - 1])
          now[column] = Math.min(now[column], older[column - 2] + 1);
      }
      if (Math.min(...now) > most) return most + 1;
      [older, before] = [before, now];
    }
    return Math.min(...before);
  };
  const mayBeWrong = ({ text }) => /^[^0-9]{4,}$/u.test(text);
  // One wrong letter in four to seven, two in longer words; the first two hold one of the right.
  const nearly = (asked, term) => {
    const most = asked.text.length < 8 ? 1 : 2;
    if (!mayBeWrong(asked) || !asked.text.slice(0, 2).includes(term.text[0])) return 0;
    const count = mistakes(asked.text, term.text.slice(0, asked.text.length + most), most);
    if (count <= most) return 1 - count / 4 + (term.text.length <= asked.text.length + most ? 0.2 : 0);
    const isForm = asked.stems.some(
      (stem) => stem.length > 5 && mistakes(stem, term.whole.slice(0, stem.length + 1), 1) < 2,
    );
    return isForm ? 0.4 : 0;
  };
  // The words that a compound may be made of, as far as others know them: "seniori" and "liikunta".
  const cuts = ({ text }) =>
    [...Array(Math.max(0, text.length - 6)).keys()].map((at) => [text.slice(0, at + 3), text.slice(at + 3)].map(word));
  const split = (asked, isKnown) => {
    const pairs = cuts(asked);
    const known = pairs.map((pair) => pair.map(isKnown));
    const whole = pairs.filter((_, at) => known[at].every((one) => one));
    // Where only one part is known, the longest that can be.
    const parts = pairs.flatMap((pair, at) => pair.filter((part, side) => known[at][side] && part.text.length > 5));
    const longest = Math.max(0, ...parts.map((part) => part.text.length));
    return whole.length ? whole : parts.filter((part) => part.text.length === longest).map((part) => [part]);
  };

  // How terms begin, graded, that `match` finds for a word; and those that are forms of it.
  const body = ({ whole }) => (whole.length > 5 ? whole.replace(/[aeiouy]$/, "") : whole);
  const beginnings = (asked) => {
    const stems = asked.stems.filter((stem) => stem.length > 2);
    return [body(asked), ...stems.map((stem) => stem.slice(0, Math.max(4, Math.ceil(stem.length * 0.7))))];
  };
  const formBeginnings = (asked) => [body(asked), ...asked.stems.filter((stem) => stem.length > 2)];
  return { words, word, fillers, match, isForm, mayBeWrong, nearly, cuts, split, beginnings, formBeginnings };
})();
