// The bot's commands for whoever is shown, in a list above the field, as Telegram has them.

import { make } from "./message.js";

/** Open the list of commands, or close it. `view` knows the person, the chat, and how to say. */
export async function toggleMenu(view) {
  const menu = document.getElementById("menu");
  if (!menu.hidden) return closeMenu();
  const { person, chat, bot, say } = view;
  const commands = await (await fetch(`/demo/commands?person=${person.id}&chat=${chat.id}`)).json();
  // Where several bots may be, a client names the one that is meant.
  const whose = chat.type === "private" ? "" : `@${bot.username}`;
  menu.replaceChildren(...commands.map(({ command, description }) => make("button", {
    type: "button", role: "menuitem", className: "plain",
    onclick: () => { closeMenu(); say(`/${command}${whose}`); },
  }, make("bdi", { dir: "ltr" }, `/${command}`), make("span", { dir: "auto" }, description))));
  menu.hidden = !commands.length;
  document.getElementById("commands").setAttribute("aria-expanded", String(!menu.hidden));
  menu.querySelector("button")?.focus();
}

export function closeMenu() {
  document.getElementById("menu").hidden = true;
  document.getElementById("commands").setAttribute("aria-expanded", "false");
}
