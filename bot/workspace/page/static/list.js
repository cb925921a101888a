// A list of messages that changes message by message: a conversation's, or a thread's.

import { act } from "./api.js";
import { composer } from "./composer.js";
import { day, sameDay } from "./dates.js";
import { twin } from "./dialog.js";
import { h } from "./dom.js";
import { messageNode } from "./message.js";
import { received } from "./received.js";
import { store } from "./state.js";

const TOGETHER_SECONDS = 300;

export class MessageList {
  constructor(channel, thread, beginning) {
    this.channel = channel;
    this.thread = thread;
    this.nodes = new Map();
    this.order = [];
    this.list = h("ol", { class: "messages", "data-testid": thread ? "thread-messages" : "messages", "aria-label": thread ? "Thread" : `Messages in ${store.title(store.channels.get(channel))}` });
    this.node = h("div", { class: "scroller", on: { scroll: () => this.#follow(this.#atBottom()) } }, this.list);
    this.#follow(true);
    new ResizeObserver(() => { if (this.following) this.bottom(); }).observe(this.node);
    this.list.addEventListener("keydown", (event) => this.#keys(event));
    this.list.addEventListener("focusin", (event) => this.#rove(event.target.closest(".message")));
    if (beginning) this.list.append(beginning);
    this.reset();
  }

  /** Show everything anew. */
  reset() {
    for (const node of this.nodes.values()) node.remove();
    this.nodes.clear();
    this.order = store.messages(this.channel, this.thread);
    for (const message of this.order) {
      const node = this.#make(message);
      this.nodes.set(message.ts, node);
      this.list.append(node);
    }
    this.order.forEach((_, at) => this.#dress(at));
    this.#rove(this.list.lastElementChild);
    this.bottom();
  }

  /** Take one message that is new, changed or gone; nothing else is touched, but what depends on it. */
  take(message) {
    if (message.channel !== this.channel) return;
    const stays = store.belongs(message, this.channel, this.thread);
    if (stays) this.#put(message);
    else if (this.nodes.has(message.ts)) this.#drop(message.ts);
    const parent = message.thread_ts && message.thread_ts !== message.ts ? store.find(this.channel, message.thread_ts) : null;
    if (parent && this.nodes.has(parent.ts) && !this.thread) this.#put(parent);
    if (this.following || (stays && message.user === store.me && message.ts === this.order.at(-1)?.ts && !message.edited)) this.bottom();
  }

  bottom() { this.node.scrollTop = this.node.scrollHeight; }

  /** At the bottom the list stays there; further up, what is being read stays where it is. */
  #follow(following) {
    this.following = following;
    this.node.style.overflowAnchor = following ? "none" : "auto";
  }

  #atBottom() { return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 60; }

  #make(message) {
    return messageNode(message, { thread: this.thread, edit: (changed) => this.#edit(changed) });
  }

  #put(message) {
    const old = this.nodes.get(message.ts);
    if (old?.contains(document.activeElement) && old.querySelector("textarea")) return;  // it is being edited right now
    const node = this.#make(message);
    this.nodes.set(message.ts, node);
    if (old) {
      const focused = old.contains(document.activeElement) ? document.activeElement : null;
      const at = this.order.findIndex((each) => each.ts === message.ts);
      this.order[at] = message;
      node.tabIndex = old.tabIndex;
      old.replaceWith(node);
      if (focused) (twin(focused, node) ?? alike(focused, node) ?? node).focus();
      this.#dress(at);
      return;
    }
    let at = this.order.length;
    while (at > 0 && this.order[at - 1].ts > message.ts) at -= 1;
    this.order.splice(at, 0, message);
    const next = this.nodes.get(this.order[at + 1]?.ts) ?? null;
    this.list.insertBefore(node, next);
    this.#dress(at);
    if (next) this.#dress(at + 1);
    else if (!this.list.contains(document.activeElement)) this.#rove(node);
  }

  #drop(ts) {
    this.nodes.get(ts).remove();
    this.nodes.delete(ts);
    const at = this.order.findIndex((each) => each.ts === ts);
    this.order.splice(at, 1);
    if (at < this.order.length) this.#dress(at);
  }

  /** Give a message its day's heading, or make it go on from the one before. */
  #dress(at) {
    const [before, message] = [this.order[at - 1], this.order[at]];
    const node = this.nodes.get(message.ts);
    node.querySelector(":scope > .day")?.remove();
    const newDay = !before || !sameDay(before.ts, message.ts);
    if (newDay && !this.thread) node.prepend(h("div", { class: "day" }, h("span", {}, day(message.ts))));
    const goesOn = before && !newDay && before.user === message.user && message.ts - before.ts < TOGETHER_SECONDS
      && !before.deleted && !message.deleted && !message.ephemeral && !before.ephemeral && !message.broadcast && !store.replies(before).length;
    node.classList.toggle("compact", Boolean(goesOn));
  }

  #rove(node) {
    if (!node?.classList.contains("message")) return;
    this.list.querySelectorAll(".message[tabindex='0']").forEach((each) => { each.tabIndex = -1; });
    node.tabIndex = 0;
  }

  #keys(event) {
    if (!event.target.classList.contains("message")) return;
    const all = [...this.nodes.keys()].sort().map((ts) => this.nodes.get(ts));
    const at = all.indexOf(event.target);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || !all[to]) return;
    event.preventDefault();
    all[to].focus();
  }

  #edit(message) {
    const content = this.nodes.get(message.ts).querySelector(".content");
    const back = () => { editor.remove(); content.hidden = false; this.nodes.get(message.ts).focus(); };
    const typed = message.text.replace(/<@(\w+)>/g, (_, id) => `@${store.users.get(id)?.name}`).replace(/<(https?:[^>|]*)>/g, "$1")
      .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    const editor = composer({
      label: "Edit message", channel: this.channel, thread: this.thread, initial: typed, cancel: back,
      send: async (text) => { back(); return act("edit", { channel: message.channel, ts: message.ts, text }); },
    });
    content.hidden = true;
    content.after(editor);
    editor.querySelector("textarea").focus();
    editor.scrollIntoView({ block: "nearest" });
  }
}

/** Find the control of a redrawn message that looks like one it had: its replies, its toolbar's buttons, a link. */
function alike(control, message) {
  const same = (each) => ["class", "aria-label", "href"].every((name) => each.getAttribute(name) === control.getAttribute(name));
  return [...message.querySelectorAll(control.tagName)].find(same);
}

/** Keep a list right for as long as it is shown; returns how to stop. */
export function follow(list) {
  const taking = ({ detail }) => list.take(detail.message);
  const one = ({ detail }) => list.take(detail);
  const anew = () => list.reset();
  store.addEventListener("message", taking);
  received.addEventListener("one", one);
  received.addEventListener("change", anew);
  return () => {
    store.removeEventListener("message", taking);
    received.removeEventListener("one", one);
    received.removeEventListener("change", anew);
  };
}
