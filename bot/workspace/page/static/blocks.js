// Block Kit: https://docs.slack.dev/reference/block-kit/blocks

import { h } from "./dom.js";
import { element } from "./elements.js";
import { field } from "./fields.js";
import { mrkdwn } from "./mrkdwn.js";
import { richText } from "./richtext.js";

/** Show blocks. `form` is where they stand: what is held, and what to do with clicks (see `message.js`, `modal.js`). */
export function blocks(given, form) {
  return h("div", { class: "blocks" }, given.map((block) => shown(block, form)));
}

function shown(block, form) {
  switch (block.type) {
    case "header": return h("h3", { class: "b-header" }, block.text.text);
    case "section": return section(block, form);
    case "context": return h("div", { class: "b-context" }, block.elements.map((part) => part.type === "image" ? picture(part) : text(part)));
    case "actions": return h("div", { class: "b-actions" }, block.elements.map((part) => element(block, part, form)));
    case "divider": return h("hr", { class: "b-divider" });
    case "image": return picture(block);
    case "rich_text": return richText(block);
    case "markdown": return mrkdwn(block.text.replaceAll("**", "*"));
    case "input": return field(block, form);
    default: return h("p", { class: "note" }, `(a ${block.type} block)`);
  }
}

/** A text object: mrkdwn is read as such, plain text isn't read at all. */
export function text(part) {
  return part.type === "mrkdwn" ? mrkdwn(part.text) : h("div", { class: "pre" }, part.text);
}

function section(block, form) {
  return h("div", { class: "b-section" },
    h("div", {},
      block.text && text(block.text),
      block.fields && h("div", { class: "b-fields" }, block.fields.map(text))),
    block.accessory && (block.accessory.type === "image" ? picture(block.accessory) : element(block, block.accessory, form)));
}

// Pictures come from other hosts, and this page asks none of them.
const picture = (block) => h("div", { class: "b-image", role: "img", "aria-label": block.alt_text }, `Picture: ${block.alt_text}`);
