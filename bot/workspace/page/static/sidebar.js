// Who one is, and where one can go.

import { act } from "./api.js";
import { avatar } from "./avatar.js";
import { h, icon, iconButton } from "./dom.js";
import { openMenu } from "./menu.js";
import { address, go } from "./place.js";
import { store } from "./state.js";

const THEMES = [["", "As the system"], ["light", "Light"], ["dark", "Dark"]];

let at = null;
let drawn = "";

/** Draw it where it changed; `here` is the conversation that is shown. */
export function drawSidebar(here) {
  const now = JSON.stringify([here, store.me, [...store.users.keys()], [...store.channels.values()].map((each) => [each, store.unread(each.id)])]);
  if (now === drawn) return;
  [at, drawn] = [here, now];
  const focused = document.activeElement.closest("#sidebar [aria-label]")?.getAttribute("aria-label").split(",")[0];
  const channels = [...store.channels.values()].filter((channel) => channel.kind !== "im").sort((one, other) => one.name.localeCompare(other.name));
  const colleagues = store.people().filter((user) => user.id !== store.me);
  const theme = iconButton("sun", "Colours", () => openMenu(theme, "Colours", themes()), { "aria-haspopup": "menu", "aria-expanded": "false" });
  document.getElementById("sidebar").replaceChildren(
    h("header", { class: "workspace" }, h("div", {}, h("h1", {}, "Local workspace"), h("p", {}, "on this machine only")), theme),
    h("div", { class: "places" },
      group("Channels", channels.map((channel) => row(channel.id, icon(channel.kind === "private" ? "lock" : "hash"), channel.name, channel.kind === "private" ? "private channel" : "channel"))),
      group("Apps", [direct(store.bot)]),
      group("Direct messages", colleagues.map((user) => direct(user.id)))),
    account());
  if (focused) [...document.querySelectorAll("#sidebar [aria-label]")].find((each) => each.getAttribute("aria-label").split(",")[0] === focused)?.focus();
}

function group(title, rows) {
  return [h("h2", {}, title), h("ul", {}, rows.map((each) => h("li", {}, each)))];
}

function row(id, sign, name, kind, aside) {
  const unread = store.unread(id);
  const here = at === id;
  return h("a", {
    class: `place${unread && !here ? " unread" : ""}`, href: address(id), "aria-current": here ? "page" : null, "data-testid": "place", "data-channel": id,
    "aria-label": `${name}, ${kind}${unread && !here ? `, ${unread} unread` : ""}`,
  }, h("span", { class: "sign" }, sign), h("span", { class: "name" }, name), aside && h("span", { class: "aside" }, aside), unread && !here ? h("span", { class: "count" }, unread) : null);
}

/** A direct message's row; it is opened at the first visit. */
function direct(user) {
  const channel = store.direct(user);
  const name = store.name(user);
  const aside = store.users.get(user)?.guest ? "guest" : null;
  if (channel) return row(channel.id, avatar(user, "small"), name, "direct message", aside);
  const open = async () => { const opened = await act("open", { user }); if (opened) go(opened.channel); };
  return h("button", { type: "button", class: "place", "data-testid": "place", "aria-label": `${name}, direct message`, on: { click: open } },
    h("span", { class: "sign" }, avatar(user, "small")), h("span", { class: "name" }, name), aside && h("span", { class: "aside" }, aside));
}

function account() {
  const become = (user) => { location.search = `?as=${user.name}`; };
  const items = store.people().map((user) => ({ label: user.real_name, note: user.guest ? "a guest" : user.tz.replaceAll("_", " "), checked: user.id === store.me, choose: () => become(user) }));
  const button = h("button", {
    type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "data-testid": "account", on: { click: () => openMenu(button, "Be somebody else", items) },
  }, avatar(store.me), h("span", { class: "name" }, `You are ${store.self.real_name.split(" ")[0]}`, h("small", {}, "be somebody else")), icon("down"));
  return h("div", { class: "account" }, button);
}

function themes() {
  const now = localStorage.getItem("theme") ?? "";
  return THEMES.map(([name, label]) => ({
    label, checked: now === name,
    choose: () => {
      if (name) { localStorage.setItem("theme", name); document.documentElement.dataset.theme = name; }
      else { localStorage.removeItem("theme"); delete document.documentElement.dataset.theme; }
    },
  }));
}
