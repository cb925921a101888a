// Dialogs: the browser's own, which keep the focus inside, close with Escape and give the focus back.

import { h, unique } from "./dom.js";

/** Show a dialog; the focus goes back to where it was, or to the composer where that is gone. */
export function show(dialog) {
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    const back = before?.isConnected && before !== document.body ? before : twin(before) ?? document.querySelector(".compose textarea");
    back?.focus();
  });
  dialog.showModal();
}

/** Find the control that took a redrawn control's place. */
export function twin(node, within = document) {
  const { block, action } = node?.dataset ?? {};
  return action ? within.querySelector(`[data-block="${CSS.escape(block)}"][data-action="${CSS.escape(action)}"]`) : null;
}

/** Ask before something is done; resolves to whether the person agreed. `asked` is Slack's confirm object. */
export function confirmed(asked) {
  const title = unique("title");
  return new Promise((resolve) => {
    let agreed = false;
    const end = (answer) => { agreed = answer; dialog.close(); };
    const dialog = h("dialog", { role: "alertdialog", "aria-labelledby": title, "aria-describedby": `${title}-text`, "data-testid": "confirm" },
      h("form", { method: "dialog" },
        h("div", { class: "modal-head" }, h("h2", { id: title }, asked.title.text)),
        h("div", { class: "modal-body", id: `${title}-text` }, asked.text.text),
        h("div", { class: "modal-foot" },
          h("button", { type: "button", class: "button", on: { click: () => end(false) } }, asked.deny.text),
          h("button", { type: "button", class: `button filled ${asked.style ?? "primary"}`, autofocus: true, on: { click: () => end(true) } }, asked.confirm.text))));
    dialog.addEventListener("close", () => resolve(agreed));
    show(dialog);
  });
}

