// Menus: arrow keys, Escape, and the focus back where it was.

import { h } from "./dom.js";

let open = null;

/** Place a popup below its anchor, or above where there is no room. */
export function beside(popup, anchor) {
  (anchor.closest("dialog") ?? document.body).append(popup);
  const around = anchor.getBoundingClientRect();
  const size = popup.getBoundingClientRect();
  const below = around.bottom + 4 + size.height <= innerHeight - 8;
  const above = around.top - 4 - size.height >= 8;
  popup.style.top = `${below || !above ? Math.max(8, Math.min(around.bottom + 4, innerHeight - 8 - size.height)) : around.top - 4 - size.height}px`;
  popup.style.left = `${Math.max(8, Math.min(around.left, innerWidth - 8 - size.width))}px`;
}

/** Open a menu at a button. Items: `{label, note?, choose, url?, dangerous?, checked?}`, or null for a line. */
export function openMenu(anchor, label, items) {
  const again = open?.anchor === anchor;
  open?.close();
  if (again) return;
  const menu = h("div", { class: "popup", role: "menu", "aria-label": label });
  const close = (back = true) => {
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    removeEventListener("resize", close);
    open = null;
    if (back) anchor.focus();
  };
  const outside = (event) => { if (!menu.contains(event.target) && !anchor.contains(event.target)) close(false); };
  const choices = items.map((item) => item === null ? h("hr", { role: "separator" }) : row(item, close));
  menu.append(...choices);
  menu.addEventListener("keydown", (event) => keys(event, menu, close));
  anchor.setAttribute("aria-expanded", "true");
  beside(menu, anchor);
  document.addEventListener("pointerdown", outside, true);
  addEventListener("resize", close);
  open = { anchor, close };
  menu.querySelector("[role^=menuitem]")?.focus();
}

function row(item, close) {
  const known = { role: item.checked === undefined ? "menuitem" : "menuitemradio", tabindex: -1, "aria-checked": item.checked, class: item.dangerous ? "dangerous" : null };
  const choose = () => { close(); item.choose(); };
  const shown = [item.label, item.note ? h("small", {}, item.note) : null];
  if (item.url) return h("a", { ...known, href: item.url, target: "_blank", rel: "noopener noreferrer", on: { click: choose } }, shown);
  return h("button", { ...known, type: "button", on: { click: choose } }, shown);
}

function keys(event, menu, close) {
  const rows = [...menu.querySelectorAll("[role^=menuitem]")];
  const at = rows.indexOf(document.activeElement);
  const to = { ArrowDown: (at + 1) % rows.length, ArrowUp: (at - 1 + rows.length) % rows.length, Home: 0, End: rows.length - 1 }[event.key];
  if (to !== undefined) { rows[to].focus(); event.preventDefault(); }
  else if (event.key === "Escape" || event.key === "Tab") { event.stopPropagation(); event.preventDefault(); close(); }
  else if (event.key.length === 1 && /\w/.test(event.key)) rows.find((each) => each.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
}
