// mrkdwn: https://docs.slack.dev/messaging/formatting-message-text

import { h } from "./dom.js";
import { pattern } from "./dates.js";
import { broadcast, channelLink, emoji, link, mention } from "./inline.js";

// What may stand in a line, the first that fits at the first place it does.
const INLINE = new RegExp([
  /`(?<code>[^`\n]+)`/,
  /<(?<control>[^<>\n]+)>/,
  /(?<![\w*])\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])/,
  /(?<![\w_])_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])/,
  /(?<![\w~])~(?<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])/,
  /:(?<emoji>[a-z0-9_+-]+):/,
].map((each) => each.source).join("|"), "g");

const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Give a text's nodes: fenced code, quotes, lines. */
export function mrkdwn(text) {
  const nodes = text.split(/```\n?([\s\S]*?)\n?```/).flatMap((part, number) =>
    number % 2 ? [h("pre", { class: "code", tabindex: 0 }, unescaped(part))] : quotes(part));
  return h("div", { class: "pre" }, nodes);
}

function quotes(text) {
  const nodes = [];
  let quoted = [];
  const flush = () => { if (quoted.length) nodes.push(h("blockquote", {}, inline(quoted.join("\n")))); quoted = []; };
  const lines = text.split("\n");
  lines.forEach((row, number) => {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(row);
    if (quote) { quoted.push(quote[1]); return; }
    flush();
    nodes.push(...inline(row), number < lines.length - 1 ? "\n" : "");
  });
  flush();
  return nodes;
}

function inline(text) {
  const nodes = [];
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    nodes.push(unescaped(text.slice(at, found.index)), piece(found));
    at = found.index + found[0].length;
  }
  return [...nodes, unescaped(text.slice(at))];
}

function piece({ 0: whole, groups }) {
  if (groups.code) return h("code", {}, unescaped(groups.code));
  if (groups.control) return control(groups.control);
  if (groups.bold) return h("strong", {}, inline(groups.bold));
  if (groups.italic) return h("em", {}, inline(groups.italic));
  if (groups.strike) return h("s", {}, inline(groups.strike));
  return groups.emoji ? emoji(groups.emoji) : whole;
}

function control(body) {
  const [target, label = ""] = body.split("|");
  if (target.startsWith("@")) return mention(target.slice(1));
  if (target.startsWith("#")) return channelLink(target.slice(1), unescaped(label));
  if (/^!(here|channel|everyone)$/.test(target)) return broadcast(target.slice(1));
  const date = /^!date\^(\d+)\^([^^]+)/.exec(target);
  if (date) return pattern(Number(date[1]), date[2]);
  if (target.startsWith("!")) return unescaped(label) || target;
  return link(unescaped(target), unescaped(label));
}
