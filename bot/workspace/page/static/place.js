// Where on the page one is: `#channel`, or `#channel/thread`, in the address, so that Back works and a reload stays.

export function place() {
  const [channel, thread] = location.hash.slice(1).split("/");
  return { channel: channel || null, thread: thread || null };
}

export const address = (channel, thread = null) => `#${channel}${thread ? `/${thread}` : ""}`;

export function go(channel, thread = null) {
  location.hash = address(channel, thread);
}

/** Return the place on this page that an address of Slack's leads to, or null. */
export function within(url) {
  let parts;
  try { parts = new URL(url); } catch { return null; }
  if (!/(^|\.)slack\.com$/.test(parts.hostname)) return null;
  if (parts.pathname === "/app_redirect") return parts.searchParams.get("channel") && address(parts.searchParams.get("channel"));
  const found = /^\/archives\/([A-Z0-9]+)(?:\/p(\d{10})(\d{6}))?/.exec(parts.pathname);
  return found && address(found[1], parts.searchParams.get("thread_ts") ?? (found[2] ? `${found[2]}.${found[3]}` : null));
}
