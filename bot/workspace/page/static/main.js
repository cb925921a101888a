// The page: where one is, and what happens meanwhile.

import { listen } from "./api.js";
import { h } from "./dom.js";
import "./modal.js";
import { showChannel, showThread } from "./panes.js";
import { place } from "./place.js";
import { drawSidebar } from "./sidebar.js";
import { store } from "./state.js";

const SPOKEN = 300;
let shown = { channel: null, thread: null };

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
  document.title = `${store.title(store.channels.get(channel))} · Local workspace`;
  look();
  drawSidebar(shown.channel);
  if (moved) document.querySelector(thread ? "#thread textarea" : "#channel textarea")?.focus({ preventScroll: true });
}

/** What is in front of the person counts as read. */
function look() {
  if (!document.hidden && shown.channel) store.markRead(shown.channel);
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
store.addEventListener("message", ({ detail }) => { look(); drawSidebar(shown.channel); speak(detail); });
store.addEventListener("unread", () => drawSidebar(shown.channel));
addEventListener("hashchange", () => arrive());
document.addEventListener("visibilitychange", look);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();  // the address names the conversation, not a part of the page
  document.getElementById("composer")?.focus();
});
listen({ everything: (told) => store.everything(told), change: (told) => store.change(told), connected });
