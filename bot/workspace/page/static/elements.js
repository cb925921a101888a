// What one clicks in messages and modals: https://docs.slack.dev/reference/block-kit/block-elements

import { confirmed } from "./dialog.js";
import { h, icon, safe } from "./dom.js";
import { control } from "./fields.js";
import { openMenu } from "./menu.js";

export function element(block, given, form) {
  const id = { "data-block": block.block_id, "data-action": given.action_id };
  if (given.type === "button") return button(block, given, form, id);
  if (given.type === "overflow") return overflow(block, given, form, id);
  const label = given.placeholder?.text ?? given.type.replaceAll("_", " ");
  return control(block, given, form, { "aria-label": label, changed: (value) => form.click(block, given, value) });
}

async function use(node, block, given, form, value) {
  if (given.confirm && !(await confirmed(given.confirm))) return;
  node.setAttribute("aria-busy", "true");
  await form.click(block, given, value);
  node.removeAttribute("aria-busy");
}

function button(block, given, form, id) {
  const look = { ...id, class: `button ${given.style ?? ""}${given.style === "danger" ? " filled" : ""}`.trim(), "aria-label": given.accessibility_label };
  const press = () => { if (node.getAttribute("aria-busy") !== "true") use(node, block, given, form, given.value ?? null); };
  const url = given.url && safe(given.url);
  const node = url
    ? h("a", { ...look, href: url, target: "_blank", rel: "noopener noreferrer", on: { click: press } }, given.text.text)
    : h("button", { ...look, type: "button", on: { click: press } }, given.text.text);
  return node;
}

function overflow(block, given, form, id) {
  const items = given.options.map((option) => ({
    label: option.text.text,
    note: option.description?.text,
    url: option.url && safe(option.url),
    choose: () => use(node, block, given, form, option.value),
  }));
  const node = h("button", {
    ...id, type: "button", class: "icon-button", "aria-label": "More options", title: "More options", "aria-haspopup": "menu", "aria-expanded": "false",
    on: { click: () => openMenu(node, "More options", items) },
  }, icon("more"));
  return node;
}
