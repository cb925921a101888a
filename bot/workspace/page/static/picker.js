// Choosing people or conversations by typing: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { avatar } from "./avatar.js";
import { h, icon, unique } from "./dom.js";
import { beside } from "./menu.js";

/** A search field with chips; `most` makes it take several. `offered`: `{id, label, note?, user?}`. */
export function picker({ offered, held, most, set, common, placeholder }) {
  const several = most !== undefined;
  let picked = [held ?? []].flat();
  let at = 0;
  let list = null;
  const { autofocus, ...rest } = common;
  const input = h("input", {
    ...rest, type: "text", role: "combobox", autocomplete: "off", autofocus, "aria-expanded": "false", "aria-autocomplete": "list",
    on: { input: () => { at = 0; open(); }, click: () => open(), keydown: keys, blur: () => close() },
  });
  const box = h("div", { class: "picker", on: { mousedown: (event) => { if (event.target === box) { event.preventDefault(); input.focus(); open(); } } } }, input);

  const found = () => offered.filter((each) => !picked.includes(each.id) && `${each.label} ${each.note ?? ""}`.toLowerCase().includes(input.value.trim().toLowerCase()));

  function chips() {
    box.querySelectorAll(".chip").forEach((chip) => chip.remove());
    for (const id of picked) {
      const label = offered.find((each) => each.id === id)?.label ?? id;
      input.before(h("span", { class: "chip", "data-id": id }, label,
        h("button", { type: "button", "aria-label": `Remove ${label}`, on: { click: () => change(picked.filter((other) => other !== id)) } }, icon("close"))));
    }
    input.placeholder = picked.length ? "" : placeholder;
  }

  function change(next) {
    picked = next;
    input.value = "";
    close();
    chips();
    set(several ? picked : picked[0] ?? null);
    input.focus();
  }

  const pick = (choice) => change(several ? [...picked, choice.id] : [choice.id]);

  function open() {
    close();
    const choices = found();
    const id = unique("choices");
    list = h("ul", { class: "popup", role: "listbox", id, "aria-label": placeholder });
    if (picked.length >= (most ?? Infinity)) list.append(h("li", { class: "nothing" }, `At most ${most}`));
    else if (!choices.length) list.append(h("li", { class: "nothing" }, "Nobody and nothing of that name"));
    else choices.forEach((choice, number) => list.append(h("li", {
      role: "option", id: `${id}-${number}`, "aria-selected": String(number === at),
      on: { mousedown: (event) => { event.preventDefault(); pick(choice); } },
    }, h("span", { class: "who" }, choice.user && avatar(choice.user, "small"), h("span", {}, choice.label, choice.note && h("small", {}, choice.note))))));
    beside(list, box);
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", id);
    mark(choices.length);
  }

  function mark(count) {
    list.querySelectorAll("[role=option]").forEach((row, number) => {
      row.setAttribute("aria-selected", String(number === at));
      if (number === at) row.scrollIntoView({ block: "nearest" });
    });
    if (count) input.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function close() {
    list?.remove();
    list = null;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    input.removeAttribute("aria-controls");
  }

  function keys(event) {
    const choices = found();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!list) return open();
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + choices.length) % (choices.length || 1);
      mark(choices.length);
    } else if (event.key === "Enter") {
      event.preventDefault();  // it picks; it doesn't send the form
      if (list && choices[at] && picked.length < (most ?? Infinity)) pick(choices[at]);
    } else if (event.key === "Escape" && list) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Backspace" && !input.value && picked.length) {
      change(picked.slice(0, -1));
    }
    return undefined;
  }

  chips();
  return box;
}
