// What the person does, sent to the workspace; and who they are.

import { toast } from "./dom.js";

/** Who is at this page, as its address says; null for whoever is first. */
export const me = new URLSearchParams(location.search).get("as");

const query = me ? `?as=${encodeURIComponent(me)}` : "";

/** When the person last did something, in milliseconds. */
export const acted = { at: 0 };

/** Do something; resolves to true where it worked, else says why it didn't. */
export async function act(action, given) {
  acted.at = Date.now();
  const answer = await request(action, given);
  if (!answer.ok) toast(answer.error);
  return answer.ok ? answer : null;
}

async function request(action, given) {
  try {
    const response = await fetch(`/page/do/${action}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ as: me, ...given }),
    });
    return response.ok ? await response.json() : { ok: false, error: "The workspace couldn't do that." };
  } catch {
    return { ok: false, error: "The workspace isn't running any more. Start it again, and this page comes back by itself." };
  }
}

/** Listen to the workspace: `everything` first and after a break, then each `change`; `connected` says whether. */
export function listen({ everything, change, connected }) {
  const stream = new EventSource(`/page/stream${query}`);
  stream.addEventListener("everything", (event) => { connected(true); everything(JSON.parse(event.data)); });
  stream.addEventListener("change", (event) => change(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    connected(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen({ everything, change, connected }), 2000);
  });
}

/** Return the address that downloads a file. */
export const download = (file) => `/page/files/${encodeURIComponent(file.id)}${query}`;
