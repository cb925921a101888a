// Making nodes. What people and bots write becomes text nodes, never markup.

const SVG = "http://www.w3.org/2000/svg";
const SAFE = /^(https?|mailto|tel):/i;

/** Make an element: `on` holds listeners, null and false leave an attribute out, true leaves it empty; ARIA's say "true" and "false". */
export function h(tag, { on = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || (value === false && !name.startsWith("aria-"))) continue;
    if (name === "value") node.value = value;
    else if (name.startsWith("aria-")) node.setAttribute(name, String(value));
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const [name, listener] of Object.entries(on)) node.addEventListener(name, listener);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const PATHS = {
  hash: "M6 3 4.5 15M12.5 3 11 15M2.5 6.500h12.500M2 11.500h12.500",
  lock: "M4 8h10v7H4zM6 8V6a3 3 0 0 1 6 0v2",
  more: "M4 9h.01M9 9h.01M14 9h.01",
  thread: "M3 4h12v8H8l-3.500 3v-3H3z",
  braces: "M7 3c-2 0-2 1-2 3s-.500 3-2 3c1.500 0 2 1 2 3s0 3 2 3M11 3c2 0 2 1 2 3s.500 3 2 3c-1.500 0-2 1-2 3s0 3-2 3",
  close: "m4.500 4.500 9 9m0-9-9 9",
  back: "M11 3.500 5.500 9l5.500 5.500",
  send: "m3 3 13 6-13 6 2-6zM5 9h6",
  down: "m4.500 7 4.500 4.500L13.500 7",
  eye: "M2 9s2.500-4.500 7-4.500S16 9 16 9s-2.500 4.500-7 4.500S2 9 2 9zM9 7.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3",
  sun: "M9 6a3 3 0 1 0 0 6 3 3 0 0 0 0-6M9 1.500v1.500M9 15v1.500M1.500 9H3M15 9h1.500M3.700 3.700l1 1M13.300 13.300l1 1M14.300 3.700l-1 1M4.700 13.300l-1 1",
  file: "M5 2h5.500L14 5.500V16H5zM10 2v4h4",
};

/** Draw one of the page's own icons; what it means is said by the control that holds it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true", fill: "none" })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of Object.entries({
    d: PATHS[name], stroke: "currentColor", "stroke-width": name === "more" ? 2.4 : 1.5, "stroke-linecap": "round", "stroke-linejoin": "round",
  })) path.setAttribute(key, value);
  svg.append(path);
  return svg;
}

/** Make a button that shows an icon and is read by its label. */
export function iconButton(name, label, press, more = {}) {
  return h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, ...more, on: { click: press } }, icon(name));
}

/** Return the address if a browser may follow it, else null: no javascript:, no data:. */
export function safe(url) {
  return SAFE.test(String(url)) ? String(url) : null;
}

/** Say something in passing, for eyes and ears. */
export function toast(sentence) {
  const shown = h("div", { class: "toast", role: "status" }, sentence);
  const modal = [...document.querySelectorAll("dialog[open]")].at(-1);  // what is behind a modal is out of reach
  (modal ?? document.getElementById("toasts")).append(shown);
  setTimeout(() => shown.remove(), 6000);
}

let made = 0;
/** Make an id that is used once. */
export const unique = (prefix) => `${prefix}-${(made += 1)}`;
