// What one fills in: https://docs.slack.dev/reference/block-kit/blocks/input-block and the elements it takes.

import { fields as shownAs, moment } from "./dates.js";
import { h, unique } from "./dom.js";
import { picker } from "./picker.js";
import { store } from "./state.js";

const GROUPS = new Set(["radio_buttons", "checkboxes", "datetimepicker"]);

/** An input block: label, control, hint and what is wrong with it. */
export function field(block, form) {
  const id = unique("field");
  const wrong = form.errors[block.block_id];
  const help = [block.hint && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || null;
  const optional = block.optional && h("span", { class: "optional" }, " (optional)");
  const changed = (value) => { if (block.dispatch_action) form.click(block, block.element, value); };
  const made = control(block, block.element, form, { id, "aria-describedby": help, "aria-invalid": wrong ? "true" : null, changed });
  const group = GROUPS.has(block.element.type);
  return h(group ? "fieldset" : "div", { class: "field", "data-block-field": block.block_id },
    group ? h("legend", {}, block.label.text, optional) : h("label", { for: id }, block.label.text, optional),
    made,
    block.hint && h("div", { class: "help", id: `${id}-help` }, block.hint.text),
    wrong && h("div", { class: "wrong", id: `${id}-wrong`, role: "alert" }, wrong));
}

/** The control of an element; `form` holds its value, and `changed` is told of a new one. */
export function control(block, given, form, { changed, ...attributes }) {
  const held = form.value(block, given);
  const common = { ...attributes, "data-block": block.block_id, "data-action": given.action_id, autofocus: given.focus_on_load };
  const set = (value, done = true) => { form.enter(block, given, value); if (done) changed(value); };
  switch (given.type) {
    case "plain_text_input": return typing(given, held, set, common);
    case "static_select": return select(given, held, set, common);
    case "radio_buttons": return choices("radio", given, held, set, common);
    case "checkboxes": return choices("checkbox", given, held, set, common);
    case "datetimepicker": return when(held, set, common);
    case "multi_users_select": return picker({ offered: people(), held: held ?? [], most: given.max_selected_items ?? Infinity, set, common, placeholder: given.placeholder?.text ?? "Add people" });
    case "users_select": return picker({ offered: people(), held, set, common, placeholder: given.placeholder?.text ?? "Choose somebody" });
    case "conversations_select": return picker({ offered: conversations(given.filter), held, set, common, placeholder: given.placeholder?.text ?? "Choose a conversation" });
    default: return h("p", { class: "note" }, `(a ${given.type})`);
  }
}

function typing(given, held, set, common) {
  const most = given.max_length ?? 3000;
  const limits = { maxlength: most, minlength: given.min_length, placeholder: given.placeholder?.text, class: "control", value: held ?? "" };
  const counter = h("div", { class: "counter", hidden: true });
  const on = {
    input: (event) => {
      set(event.target.value, false);
      counter.hidden = event.target.value.length < most * 0.9;
      counter.textContent = `${event.target.value.length} of ${most} characters`;
    },
    change: (event) => set(event.target.value),
  };
  if (!given.multiline) return [h("input", { type: "text", autocomplete: "off", ...common, ...limits, on }), counter];
  const rows = Math.min(18, Math.max(4, String(held ?? "").split("\n").length + 1));
  return [h("textarea", { rows, ...common, ...limits, on }), counter];
}

function select(given, held, set, common) {
  const option = (each) => h("option", { value: each.value, selected: each.value === held }, each.text.text);
  return h("select", { class: "control", ...common, on: { change: (event) => set(event.target.value || null) } },
    h("option", { value: "", selected: !held }, given.placeholder?.text ?? "Choose one"),
    given.options?.map(option),
    given.option_groups?.map((group) => h("optgroup", { label: group.label.text }, group.options.map(option))));
}

function choices(kind, given, held, set, { id, autofocus, ...common }) {
  const name = unique("choice");
  const chosen = () => [...box.querySelectorAll("input:checked")].map((input) => input.value);
  const box = h("div", { ...common, id, role: kind === "radio" ? "radiogroup" : "group" }, given.options.map((each, number) =>
    h("label", { class: "choice" },
      h("input", {
        type: kind, name, value: each.value, autofocus: autofocus && number === 0, checked: [held].flat().includes(each.value),
        on: { change: () => set(kind === "radio" ? chosen()[0] : chosen()) },
      }),
      h("span", {}, each.text.text),
      each.description && h("small", {}, each.description.text))));
  return box;
}

function when(held, set, { id, autofocus, ...common }) {
  const { date, time } = held ? shownAs(held) : { date: "", time: "" };
  const on = { change: () => set(moment(day.value, hour.value)) };
  const day = h("input", { type: "date", id, class: "control", "aria-label": "Date", autofocus, ...common, value: date, on });
  const hour = h("input", { type: "time", class: "control", "aria-label": "Time", "aria-invalid": common["aria-invalid"], value: time, on });
  return [h("div", { class: "when" }, day, hour), h("div", { class: "help" }, `Times are in ${store.self.tz.replaceAll("_", " ")}.`)];
}

const people = () => store.people().map((user) => ({ id: user.id, label: user.real_name, note: `@${user.name}${user.id === store.me ? " (you)" : ""}`, user: user.id }));

function conversations(filter) {
  const include = filter?.include ?? ["im", "mpim", "private", "public"];
  return [...store.channels.values()]
    .filter((channel) => include.includes(channel.kind) && !channel.archived)
    .filter((channel) => !(filter?.exclude_bot_users && channel.kind === "im" && store.users.get(store.partner(channel))?.bot))
    .map((channel) => ({ id: channel.id, label: channel.kind === "im" ? store.title(channel) : `#${channel.name}`, note: channel.kind === "private" ? "private" : "" }));
}
