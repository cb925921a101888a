// rich_text: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

import { pattern } from "./dates.js";
import { h } from "./dom.js";
import { broadcast, channelLink, emoji, link, mention, styled } from "./inline.js";

export function richText(block) {
  const shown = h("div", { class: "rich" });
  const stack = [];  // the lists that are open, by indent, so that a list goes on where Slack goes on
  for (const part of block.elements) {
    if (part.type === "rich_text_list") list(shown, stack, part);
    else { stack.length = 0; shown.append(paragraph(part)); }
  }
  return shown;
}

function paragraph(part) {
  const inside = part.elements.map(piece);
  if (part.type === "rich_text_quote") return h("blockquote", {}, inside);
  if (part.type === "rich_text_preformatted") return h("pre", { class: "code", tabindex: 0 }, inside);
  return h("div", { class: "line" }, inside);
}

function list(shown, stack, part) {
  const indent = part.indent ?? 0;
  const node = h(part.style === "ordered" ? "ol" : "ul", { start: part.style === "ordered" && part.offset ? part.offset + 1 : null });
  node.append(...part.elements.map((section) => h("li", {}, section.elements.map(piece))));
  stack.length = Math.min(stack.length, indent);
  const outer = stack.at(-1)?.lastElementChild;
  if (outer) outer.append(node);
  else {
    if (indent) node.classList.add(`indent-${Math.min(indent, 4)}`);
    shown.append(node);
  }
  stack[indent] = node;
  for (let each = 0; each < indent; each += 1) stack[each] ??= node;
}

function piece(part) {
  switch (part.type) {
    case "text": return styled(part.text, part.style);
    case "link": return styled(link(part.url, part.text), part.style);
    case "user": return styled(mention(part.user_id), part.style);
    case "channel": return styled(channelLink(part.channel_id), part.style);
    case "broadcast": return broadcast(part.range);
    case "usergroup": return h("span", { class: "mention" }, `@${part.usergroup_id}`);
    case "emoji": return emoji(part.name, part.unicode);
    case "date": return styled(h("time", { datetime: new Date(part.timestamp * 1000).toISOString() }, pattern(part.timestamp, part.format)), part.style);
    case "color": return h("code", {}, part.value);
    default: return "";
  }
}
