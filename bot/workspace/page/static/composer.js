// Where one writes, with completion of commands and names.

import { avatar } from "./avatar.js";
import { h, icon, unique } from "./dom.js";
import { beside } from "./menu.js";
import { store } from "./state.js";

const drafts = new Map();  // what was typed and not sent, by conversation and thread: it outlives the pane

/** Make a composer; `send(text)` resolves to whether it worked. `initial` and `cancel` are for editing. */
export function composer({ label, placeholder, channel, thread, initial = "", send, cancel, below }) {
  let list = null;
  let choices = [];
  let at = 0;
  const draft = `${channel}/${thread ?? ""}`;
  const usage = h("div", { class: "usage", hidden: true, "data-testid": "usage" });
  const area = h("textarea", {
    rows: 1, id: cancel || thread ? null : "composer", "aria-label": label, placeholder, "aria-haspopup": "listbox", "aria-autocomplete": "list",
    "data-testid": cancel ? "editor" : thread ? "thread-composer" : "composer",
    on: { input: () => typed(), keydown: keys, blur: () => close(), click: () => suggest() },
  });
  const button = h("button", { type: "button", class: "icon-button send", "aria-label": cancel ? "Save" : "Send", title: cancel ? "Save (Enter)" : "Send (Enter)", on: { click: () => submit() } }, icon("send"));
  const node = h("div", { class: "compose" }, h("div", { class: "frame" }, usage, area,
    h("div", { class: "foot" }, below ?? h("span", {}, cancel ? "Escape to cancel" : "Shift + Enter for a new line"), button)));

  function typed() {
    if (!cancel) drafts.set(draft, area.value);
    area.style.height = "auto";
    if (area.scrollHeight) area.style.height = `${area.scrollHeight}px`;  // 0 where its pane isn't shown
    button.disabled = !area.value.trim();
    const command = store.commands.find((each) => area.value.startsWith(each.name) && /^(\s|$)/.test(area.value.slice(each.name.length)));
    usage.hidden = !command || Boolean(cancel);
    if (command) usage.replaceChildren(h("b", {}, command.name), ` ${command.hint}`);
    suggest();
  }

  /** Offer what the word before the caret may become. */
  function suggest() {
    close();
    const before = area.value.slice(0, area.selectionStart);
    const word = /(?:^|\s)(@[\w.-]*)$/.exec(before)?.[1] ?? (!thread && !cancel && /^\/[\w-]*$/.exec(before)?.[0]);
    if (!word) return;
    choices = word.startsWith("/") ? commands(word) : names(word.slice(1).toLowerCase());
    choices = choices.filter((choice) => choice.text !== word);
    if (!choices.length) return;
    at = 0;
    const id = unique("suggestions");
    list = h("ul", { class: "popup", role: "listbox", id, "aria-label": word.startsWith("/") ? "Commands" : "People" },
      choices.map((choice, number) => h("li", { role: "option", id: `${id}-${number}`, on: { mousedown: (event) => { event.preventDefault(); pick(choice, word); } } },
        h("span", { class: "who" }, choice.user && avatar(choice.user, "small"), h("span", {}, choice.label, h("small", {}, choice.note))))));
    list.word = word;
    beside(list, node.firstChild);
    area.setAttribute("aria-controls", id);
    mark();
  }

  const commands = (word) => store.commands.filter((each) => each.name.startsWith(word)).map((each) => ({ text: each.name, label: each.name, note: each.description, user: store.bot }));

  function names(start) {
    const members = store.channels.get(channel)?.members ?? [];
    return [...store.users.values()]
      .filter((user) => user.id !== store.me && user.id !== store.slackbot && (!user.bot || user.id === store.bot))
      .filter((user) => user.name.startsWith(start) || user.real_name.toLowerCase().split(" ").some((part) => part.startsWith(start)))
      .sort((one, other) => (other.id === store.bot) - (one.id === store.bot))
      .map((user) => ({ text: `@${user.name}`, label: user.real_name, note: `@${user.name}${members.includes(user.id) ? "" : " · not in this conversation"}`, user: user.id }));
  }

  function mark() {
    [...list.children].forEach((row, number) => row.setAttribute("aria-selected", String(number === at)));
    area.setAttribute("aria-activedescendant", `${list.id}-${at}`);
  }

  function pick(choice, word) {
    const caret = area.selectionStart;
    const start = area.value.slice(0, caret - word.length) + choice.text + " ";
    area.value = start + area.value.slice(caret).trimStart();
    area.setSelectionRange(start.length, start.length);
    area.focus();
    typed();
  }

  function close() {
    list?.remove();
    list = null;
    area.removeAttribute("aria-activedescendant");
    area.removeAttribute("aria-controls");
  }

  async function submit() {
    const text = area.value.trim();
    if (!text) return;
    close();
    fill("");
    if (!(await send(text)) && !area.value) fill(text);
  }

  function fill(text) {
    area.value = text;
    typed();
  }

  function keys(event) {
    if (event.isComposing) return;
    if (list && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + choices.length) % choices.length;
      mark();
    } else if (list && (event.key === "Enter" || event.key === "Tab")) pick(choices[at], list.word);
    else if (event.key === "Escape" && list) close();
    else if (event.key === "Escape" && cancel) cancel();
    else if (event.key === "Enter" && !event.shiftKey) submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  node.fill = (text) => { fill(text); close(); area.focus(); };
  queueMicrotask(() => { fill(initial || (cancel ? "" : drafts.get(draft)) || ""); close(); });
  return node;
}
