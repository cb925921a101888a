// The modal in front of the person: the one on top of their stack, as the workspace tells it.

import { act } from "./api.js";
import { blocks } from "./blocks.js";
import { show, twin } from "./dialog.js";
import { h, iconButton, unique } from "./dom.js";
import { json, received } from "./received.js";
import { store } from "./state.js";

const HELD = ["value", "selected_option", "selected_options", "selected_user", "selected_users", "selected_conversation", "selected_date_time"];

let dialog = null;
let shown = null;
let drawn = "";
const touched = new Map();  // what was entered, by view, block and action; the workspace gets it with the next click
let showsJson = false;

/** Show the modal on top of the stack, or none; what was entered stays. */
export function showViews(views) {
  const view = views.at(-1) ?? null;
  for (const id of touched.keys()) if (!views.some((each) => each.id === id)) touched.delete(id);
  if (!view) { shown = null; drawn = ""; dialog?.close(); dialog = null; return; }
  const now = JSON.stringify([view, views.length]);
  if (now === drawn) return;
  drawn = now;
  forget(view);
  const same = shown?.id === view.id;
  shown = view;
  if (!dialog) {
    dialog = h("dialog", { "data-testid": "modal" });
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); leave(); });
    draw(view, views.length);
    show(dialog);
    return;
  }
  const focused = document.activeElement;
  draw(view, views.length);
  const wrong = dialog.querySelector("[aria-invalid=true]");
  const again = same ? twin(focused, dialog) : null;
  (wrong ?? again ?? dialog.querySelector("[autofocus]") ?? dialog.querySelector(".modal-body :is(input, textarea, select, button, a)") ?? dialog.querySelector(".modal-foot .button"))?.focus();
}

/** Drop what was entered into fields that are no longer there. */
function forget(view) {
  const entered = touched.get(view.id);
  for (const block of Object.keys(entered ?? {})) {
    for (const action of Object.keys(entered[block])) if (!view.values[block]?.[action]) delete entered[block][action];
  }
}

function draw(view, depth) {
  const title = unique("title");
  const form = inModal(view);
  const submit = view.submit && h("button", { type: "submit", class: "button primary", "data-testid": "submit", disabled: view.submit_disabled }, view.submit);
  const braces = iconButton("braces", "What Slack received", () => { showsJson = !showsJson; draw(view, depth); dialog.querySelector(".modal-foot .icon-button").focus(); }, { "aria-pressed": String(showsJson || received.everywhere) });
  const content = h("form", { novalidate: true, autocomplete: "off", on: { submit: (event) => { event.preventDefault(); send(view, submit); } } },
    h("div", { class: "modal-head" },
      depth > 1 && iconButton("back", "Back", () => leave(false)),
      h("h2", { id: title }, view.title),
      iconButton("close", "Close", () => leave(depth > 1))),
    h("div", { class: "modal-body" },
      view.errors[""] && h("p", { class: "trouble", role: "alert" }, view.errors[""]),
      blocks(view.blocks, form),
      (showsJson || received.everywhere) && json({ title: view.title, blocks: view.blocks })),
    h("div", { class: "modal-foot" }, braces,
      h("button", { type: "button", class: "button", on: { click: () => leave(false) } }, view.close ?? (view.submit ? "Cancel" : "Close")), submit));
  dialog.setAttribute("aria-labelledby", title);
  dialog.replaceChildren(content);
}

function inModal(view) {
  return {
    errors: view.errors,
    value: (block, element) => {
      const entered = touched.get(view.id)?.[block.block_id];
      if (entered && element.action_id in entered) return entered[element.action_id];
      const held = view.values[block.block_id]?.[element.action_id] ?? {};
      const value = held[HELD.find((name) => name in held)];
      if (Array.isArray(value)) return value.map((each) => each?.value ?? each);
      return value?.value ?? value ?? null;
    },
    enter: (block, element, value) => {
      if (!touched.has(view.id)) touched.set(view.id, {});
      (touched.get(view.id)[block.block_id] ??= {})[element.action_id] = value;
    },
    click: (block, element, value) => act("click", { view: view.id, block_id: block.block_id, action_id: element.action_id, value, values: touched.get(view.id) }),
  };
}

async function send(view, button) {
  if (!button || button.disabled) return;
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  await act("submit", { view: view.id, values: touched.get(view.id) });
  button.disabled = view.submit_disabled;
  button.removeAttribute("aria-busy");
}

function leave(everything = false) {
  if (shown) act("close", { view: shown.id, values: touched.get(shown.id), everything });
}

store.addEventListener("views", ({ detail }) => showViews(detail));
received.addEventListener("change", () => { drawn = ""; if (shown) showViews(store.views); });
