// The two panes with messages: the conversation, and the thread beside it.

import { act } from "./api.js";
import { composer } from "./composer.js";
import { h, icon, iconButton } from "./dom.js";
import { hint } from "./hint.js";
import { follow, MessageList } from "./list.js";
import { go } from "./place.js";
import { received } from "./received.js";
import { store } from "./state.js";

let stopChannel = () => undefined;
let stopThread = () => undefined;

/** Show a conversation. */
export function showChannel(id) {
  stopChannel();
  const channel = store.channels.get(id);
  const list = new MessageList(id, null, beginning(channel));
  const write = writing(channel, list);
  document.getElementById("channel").replaceChildren(channelHead(channel), list.node, ...write);
  list.bottom();
  stopChannel = follow(list);
}

/** Show a thread, or close the pane where there is none. */
export function showThread(id, ts) {
  stopThread();
  stopThread = () => undefined;
  const pane = document.getElementById("thread");
  const channel = store.channels.get(id);
  pane.hidden = !ts;
  document.body.classList.toggle("has-thread", Boolean(ts));
  if (!ts) { pane.replaceChildren(); return; }
  const list = new MessageList(id, ts);
  const also = h("input", { type: "checkbox" });
  const below = channel.kind === "im" ? null : h("label", {}, also, `Also send to ${channel.kind === "public" ? "#" : ""}${channel.name}`);
  const close = () => go(id);
  pane.replaceChildren(
    h("header", { class: "pane-head" }, iconButton("back", "Back to the conversation", close, { class: "icon-button back" }),
      h("div", { class: "title" }, h("h2", {}, "Thread"), h("p", {}, channel.kind === "im" ? store.title(channel) : `#${channel.name}`)),
      iconButton("close", "Close thread", close)),
    list.node,
    ...(channel.members.includes(store.me) ? [composer({
      label: "Reply", placeholder: "Reply…", channel: id, thread: ts, below,
      send: async (text) => {
        const sent = await act("say", { channel: id, text, thread_ts: ts, broadcast: also.checked });
        also.checked = false;
        return sent;
      },
    })] : []));
  list.bottom();
  stopThread = follow(list);
}

function channelHead(channel) {
  const all = h("button", {
    type: "button", class: "switch", role: "switch", "aria-checked": String(received.everywhere), "data-testid": "received-everywhere", "aria-label": "What Slack received",
    on: { click: () => { received.toggleAll(); all.setAttribute("aria-checked", String(received.everywhere)); } },
  }, icon("braces"), h("span", { class: "words" }, "What Slack received"), h("span", { class: "track" }));
  return h("header", { class: "pane-head" },
    iconButton("back", "Back to the conversations", () => { location.hash = ""; }, { class: "icon-button back" }),
    h("div", { class: "title" }, h("h2", { "data-testid": "channel-title" }, channel.kind === "private" && icon("lock"), (channel.kind === "public" ? "# " : "") + store.title(channel)), h("p", {}, about(channel))), all);
}

function about(channel) {
  if (channel.kind === "im") return channel.members.includes(store.bot) ? "Private answers come here" : "A direct message; the bot can't be in it";
  const people = channel.members.filter((id) => !store.users.get(id)?.bot).length;
  const there = channel.members.includes(store.bot) ? "the bot is in it" : "the bot isn't in it";
  return `${channel.kind === "private" ? "Private · " : ""}${people} ${people === 1 ? "person" : "people"} · ${there}`;
}

function beginning(channel) {
  const title = channel.kind === "im" ? store.title(channel) : `#${channel.name}`;
  const said = channel.kind === "im" && channel.members.includes(store.bot)
    ? "Tell me what you need to get done, and I say whether it could be an email." : `This is where ${title} begins.`;
  return h("li", { class: "beginning" }, h("h3", {}, title), h("p", {}, said));
}

function writing(channel, list) {
  const title = channel.kind === "im" ? store.title(channel) : `#${channel.name}`;
  if (channel.archived) return [h("div", { class: "outside" }, `${title} is archived.`)];
  if (!channel.members.includes(store.me)) {
    const join = () => act("join", { channel: channel.id });
    return [h("div", { class: "outside" }, h("span", {}, "You're looking at ", h("b", {}, title)), h("button", { type: "button", class: "button primary", on: { click: join } }, "Join channel"))];
  }
  const write = composer({
    label: `Message to ${title}`, placeholder: `Message ${title}`, channel: channel.id,
    send: async (text) => {
      const sent = await act("say", { channel: channel.id, text });
      if (sent && text.startsWith("/")) card?.remove();  // whoever has tried a command wants to see what comes of it
      list.bottom();
      return sent;
    },
  });
  const card = hint(write, () => list.bottom());
  return [card, write].filter(Boolean);
}
