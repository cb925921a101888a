// What to try, said once to whoever is here for the first time.

import { h, iconButton } from "./dom.js";

const TRY = [
  "/meeting-or-email I have some metrics I want to share with my team.",
  "/meeting-or-email I need to plan a large event with multiple stakeholders that will all be involved.",
];

/** Make the card, or null where it was closed before. */
export function hint(composer, moved) {
  if (localStorage.getItem("hinted")) return null;
  const close = () => { localStorage.setItem("hinted", "1"); card.remove(); composer.querySelector("textarea").focus(); moved(); };
  const card = h("section", { class: "hint", "aria-label": "What to try", "data-testid": "hint" },
    h("h3", {}, "New here? Try:"),
    h("ul", {},
      TRY.map((text) => h("li", {}, h("button", { type: "button", class: "try", on: { click: () => composer.fill(text) } }, text))),
      h("li", {}, "or point at a colleague's message and choose ", h("b", {}, "More actions → Could this be an email?"))),
    iconButton("close", "Close the hint", close));
  return card;
}
