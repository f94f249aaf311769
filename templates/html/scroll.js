"use strict";
// A table that fits is no stop of the keyboard and no landmark: one that scrolls is, as without scripts.
(() => {
  const watch = new ResizeObserver((entries) => {
    for (const box of new Set(entries.map(({ target }) => target.closest(".scroll")))) {
      const scrolls = box.scrollWidth > box.clientWidth;
      for (const [name, value] of Object.entries(said.get(box)))
        scrolls ? box.setAttribute(name, value) : box.removeAttribute(name);
    }
  });
  const said = new Map();
  for (const box of document.querySelectorAll(".scroll[tabindex]")) {
    const names = box.getAttributeNames().filter((name) => /^(tabindex|role|aria-.*)$/.test(name));
    said.set(box, Object.fromEntries(names.map((name) => [name, box.getAttribute(name)])));
    // The table grows with its type, the box with the window.
    for (const one of [box, ...box.children]) watch.observe(one);
  }
})();
