// The demo's page: be anybody of the world, read, press, write, and move the clock.
// The address after # says what is shown: "" the people, "person" the chats, "person/chat" a chat.

import { closeMenu, toggleMenu } from "./menu.js";
import { bubble, gist, isolated, make } from "./message.js";

const EVERY = 1000;
const $ = (id) => document.getElementById(id);
const words = await (await fetch("words.json")).json();

const state = {
  world: null, stamp: "", asked: 0, person: null, chat: null, topic: null,
  replyTo: null, restarting: false, seen: new Map(), drafts: new Map(), stamps: new WeakMap(),
};

// Words and times

function language() {
  const own = { nb: "nb", no: "nb", nn: "nb", he: "he", iw: "he" }[navigator.language.slice(0, 2)];
  return state.person?.language ?? own ?? "en";
}

function word(key, values = {}) {
  return words[language()][key].replace(/\{(\w+)\}/g, (_, name) => isolated(values[name]));
}

function inWords(date, options) {
  const group = state.person && chatsOf(state.person).find((chat) => chat.id < 0);
  const timeZone = /[\u0590-\u05ff]/.test(group?.title) ? "Asia/Jerusalem" : "Europe/Oslo";
  return new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), { timeZone, ...options }).format(date);
}

const day = (seconds) => inWords(seconds * 1000, { weekday: "long", day: "numeric", month: "long" });
const time = (seconds) => inWords(seconds * 1000, { hour: "2-digit", minute: "2-digit" });
const SHORT = { weekday: "long", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
const moment = () => inWords(Date.parse(state.world.now), SHORT);

function when(seconds) {
  const today = day(seconds) === day(Date.parse(state.world.now) / 1000);
  return today ? time(seconds) : inWords(seconds * 1000, { day: "numeric", month: "short" });
}

// The world

function chatsOf(person) {
  const chats = state.world.chats.filter((chat) => chat.members.includes(person.id) && !chat.migrated_to);
  return chats.sort((one, other) => (other.messages.at(-1)?.date ?? 0) - (one.messages.at(-1)?.date ?? 0));
}

const title = (chat) => (chat.type === "private" ? word("private") : chat.title);

function name(message) {
  const group = message.as && state.world.chats.find((chat) => chat.id === message.as);
  if (group) return group.title;
  if (message.from === state.world.bot.id) return "Eske";
  return state.world.people.find((person) => person.id === message.from)?.name ?? String(message.from);
}

async function post(call, body = {}) {
  const response = await fetch(`/demo/${call}`, { method: "POST", body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Do something to the world, show what came of it, and say what went wrong. */
async function act(call, body) {
  try {
    return await post(call, body);
  } catch (error) {
    toast(error.message);
    return null;
  } finally {
    await refresh();
  }
}

async function refresh() {
  const asked = ++state.asked;
  let world;
  try {
    world = await (await fetch("/demo/world")).json();
  } catch {
    if (!state.restarting) $("clock").textContent = word("gone");
    return;
  }
  if (asked !== state.asked) return;
  if (state.restarting && world.ready) location.reload();
  const first = !state.world;
  $("wait").hidden = world.ready;
  if (!world.ready || state.restarting) return;
  const news = first ? [] : elsewhere(state.world, world);
  state.world = world;
  if (news.length) toast(word("new-in", { chats: news.map(title).join(", ") }));
  if (first) route();
  $("clock").textContent = moment();
  const stamp = JSON.stringify([world.chats, world.people]);
  if (stamp === state.stamp) return;
  state.stamp = stamp;
  if (!first) render();
}

/** The person's chats, beside the one that is shown, in which something new stands. */
function elsewhere(before, after) {
  const last = new Map(before.chats.map((chat) => [chat.id, chat.messages.at(-1)?.id]));
  const mine = after.chats.filter((chat) => state.chat && chat.members.includes(state.person.id));
  return mine.filter((chat) => chat.id !== state.chat && chat.messages.at(-1)?.id !== last.get(chat.id));
}

async function poll() {
  if (!document.hidden) await refresh();
  setTimeout(poll, EVERY);
}

// What is shown

function route() {
  if (!state.world) return;
  const [person, chat] = location.hash.slice(1).split("/").map(Number);
  if (state.chat) state.drafts.set(`${state.person.id}:${state.chat}`, $("words").value);
  state.person = state.world.people.find((one) => one.id === person) ?? null;
  state.chat = state.person && chat ? chat : null;
  state.topic = null;
  reply(null);
  document.documentElement.lang = language();
  document.documentElement.dir = language() === "he" ? "rtl" : "ltr";
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  $("words").placeholder = word("message");
  $("words").setAttribute("aria-label", word("message"));
  $("commands").setAttribute("aria-label", word("commands"));
  closeMenu();
  $("words").value = state.drafts.get(`${state.person?.id}:${state.chat}`) ?? "";
  $("topic").setAttribute("aria-label", word("topic"));
  for (const list of ["people-list", "chat-list", "messages"]) $(list).replaceChildren();
  const screen = state.chat ? "chat" : state.person ? "chats" : "people";
  for (const id of ["people", "chats", "chat"]) $(id).hidden = id !== screen;
  $("stage").dataset.screen = screen;
  $("toast").hidden = true;
  render();
  $("clock").textContent = moment();
  ($(screen).querySelector("h2")).focus({ preventScroll: true });
  $("log").scrollTop = $("log").scrollHeight;
}

const render = () => (state.chat ? renderChat : state.person ? renderChats : renderPeople)();

/** Make the children of a list these items, and touch only what has changed. */
function reconcile(list, items) {
  const old = new Map([...list.children].map((node) => [node.dataset.key, node]));
  items.forEach(({ key, stamp, build }, place) => {
    let node = old.get(key);
    old.delete(key);
    if (!node || state.stamps.get(node) !== stamp) {
      const made = build();
      made.dataset.key = key;
      state.stamps.set(made, stamp);
      const focus = node?.contains(document.activeElement) && document.activeElement.dataset.focus;
      node?.replaceWith(made);
      if (focus) (made.querySelector(`[data-focus="${focus}"]`) ?? made).focus({ preventScroll: true });
      node = made;
    }
    if (list.children[place] !== node) list.insertBefore(node, list.children[place] ?? null);
  });
  for (const node of old.values()) node.remove();
}

function renderPeople() {
  reconcile($("people-list"), ["staff", "lead", "admin"].map((role) => {
    const people = state.world.people.filter((person) => person.role === role);
    const build = () => make("div", {}, make("h3", {}, word(role)),
      make("ul", { className: "list" }, ...people.map(personLine)));
    return { key: role, stamp: JSON.stringify(people), build };
  }));
}

function personLine(person) {
  const groups = chatsOf(person).filter((chat) => chat.type !== "private").map((chat) => chat.title);
  const spoken = words[person.language].language;
  return make("li", {}, make("a", { href: `#${person.id}`, "data-focus": "line" },
    make("span", { className: "name" }, make("bdi", {}, person.name)),
    make("span", { className: "last" }, [spoken, ...groups].map(isolated).join(" · "))));
}

function renderChats() {
  const { person } = state;
  $("me").textContent = `${isolated(person.name)} · ${word(`${person.role}-one`)}`;
  const chats = chatsOf(person);
  const begun = chats.some((chat) => chat.type === "private");
  if (!begun) chats.push({ id: person.id, type: "private", messages: [] });
  reconcile($("chat-list"), chats.map((chat) => {
    const last = chat.messages.at(-1);
    const fresh = isFresh(chat);
    return { key: String(chat.id), stamp: JSON.stringify([last, fresh]), build: () => chatLine(chat, last, fresh) };
  }));
}

function isFresh(chat) {
  const key = `${state.person.id}:${chat.id}`;
  const last = chat.messages.at(-1)?.id ?? 0;
  if (!state.seen.has(key) || state.chat === chat.id) state.seen.set(key, last);
  return state.seen.get(key) < last;
}

function chatLine(chat, last, fresh) {
  const text = last && !last.service ? `${isolated(name(last))}: ${isolated(gist(last, word))}` : word("empty");
  const called = chat.type === "private" ? title(chat) : make("bdi", {}, title(chat));
  return make("li", {}, make("a", { href: `#${state.person.id}/${chat.id}`, "data-focus": "line" },
    make("span", { className: "name" }, called), last ? make("span", { className: "when" }, when(last.date)) : null,
    make("span", { className: "last" }, text), fresh ? make("strong", { className: "fresh" }, word("new")) : null));
}

function renderChat() {
  const { person } = state;
  const chat = chatsOf(person).find((one) => one.id === state.chat)
    ?? { id: state.chat, type: "private", topics: [], administrators: [], messages: [] };
  isFresh(chat);
  const started = chat.type !== "private" || (chat.bot === "member" && chat.messages.length > 0);
  const writes = started && (chat.type !== "channel" || chat.administrators.includes(person.id));
  $("chat-title").textContent = title(chat);
  $("to-chats").href = `#${person.id}`;
  $("compose").hidden = !writes;
  $("start").hidden = started;
  $("read-only").hidden = chat.type !== "channel" || writes;
  renderTopics(chat);
  const shown = chat.messages.filter((m) => !chat.topics.length || (m.topic ?? 1) === (state.topic ?? 1));
  const view = { me: person.id, word, name, time, writes, find: (id) => chat.messages.find((m) => m.id === id), act: acts };
  const log = $("log");
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const before = Number([...$("messages").children].at(-1)?.dataset.key ?? 0);
  reconcile($("messages"), items(shown, view));
  const news = shown.filter((m) => before && m.id > before && m.from !== person.id && !m.service);
  if (news.length) $("news").textContent = news.map((m) => word("news", { name: name(m), text: m.text })).join(" ");
  if (atEnd) log.scrollTop = log.scrollHeight;
}

function items(messages, view) {
  const made = [];
  let last = "";
  for (const message of messages) {
    const on = day(message.date);
    const build = () => make("li", { className: "service" }, make("h3", {}, on));
    if (on !== last) made.push({ key: `day ${on}`, stamp: on, build });
    last = on;
    made.push({ key: String(message.id), stamp: JSON.stringify([message, view.writes]), build: () => bubble(message, view) });
  }
  return made;
}

function renderTopics(chat) {
  const topics = chat.topics.length ? [{ id: 1, name: word("general") }, ...chat.topics] : [];
  $("topic").hidden = !topics.length;
  if ($("topic").length !== topics.length) {
    $("topic").replaceChildren(...topics.map((topic) => make("option", { value: topic.id }, topic.name)));
  }
}

// What one can do

const acts = {
  say: (text) => say(text),
  reply,
  fill(text) {
    $("words").value = text;
    $("words").focus();
  },
  show(id) {
    const node = $("messages").querySelector(`[data-key="${id}"]`);
    node?.scrollIntoView({ block: "center" });
    node?.focus({ preventScroll: true });
  },
  async press(message, data, button) {
    button.setAttribute("aria-busy", "true");
    const made = await act("press", { person: state.person.id, chat: state.chat, message: message.id, data });
    button.removeAttribute("aria-busy");
    const answer = made?.answer;
    const start = answer?.url ? deepLink(answer.url) : null;
    if (start !== null) await begin(start);
    else if (answer?.alert) {
      $("alert-text").textContent = answer.text;
      $("alert").showModal();
    } else if (answer?.text) toast(answer.text);
  },
  link(address, inner, properties = {}) {
    const start = deepLink(address);
    const onclick = () => begin(start);
    if (start !== null) return make("button", { type: "button", className: "inline", ...properties, onclick }, inner);
    const href = /^(https?|tg):\/\//.test(address) ? address : `https://${address}`;
    return make("a", { href, target: "_blank", rel: "noopener noreferrer", ...properties }, inner);
  },
};

/** The payload of a link to this bot's private chat, or null for another address. */
function deepLink(address) {
  const match = /^(?:https?:\/\/)?t\.me\/(\w+)(?:\?start=([\w-]*))?$/.exec(address);
  return match?.[1] === state.world.bot.username ? match[2] ?? "" : null;
}

async function begin(payload) {
  const { id } = state.person;
  if (await act("start", { person: id, payload })) location.hash = `#${id}/${id}`;
}

function reply(message) {
  state.replyTo = message?.id ?? null;
  $("quote").hidden = !message;
  if (!message) return;
  $("quote-text").textContent = word("replying", { name: name(message), text: gist(message, word) });
  $("words").focus();
}

async function say(text) {
  const { person, chat, replyTo, topic } = state;
  const said = await act("say", { person: person.id, chat, text, reply_to: replyTo, topic });
  if (said) reply(null);
  $("log").scrollTop = $("log").scrollHeight;
  return said;
}

let fading;
function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => { $("toast").hidden = true; }, 6000);
}

async function next() {
  const before = new Map(state.world.chats.map((chat) => [chat.id, JSON.stringify(chat.messages)]));
  $("next").setAttribute("aria-busy", "true");
  try {
    await post("clock", { to: "next" });
    await refresh();
    const changed = state.world.chats.filter((chat) => before.get(chat.id) !== JSON.stringify(chat.messages));
    const mine = state.person ? changed.filter((chat) => chat.members.includes(state.person.id)) : changed;
    const news = mine.length ? word("new-in", { chats: mine.map(title).join(", ") })
      : word(changed.length ? "new-elsewhere" : "new-nowhere");
    toast(`${word("now", { time: moment() })} ${news}`);
  } catch { toast(word("nothing")); }
  $("next").removeAttribute("aria-busy");
}

async function over() {
  if (!confirm(word("over-really"))) return;
  state.restarting = true;
  for (const id of ["people", "chats", "chat"]) $(id).hidden = true;
  $("wait").hidden = false;
  await post("reset").catch((error) => toast(error.message));
}

function menu() {
  const chat = state.world.chats.find((one) => one.id === state.chat);
  return toggleMenu({ person: state.person, chat, bot: state.world.bot, say });
}

const clicks = { next, over, commands: menu, start: () => begin(""), unquote: () => reply(null) };
for (const [id, does] of Object.entries(clicks)) $(id).addEventListener("click", does);
$("topic").addEventListener("change", (event) => {
  state.topic = Number(event.target.value) === 1 ? null : Number(event.target.value);
  renderChat();
});
$("words").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("compose").requestSubmit();
  }
});
$("compose").addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = $("words").value;
  if (text.trim() && await say(text)) $("words").value = "";
  $("words").focus();
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || $("menu").hidden) return;
  closeMenu();
  $("commands").focus();
});
addEventListener("hashchange", route);
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
poll();
