// What the person sees, as the workspace told it; and where on the page they are.

const read = (key) => { try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; } };

/** Says "everything", "message", "channels", "views", "place" and "unread", each with what changed as `detail`. */
class Store extends EventTarget {
  me = null;
  bot = null;
  users = new Map();
  channels = new Map();
  views = [];
  commands = [];
  shortcuts = [];
  #messages = new Map();
  #seen = {};

  everything(told) {
    Object.assign(this, { me: told.me, bot: told.bot, slackbot: told.slackbot, commands: told.commands, shortcuts: told.shortcuts });
    this.users = new Map(told.users.map((user) => [user.id, user]));
    this.#messages.clear();
    for (const message of told.messages) this.#keep(message);
    this.#channels(told.channels);
    this.views = told.views;
    const key = this.#key();
    const fresh = localStorage.getItem(key) === null;
    this.#seen = read(key);
    if (fresh) for (const id of this.channels.keys()) this.#seen[id] = this.newest(id);
    this.#say("everything");
    this.#say("views", this.views);
  }

  change(told) {
    if (told.kind === "message") {
      const before = this.find(told.message.channel, told.message.ts);
      this.#keep(told.message);
      this.#say("message", { message: told.message, before });
    } else if (told.kind === "channels") {
      this.#channels(told.channels);
      this.#say("channels");
    } else if (told.kind === "views") {
      this.views = told.views;
      this.#say("views", this.views);
    }
  }

  /** The person whose page this is. */
  get self() { return this.users.get(this.me); }
  name(user) { return this.users.get(user)?.real_name ?? "Somebody"; }
  people() { return [...this.users.values()].filter((user) => !user.bot); }
  find(channel, ts) { return this.#messages.get(channel)?.get(ts); }

  /** Messages of a conversation, the oldest first: outside threads, or those of one thread with its parent. */
  messages(channel, thread = null) {
    return [...(this.#messages.get(channel)?.values() ?? [])]
      .filter((message) => this.belongs(message, channel, thread))
      .sort((one, other) => (one.ts < other.ts ? -1 : 1));
  }

  belongs(message, channel, thread) {
    if (message.channel !== channel || (message.deleted && !this.replies(message).length)) return false;
    if (thread) return message.ts === thread || message.thread_ts === thread;
    return !message.thread_ts || message.thread_ts === message.ts || message.broadcast === true;
  }

  replies(parent) {
    if (parent.thread_ts && parent.thread_ts !== parent.ts) return [];
    return [...(this.#messages.get(parent.channel)?.values() ?? [])].filter(
      (message) => message.thread_ts === parent.ts && message.ts !== parent.ts && !message.deleted && !message.ephemeral,
    );
  }

  /** How a conversation is called, for this person. */
  title(channel) {
    if (channel.kind !== "im") return channel.name;
    return this.name(this.partner(channel));
  }
  partner(channel) { return channel.members.find((id) => id !== this.me) ?? this.me; }
  direct(user) { return [...this.channels.values()].find((c) => c.kind === "im" && c.members.includes(user) && c.members.includes(this.me)); }

  newest(channel) { return [...(this.#messages.get(channel)?.keys() ?? [])].sort().at(-1) ?? "0"; }
  unread(channel) {
    const seen = this.#seen[channel] ?? "0";
    let count = 0;
    for (const message of this.#messages.get(channel)?.values() ?? []) count += message.ts > seen && message.user !== this.me && !message.deleted;
    return count;
  }
  markRead(channel) {
    const newest = this.newest(channel);
    if (this.#seen[channel] === newest) return;
    this.#seen[channel] = newest;
    localStorage.setItem(this.#key(), JSON.stringify(this.#seen));
    this.#say("unread");
  }

  #key() { return `read:${this.me}`; }
  #keep(message) {
    if (!this.#messages.has(message.channel)) this.#messages.set(message.channel, new Map());
    this.#messages.get(message.channel).set(message.ts, message);
  }
  #channels(told) { this.channels = new Map(told.map((channel) => [channel.id, channel])); }
  #say(kind, detail = null) { this.dispatchEvent(new CustomEvent(kind, { detail })); }
}

export const store = new Store();
