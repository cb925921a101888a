// The small things that stand in a line of text, wherever they come from.

import { h, safe } from "./dom.js";
import { address, within } from "./place.js";
import { store } from "./state.js";

const EMOJI = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", tada: "🎉", smile: "😄", slightly_smiling_face: "🙂", wave: "👋", eyes: "👀", white_check_mark: "✅",
  x: "❌", warning: "⚠️", calendar: "📅", email: "📧", envelope: "✉️", memo: "📝", bulb: "💡", rocket: "🚀", heart: "❤️", pray: "🙏", fire: "🔥",
  thinking_face: "🤔", hourglass_flowing_sand: "⏳", lock: "🔒", bell: "🔔", clock3: "🕒", busts_in_silhouette: "👥", arrows_counterclockwise: "🔄",
};

export function mention(user) {
  return h("span", { class: user === store.me ? "mention me" : "mention" }, `@${store.users.get(user)?.real_name ?? user}`);
}

export function channelLink(id, label = "") {
  const channel = store.channels.get(id);
  if (!channel) return h("span", { class: "mention" }, `#${label || "private channel"}`);
  return h("a", { class: "mention", href: address(id) }, `#${store.title(channel)}`);
}

export const broadcast = (range) => h("span", { class: "mention me" }, `@${range}`);

/** A link: one of Slack's own leads to its place on this page, any other into a new tab. */
export function link(url, label) {
  const here = within(url);
  if (here) return h("a", { href: here }, label || url);
  return safe(url) ? h("a", { href: safe(url), target: "_blank", rel: "noopener noreferrer" }, label || url) : (label || url);
}

/** An emoji by its name, or by its code points where Slack gives them. */
export function emoji(name, unicode) {
  const drawn = unicode ? String.fromCodePoint(...unicode.split("-").map((code) => parseInt(code, 16))) : EMOJI[name];
  return drawn ? h("span", { role: "img", "aria-label": name.replaceAll("_", " ") }, drawn) : `:${name}:`;
}

const WRAPPERS = [["code", "code"], ["strike", "s"], ["italic", "em"], ["bold", "strong"], ["underline", "u"], ["highlight", "mark"]];

/** Wrap a node as a rich_text style says. */
export function styled(node, style = {}) {
  return WRAPPERS.reduce((inner, [name, tag]) => (style[name] ? h(tag, {}, inner) : inner), node);
}
