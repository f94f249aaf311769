// What no tool measures. Each function runs inside a page and returns pairs of rule and detail.

/** The page as it is laid out: nothing wider than the window, nothing that moves. */
export function laid() {
  const faults = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(["reflow", `${wide} px too wide`]);
  const moving = document.getAnimations().length;
  if (moving) faults.push(["motion", `${moving} animations`]);
  return faults;
}

/** What the hands meet: a table is a stop where it scrolls and nowhere else, a link to copy is none. */
export function stopped() {
  const faults = [];
  const name = (one) => one.querySelector("caption")?.textContent.trim().slice(0, 40) ?? one.className;
  for (const box of document.querySelectorAll(".scroll")) {
    if (!box.getClientRects().length || !box.checkVisibility({ contentVisibilityAuto: true })) continue;
    const scrolls = box.scrollWidth > box.clientWidth;
    const isStop = box.tabIndex >= 0 && box.getAttribute("role") === "region";
    if (scrolls && !isStop) faults.push(["no-stop", name(box)]);
    if (!scrolls && (box.tabIndex >= 0 || box.hasAttribute("role"))) faults.push(["idle-stop", name(box)]);
  }
  for (const one of document.querySelectorAll("a.anchor"))
    if (one.tabIndex >= 0) faults.push(["idle-stop", one.hash]);
  return faults;
}

/** The page with letters of twice the size, as a reader may set them. */
export async function enlarged() {
  const { style } = document.documentElement;
  style.fontSize = "200%";
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const wide = document.documentElement.scrollWidth - innerWidth;
  style.fontSize = "";
  return wide > 0 ? [["text-twice-as-large", `${wide} px too wide at ${innerWidth} px`]] : [];
}

/** Whether this page has not been laid out and hidden in this way before on what it is shown on: what
    is left are colours. */
export function isNewLayout(medium) {
  const shown = ["display", "visibility", "opacity", "clipPath", "overflow", "position", "fontSize"];
  const told = [...document.querySelectorAll("body, body *")].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    return [x, y, width, height, ...shown.map((name) => style[name])].join();
  });
  const layout = [medium, ...told].join("\n");
  window.layouts ??= new Set();
  const isNew = !window.layouts.has(layout);
  window.layouts.add(layout);
  return isNew;
}

/** The charts: large enough type, inside of its frame, in contrast to whatever lies behind it. */
export function drawn() {
  const [smallest, weakest] = [11, 4.5];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [red, green, blue] = rgba(colour).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const paint = (value) => {
    const pattern = /url\("?#([^")]+)"?\)/.exec(value);
    return pattern ? getComputedStyle(document.getElementById(pattern[1]).firstElementChild).stroke : value;
  };
  const paper = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (rgba(backgroundColor)[3] === 255) return backgroundColor;
    }
    return "Canvas";
  };
  const over = (one, other) => {
    const [left, right] = [Math.max(one.left, other.left), Math.min(one.right, other.right)];
    const [top, bottom] = [Math.max(one.top, other.top), Math.min(one.bottom, other.bottom)];
    return left <= right && top <= bottom ? { left, top, width: right - left, height: bottom - top } : null;
  };
  const painted = (shape, point) => {
    const inside = point.matrixTransform(shape.getScreenCTM().inverse());
    const { fill, stroke } = getComputedStyle(shape);
    if (stroke !== "none" && shape.isPointInStroke(inside)) return paint(stroke);
    return fill !== "none" && shape.isPointInFill(inside) ? paint(fill) : null;
  };
  // The colours that shapes painted before a text leave behind it, where they meet it.
  const behind = (text, shapes) => {
    const colours = new Set([paper(text.ownerSVGElement)]);
    const box = text.getBoundingClientRect();
    for (const shape of shapes) {
      const shared = over(shape.getBoundingClientRect(), box);
      for (let at = 0; shared && at < 45; at += 1) {
        const x = shared.left + (shared.width * (at % 9)) / 8;
        const y = shared.top + (shared.height * Math.floor(at / 9)) / 4;
        const top = shapes.map((one) => painted(one, new DOMPoint(x, y))).findLast(Boolean);
        if (top) colours.add(top);
      }
    }
    return colours;
  };
  const faults = [];
  for (const text of document.querySelectorAll("svg text")) {
    const frame = text.ownerSVGElement;
    const said = text.textContent.trim();
    const [box, around] = [text.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (!box.width) continue;
    const size = parseFloat(getComputedStyle(text).fontSize) * (around.width / frame.viewBox.baseVal.width);
    if (size < smallest) faults.push(["small-type", `${size.toFixed(1)} px: ${said}`]);
    if (box.left < around.left - 1 || box.right > around.right + 1) faults.push(["clipped", said]);
    const shapes = [...frame.querySelectorAll("path, rect, circle")].filter(
      (one) =>
        !one.closest("defs") &&
        one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING &&
        over(one.getBoundingClientRect(), box),
    );
    const ink = getComputedStyle(text).fill;
    for (const colour of behind(text, shapes)) {
      const ratio = contrast(ink, colour);
      if (ratio < weakest) faults.push(["svg-contrast", `${ratio.toFixed(1)} of ${ink} on ${colour}: ${said}`]);
    }
  }
  return faults;
}

/** The page on paper: black on white, whole, and without what can only be pressed. */
export function printed() {
  const faults = [];
  const shown = (one) => one.getClientRects().length > 0;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const name = (one) => `${one.localName}.${one.className.baseVal ?? one.className}: ${one.textContent.trim().slice(0, 40)}`;
  for (const one of all("nav:not(.contents) a, .skip, [role='search'], footer.site ul"))
    // Of the way to a page the municipality stays, as its letterhead.
    if (!one.closest(".breadcrumb .owner")) faults.push(["print-chrome", name(one)]);
  for (const one of document.querySelectorAll("details > :not(summary)"))
    if (!one.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true }))
      faults.push(["print-closed", name(one)]);
  for (const one of all("main *"))
    if (one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".unseen, .spoken"))
      faults.push(["print-cut", name(one)]);
  for (const one of all(".scroll"))
    if (one.scrollWidth > one.clientWidth + 1) faults.push(["print-cut", name(one)]);
  for (const one of all("td.number"))
    if (getComputedStyle(one).color !== getComputedStyle(document.body).color) faults.push(["print-ink", name(one)]);
  for (const one of all("body, main, main *")) {
    const [red, green, blue, alpha = 1] = getComputedStyle(one).backgroundColor.match(/[\d.]+/g).map(Number);
    if (alpha && Math.min(red, green, blue) < 200) faults.push(["print-dark", name(one)]);
  }
  return faults;
}
