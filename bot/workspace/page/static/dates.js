// Times, in the time zone of the person whose page it is.

import { store } from "./state.js";

const format = (options, seconds) => new Intl.DateTimeFormat("en-GB", { timeZone: store.self?.tz, ...options }).format(new Date(seconds * 1000));
const dayKey = (seconds) => format({ year: "numeric", month: "2-digit", day: "2-digit" }, seconds);
const now = () => Date.now() / 1000;

export const clock = (ts) => format({ hour: "2-digit", minute: "2-digit" }, Number(ts));
export const full = (ts) => format({ dateStyle: "full", timeStyle: "short" }, Number(ts));
export const sameDay = (one, other) => dayKey(Number(one)) === dayKey(Number(other));

function relative(seconds) {
  const key = dayKey(seconds);
  if (key === dayKey(now())) return "Today";
  if (key === dayKey(now() - 86400)) return "Yesterday";
  return key === dayKey(now() + 86400) ? "Tomorrow" : null;
}

export const day = (ts) => relative(Number(ts)) ?? format({ weekday: "long", day: "numeric", month: "long" }, Number(ts));

/** Say how long ago something was. */
export function ago(ts) {
  const minutes = Math.round((now() - Number(ts)) / 60);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  return relative(Number(ts)) ? `${relative(Number(ts)).toLowerCase()} at ${clock(ts)}` : day(ts);
}

const TOKENS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date_slash: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { day: "numeric", month: "long", year: "numeric" },
  date_short: { day: "numeric", month: "short", year: "numeric" },
  date_long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

/** Write a date as Slack's format asks, such as "{date_long_pretty} at {time}". */
export function pattern(timestamp, wanted) {
  return wanted.replace(/\{(\w+)\}/g, (whole, token) => {
    if (token === "ago") return ago(timestamp);
    const pretty = token.endsWith("_pretty") ? relative(timestamp) : null;
    const options = TOKENS[token.replace(/_pretty$/, "")];
    return pretty ?? (options ? format(options, timestamp) : whole);
  });
}

function parts(seconds) {
  const options = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const found = new Intl.DateTimeFormat("en-GB", { timeZone: store.self.tz, ...options }).formatToParts(new Date(seconds * 1000));
  return Object.fromEntries(found.map((part) => [part.type, part.value]));
}

/** Return what the date and the time field show for a moment. */
export function fields(seconds) {
  const { year, month, day: date, hour, minute } = parts(seconds);
  return { date: `${year}-${month}-${date}`, time: `${hour}:${minute}` };
}

/** Return the moment that the fields mean in the person's time zone, in Unix seconds; null where one is empty. */
export function moment(date, time) {
  if (!date || !time) return null;
  const wanted = Date.parse(`${date}T${time}Z`) / 1000;
  let guess = wanted;
  for (let turn = 0; turn < 2; turn += 1) {  // twice, since the offset may change on the way
    const shown = fields(guess);
    guess += wanted - Date.parse(`${shown.date}T${shown.time}Z`) / 1000;
  }
  return guess;
}
