// "What Slack received": the JSON of a message's or a modal's blocks, all over the page or beside one message.

import { h } from "./dom.js";

export const received = new (class extends EventTarget {
  everywhere = localStorage.getItem("received") === "1";
  #some = new Set();

  shows(ts) { return this.everywhere || this.#some.has(ts); }

  toggle(ts) {
    if (!this.#some.delete(ts)) this.#some.add(ts);
  }

  toggleAll() {
    this.everywhere = !this.everywhere;
    localStorage.setItem("received", this.everywhere ? "1" : "0");
    this.dispatchEvent(new Event("change"));
  }
})();

/** Show what was received, as it came. */
export function json(data) {
  return h("div", { class: "received", "data-testid": "received" },
    h("div", { class: "json-title" }, "What Slack received"),
    h("pre", { class: "json", tabindex: 0, role: "group", "aria-label": "What Slack received, as JSON" }, JSON.stringify(data, null, 2)));
}
