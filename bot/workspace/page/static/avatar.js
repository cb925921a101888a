// Initials, in a colour that stays with the person.

import { h } from "./dom.js";
import { store } from "./state.js";

export function avatar(id, size = "") {
  const user = store.users.get(id);
  if (id === store.bot) return h("span", { class: `avatar app ${size}`, "aria-hidden": "true" }, "@?");
  const initials = (user?.real_name ?? "?").split(/\s+/).map((word) => word[0]).slice(0, 2).join("").toUpperCase();
  const tone = [...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % 8;
  return h("span", { class: `avatar tone-${tone} ${size}`, "aria-hidden": "true" }, initials);
}
