// One message as a bubble. Everything that somebody wrote becomes text nodes, never HTML.

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", spoiler: "span",
  blockquote: "span", expandable_blockquote: "span", text_mention: "b", hashtag: "span",
};
const SERVICES = { new_chat_members: "joined", left_chat_member: "left", pinned_message: "pinned" };

/** An element with properties and children; a text child becomes a text node. */
export function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** Somebody's text in its own direction inside a sentence. */
export const isolated = (text) => `\u2068${text}\u2069`;

/** The direction of a text's first letter, as Telegram goes by; "" where there is none. */
function direction(text) {
  const letter = /[\p{L}\u200e\u200f]/u.exec(text)?.[0];
  return letter ? (/[\u0590-\u08ff\u200f]/.test(letter) ? "rtl" : "ltr") : "";
}

/** A message's text: each line in its own direction, one without letters in that of the whole. */
function body(message, act) {
  // As in Telegram, the payload of a deep link is not shown to whoever pressed it.
  const shown = message.text.replace(/^\/start [\w-]+$/, "/start");
  const node = make("p", { className: "text", dir: direction(shown) });
  let offset = 0;
  for (const line of shown.split(/(?<=\n)/)) {
    const entities = (message.entities ?? []).flatMap((entity) => {
      const start = Math.max(entity.offset, offset);
      const length = Math.min(entity.offset + entity.length, offset + line.length) - start;
      return length > 0 ? [{ ...entity, offset: start - offset, length }] : [];
    });
    node.append(make("span", { className: "line", dir: direction(line) }, formatted(line, entities, act)));
    offset += line.length;
  }
  return node;
}

/** A text with its entities, whose offsets count UTF-16 units as JavaScript does. */
function formatted(text, entities, act) {
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  const places = [...cuts].sort((one, other) => one - other);
  const made = document.createDocumentFragment();
  places.slice(0, -1).forEach((start, number) => {
    const piece = text.slice(start, places[number + 1]);
    const over = entities.filter((e) => e.offset <= start && start < e.offset + e.length);
    made.append(over.reduceRight((inner, entity) => wrapped(entity, inner, piece, act), piece));
  });
  return made;
}

function wrapped(entity, inner, piece, act) {
  const { type } = entity;
  const button = (does, className) =>
    make("button", { type: "button", className: `inline ${className}`, dir: "auto", onclick: () => does(piece) }, inner);
  if (type === "bot_command") return button(act.say, "command");
  if (type === "code" || type === "pre") return button(act.fill, "code");
  if (type === "url" || type === "text_link") return act.link(entity.url ?? piece, inner);
  return TAGS[type] ? make(TAGS[type], {}, inner) : inner;
}

/** The first words of a message, for a list or a quotation. */
export function gist(message, word) {
  const kind = ["photo", "voice"].find((name) => message[name]);
  const text = message.text || message.document?.name || (kind ? word(kind) : "");
  return text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").slice(0, 120);
}

/** The list item of a message. `view` knows names, words, times and what a press does. */
export function bubble(message, view) {
  const { word, act } = view;
  if (message.service) {
    const key = SERVICES[message.service] ?? "service";
    return make("li", { className: "service" }, make("p", {}, word(key, { name: view.name(message) })));
  }
  const mine = message.from === view.me && !message.as;
  const node = make("li", { className: mine ? "bubble mine" : "bubble", tabIndex: -1 });
  node.append(make("p", { className: "name" }, make("bdi", {}, view.name(message))));
  const answered = view.find(message.reply_to);
  if (answered) node.append(quotation(answered, view));
  if (message.text) node.append(body(message, act));
  for (const file of files(message, word)) node.append(file);
  if (message.reactions.length) node.append(make("p", { className: "reactions" }, message.reactions.join(" ")));
  node.append(foot(message, view));
  if (message.buttons.length) node.append(keyboard(message, view));
  return node;
}

function quotation(answered, view) {
  const text = `${isolated(view.name(answered))}: ${isolated(gist(answered, view.word))}`;
  return make("button", { type: "button", className: "quotation", onclick: () => view.act.show(answered.id) }, text);
}

function files(message, word) {
  const names = { document: message.document?.name, photo: word("photo"), voice: word("voice") };
  return Object.entries(names).filter(([kind]) => message[kind]).map(([kind, name]) =>
    make("p", {}, make("a", {
      className: "file", dir: "auto", target: "_blank", rel: "noopener",
      href: `/demo/file/${encodeURIComponent(message[kind].id)}`,
      ...(kind === "document" ? { download: name } : {}),
    }, name)));
}

function foot(message, view) {
  const { word, act } = view;
  const silent = make("span", { role: "img", "aria-label": word("silent"), title: word("silent") }, "🔕");
  const reply = make("button", {
    type: "button", className: "plain reply", "data-focus": "reply", onclick: () => act.reply(message),
    "aria-label": `${word("reply")}: ${gist(message, word).slice(0, 40)}`,
  }, make("span", { className: "arrow", "aria-hidden": "true" }, "↩"), word("reply"));
  return make("p", { className: "foot" }, make("span", {}, view.time(message.date)),
    message.silent ? silent : null, view.writes ? reply : null);
}

function keyboard(message, view) {
  const rows = message.buttons.map((row, y) => make("div", { className: "row" },
    ...row.map((button, x) => {
      const look = { className: "key", dir: "auto", "data-focus": `${y}:${x}` };
      const onclick = (event) => view.act.press(message, button.data, event.currentTarget);
      return button.url ? view.act.link(button.url, button.text, look)
        : make("button", { type: "button", ...look, onclick }, button.text);
    })));
  return make("div", { className: "keys", role: "group", "aria-label": view.word("buttons") }, ...rows);
}
