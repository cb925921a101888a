// The page: where one is, and what happens meanwhile.

import { acted, listen } from "./api.js";
import { h } from "./dom.js";
import "./modal.js";
import { showChannel, showThread } from "./panes.js";
import { go, place } from "./place.js";
import { drawSidebar } from "./sidebar.js";
import { store } from "./state.js";

const SPOKEN = 300;
const PATIENCE = 15000;
const besides = matchMedia("(width > 1080px)");  // a thread has room beside its channel, and covers nothing
let shown = { channel: null, thread: null };
let opened = null;  // the thread that opened by itself: the person may be typing elsewhere

function arrive(anew = false) {
  let { channel, thread } = place();
  const known = store.channels.has(channel);
  document.body.dataset.pane = !known ? "sidebar" : thread ? "thread" : "channel";
  if (!known) { channel = [...store.channels.values()].find((each) => each.members.includes(store.me))?.id; thread = null; }
  if (!channel) return;
  if (anew || channel !== shown.channel) showChannel(channel);
  if (anew || channel !== shown.channel || thread !== shown.thread) showThread(channel, thread);
  const moved = !anew && (channel !== shown.channel || thread !== shown.thread);
  shown = { channel, thread };
  if (!thread) opened = null;
  document.title = `${store.title(store.channels.get(channel))} · Local workspace`;
  look();
  drawSidebar(shown.channel);
  if (moved && thread !== opened) document.querySelector(thread ? "#thread textarea" : "#channel textarea")?.focus({ preventScroll: true });
}

/** What is in front of the person counts as read. */
function look() {
  if (!document.hidden && shown.channel) store.markRead(shown.channel);
}

/** Open the thread of the bot's answer to what was asked here a moment ago: Slack wouldn't, but here one came to see it. */
function follow({ message, before }) {
  const reply = message.thread_ts && message.thread_ts !== message.ts;
  if (before || !reply || message.user !== store.bot || message.channel !== shown.channel || shown.thread) return;
  if (Date.now() - acted.at > PATIENCE || !besides.matches) return;
  opened = message.thread_ts;
  go(message.channel, opened);
}

function speak({ message, before }) {
  const here = message.channel === shown.channel;
  if (message.deleted || message.user === store.me || !here || before?.text === message.text) return;
  const line = h("p", {}, `${store.name(message.user)}: ${message.text.slice(0, SPOKEN)}`);
  document.getElementById("announcer").append(line);
  setTimeout(() => line.remove(), 20000);
}

function connected(is) {
  document.getElementById("offline")?.remove();
  if (!is) document.getElementById("channel").prepend(h("p", { class: "offline", id: "offline", role: "status" }, "The workspace isn't running. Start it again, and this page comes back by itself."));
}

store.addEventListener("everything", () => arrive(true));
store.addEventListener("channels", () => arrive(true));
store.addEventListener("message", ({ detail }) => { look(); drawSidebar(shown.channel); speak(detail); follow(detail); });
store.addEventListener("unread", () => drawSidebar(shown.channel));
addEventListener("hashchange", () => arrive());
document.addEventListener("visibilitychange", look);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();  // the address names the conversation, not a part of the page
  document.getElementById("composer")?.focus();
});
listen({ everything: (told) => store.everything(told), change: (told) => store.change(told), connected });
