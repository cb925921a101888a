// One message: who, when, what, and what can be done with it.

import { act, download } from "./api.js";
import { avatar } from "./avatar.js";
import { blocks } from "./blocks.js";
import { ago, clock, full } from "./dates.js";
import { confirmed } from "./dialog.js";
import { h, icon, iconButton, safe } from "./dom.js";
import { openMenu } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { go } from "./place.js";
import { json, received } from "./received.js";
import { store } from "./state.js";

const plural = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Make a message's node. `edit` is called when its author wants to change it; `thread` is set inside a thread. */
export function messageNode(message, { thread, edit }) {
  const name = store.name(message.user);
  return h("li", {
    class: `message${message.ephemeral ? " ephemeral" : ""}`, tabindex: -1, "data-testid": "message", "data-ts": message.ts, "data-user": message.user,
    "aria-label": message.deleted ? "A deleted message" : `${name}, ${clock(message.ts)}`,
  }, h("div", { class: "row" }, avatar(message.user), h("div", { class: "body" }, body(message, name, thread))), !message.deleted && toolbar(message, thread, edit));
}

function body(message, name, thread) {
  if (message.deleted) return [h("div", { class: "tombstone" }, "This message was deleted."), !thread && replies(message)];
  const form = onMessage(message);
  return [
    message.ephemeral && h("div", { class: "note" }, icon("eye"), "Only visible to you"),
    message.broadcast && !thread && h("div", { class: "note" }, "replied to a thread"),
    h("div", { class: "by" },
      h("strong", {}, name),
      store.users.get(message.user)?.bot && h("span", { class: "tag" }, "APP"),
      h("time", { class: "time", datetime: new Date(Number(message.ts) * 1000).toISOString(), title: full(message.ts) }, clock(message.ts))),
    h("div", { class: "content" }, message.blocks.length ? blocks(message.blocks, form) : message.text && mrkdwn(message.text)),
    message.attachments.map((attachment) => attached(attachment, form)),
    message.edited && h("span", { class: "edited" }, "(edited)"),
    message.files.map(file),
    received.shows(message.ts) && json({ text: message.text, blocks: message.blocks, ...(message.attachments.length ? { attachments: message.attachments } : {}) }),
    !thread && replies(message),
  ];
}

/** What clicks in a message do; nothing is held there between them. */
function onMessage(message) {
  return {
    errors: {},
    value: (_, element) => element.initial_option?.value ?? element.initial_user ?? element.initial_conversation ?? element.initial_date_time
      ?? element.initial_options?.map((option) => option.value) ?? element.initial_users ?? null,
    enter: () => undefined,
    click: (block, element, value) => act("click", { channel: message.channel, ts: message.ts, block_id: block.block_id, action_id: element.action_id, value }),
  };
}

function attached(attachment, form) {
  return h("div", { class: "attachment" },
    attachment.pretext && mrkdwn(attachment.pretext),
    attachment.title && h("strong", {}, safe(attachment.title_link) ? h("a", { href: safe(attachment.title_link), target: "_blank", rel: "noopener noreferrer" }, attachment.title) : attachment.title),
    attachment.text && mrkdwn(attachment.text),
    attachment.blocks && blocks(attachment.blocks, form));
}

function file(each) {
  const size = each.size < 1024 ? plural(each.size, "byte") : `${(each.size / 1024).toFixed(1)} kB`;
  return h("div", {}, h("a", { class: "file", href: download(each), download: each.name, "data-testid": "file" },
    h("span", { class: "glyph" }, icon("file")), h("span", {}, h("b", {}, each.name), h("small", {}, `${size} · Download`))));
}

function replies(message) {
  const given = store.replies(message);
  if (!given.length) return null;
  const faces = [...new Set(given.map((reply) => reply.user))].slice(0, 4);
  const newest = given.reduce((latest, reply) => (reply.ts > latest ? reply.ts : latest), "0");
  return h("button", { type: "button", class: "replies", "data-testid": "replies", on: { click: () => go(message.channel, message.ts) } },
    h("span", { class: "faces" }, faces.map((user) => avatar(user, "small"))), plural(given.length, "reply").replace("replys", "replies"),
    h("span", { class: "time" }, ago(newest)));
}

function toolbar(message, thread, edit) {
  const show = iconButton("braces", "What Slack received", () => {
    received.toggle(message.ts);
    received.dispatchEvent(new CustomEvent("one", { detail: message }));
  }, { "aria-pressed": String(received.shows(message.ts)) });
  if (message.ephemeral) return h("div", { class: "toolbar" }, show);
  const reply = () => go(message.channel, message.thread_ts ?? message.ts);
  const more = iconButton("more", "More actions", () => openMenu(more, "More actions", actions(message, reply, edit)), { "aria-haspopup": "menu", "aria-expanded": "false" });
  return h("div", { class: "toolbar" }, !thread && iconButton("thread", "Reply in thread", reply), show, more);
}

function actions(message, reply, edit) {
  const at = { channel: message.channel, ts: message.ts };
  const mine = message.user === store.me;
  return [
    ...store.shortcuts.map((shortcut) => ({
      label: shortcut.name, note: `Shortcut of @${store.users.get(store.bot).name}`, choose: () => act("shortcut", { ...at, callback_id: shortcut.callback_id }),
    })),
    null,
    { label: "Reply in thread", choose: reply },
    ...(mine ? [{ label: "Edit message", choose: () => edit(message) }, { label: "Delete message…", dangerous: true, choose: () => remove(at) }] : []),
  ];
}

async function remove(at) {
  const plain = (text) => ({ type: "plain_text", text });
  const asked = { title: plain("Delete message"), text: plain("Do you want to delete this message? That can't be undone."), confirm: plain("Delete"), deny: plain("Cancel"), style: "danger" };
  if (await confirmed(asked)) act("delete", at);
}
