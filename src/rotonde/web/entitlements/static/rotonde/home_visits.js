// A pack for home visits. Its questions come from the server once, and stay in this page; what is filled in is kept on
// the device, encrypted. The key is made of a code in somebody's head and of a half that only the server keeps, so that
// a stolen phone tells nothing, and nothing at all once the server has thrown its half away.
"use strict";

const KEPT = "visit:";
const LEAST = 6, TRIES = 5, ROUNDS = 600_000;
const IDLE = 10 * 60_000;
const $ = (what, within = document) => within.querySelector(what);
const root = $("[data-visit]");
const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const text = (data) => btoa(Array.from(new Uint8Array(data), (one) => String.fromCharCode(one)).join(""));

forget(document);
if (root) start();

// --- what the page says
function said(key) {
  return $(`template[data-said="${key}"]`).innerHTML;
}
function tell(key, isBad = false) {
  const told = $("#told");
  told.hidden = !key;
  told.classList.toggle("is-bad", isBad);
  told.textContent = key ? said(key) : "";
}

// --- the key: scrambled out of the code and the server's half; neither is ever written down here
async function keyOf(pin, share) {
  const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
  const salt = new TextEncoder().encode(root.dataset.visit);
  const slow = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }, typed, 256);
  const both = new Uint8Array([...bytes(share), ...new Uint8Array(slow)]);
  const base = await crypto.subtle.importKey("raw", both, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode("rotonde visit") };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}
async function closed(key, what) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(what)));
  return `${text(iv)}.${text(sealed)}`;
}
async function opened(key, sealed) {
  const [iv, data] = sealed.split(".").map(bytes);
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data)));
}

function start() {
  const kept = KEPT + root.dataset.visit;
  let share = null, vault = null, key = null, answers = {}, left = TRIES, idle = null, writing = Promise.resolve();
  showDoor();

  function showDoor() {
    $("#door").hidden = false;
    $("#pin-hint").textContent = said(localStorage.getItem(kept) ? "pin_again" : "pin_first");
  }

  async function content() {
    const body = new FormData($("#door"));
    const answer = await fetch(root.dataset.content, { method: "POST", body, cache: "no-store", credentials: "same-origin" });
    if (answer.redirected) return location.reload();
    if (!answer.ok) throw new Gone();
    return answer.json();
  }

  $("#door").addEventListener("submit", async (event) => {
    event.preventDefault();
    const pin = $("#pin").value;
    if (pin.length < LEAST) return tell("pin_short", true);
    const button = $("#door button");
    button.disabled = true;
    try {
      await open(pin);
    } catch (trouble) {
      if (trouble instanceof Gone) tell("gone", true);
      else if (trouble instanceof DOMException) wrong();
      else tell("no_signal", true);
    } finally {
      button.disabled = false;
    }
  });

  async function open(pin) {
    let pack = null;
    if (share === null) {
      pack = await content();
      if (!pack) return;
      share = pack.share;
      setTimeout(expire, Math.min(pack.left * 1000, 2 ** 31 - 1));
      delete pack.share;
    }
    const made = await keyOf(pin, share);
    const drafts = localStorage.getItem(kept);
    try {
      answers = drafts ? await opened(made, drafts) : {};
      if (vault !== null) pack = await opened(made, vault);
    } catch (trouble) {
      if (vault === null) share = null; // asked for anew with the next code
      throw trouble;
    }
    key = made;
    left = TRIES;
    if (vault === null) vault = await closed(key, pack);
    if (!drafts) await keep();
    $("#pin").value = "";
    tell("");
    show(pack.files);
  }

  function wrong() {
    left -= 1;
    if (left > 0) return tell("pin_wrong", true);
    share = vault = null;
    $("#door").hidden = true;
    tell("pin_often", true);
  }

  function keep() {
    writing = writing.then(async () => localStorage.setItem(kept, await closed(key, answers)));
    return writing;
  }

  // --- the files, while the pack is open
  function show(files) {
    $("#door").hidden = true;
    $("#files").replaceChildren(...files.map(fileOf));
    for (const one of [$("#files"), $("#close")]) one.hidden = false;
    $("#files").focus();
    wait();
  }

  function fileOf(file) {
    const made = $("#a-file").content.cloneNode(true);
    $("summary", made).textContent = file.name === file.number ? file.name : `${file.name} – ${file.number}`;
    list($(".reach", made), file.contact);
    list($(".who", made), file.people);
    $("ol", made).append(...file.questions.map((question) => questionOf(file, question)));
    const lead = $("ol", made).previousElementSibling;
    if (!file.questions.length) lead.textContent = said("nothing_to_ask");
    if (file.judgements.length) {
      const judged = Object.assign(document.createElement("p"), { className: "hint", textContent: `${said("judged")} ${file.judgements.join(", ")}` });
      $("ol", made).after(judged);
    }
    return made;
  }

  function list(into, pairs) {
    for (const [name, value] of pairs) {
      const line = document.createElement("div");
      line.append(Object.assign(document.createElement("dt"), { textContent: name }), Object.assign(document.createElement("dd"), { textContent: value }));
      into.append(line);
    }
  }

  function questionOf(file, question) {
    const made = $("#a-question").content.cloneNode(true);
    const id = `q${file.id}-${question.number}`;
    const label = $("label", made), hint = $("small", made);
    Object.assign(label, { textContent: question.text, htmlFor: id });
    Object.assign(hint, { id: `${id}-hint`, textContent: [question.hint, question.sensitive ? said("delicate") : ""].filter(Boolean).join(" · ") });
    const field = question.choices.length ? choiceOf(question) : Object.assign(document.createElement("input"), { inputMode: question.mode, maxLength: 100 });
    Object.assign(field, { id, autocomplete: "off", value: answers[file.id]?.[question.number] ?? "" });
    field.setAttribute("aria-describedby", hint.id);
    field.addEventListener("input", () => {
      answers[file.id] = { ...answers[file.id], [question.number]: field.value };
      keep().then(() => tell("kept"));
    });
    made.firstElementChild.append(field);
    return made;
  }

  function choiceOf(question) {
    const made = document.createElement("select");
    for (const [value, words] of [["", said("not_asked")], ...question.choices, ["?", said("dont_know")]]) made.add(new Option(words, value));
    return made;
  }

  // --- locked: nothing of the files is left in the page but what is encrypted
  async function lock() {
    if (key === null) return;
    await writing;
    key = null;
    answers = {};
    $("#files").replaceChildren();
    for (const one of [$("#files"), $("#close")]) one.hidden = true;
    showDoor();
    tell("locked");
    $("#pin").focus();
  }
  function wait() {
    clearTimeout(idle);
    idle = setTimeout(lock, IDLE);
  }
  for (const what of ["input", "click", "scroll"]) addEventListener(what, wait, { passive: true });
  $("#lock").addEventListener("click", lock);

  async function expire() {
    await lock();
    share = vault = null;
    localStorage.removeItem(kept);
    $("#door").hidden = true;
    tell("gone", true);
  }

  // --- back: what was filled in, as a list that is keyed back
  $("#close").addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new FormData($("#door"));
    const pack = await opened(key, vault);
    for (const file of pack.files) body.append(`answers:${file.id}`, listOf(file, answers[file.id] ?? {}));
    try {
      const answer = await fetch(root.dataset.back, { method: "POST", body, cache: "no-store", credentials: "same-origin" });
      if (answer.redirected) return tell("no_signal", true);
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.title = next.title;
      $("main").replaceChildren(...$("main", next).childNodes);
      forget(document);
      $("main").focus();
    } catch {
      tell("no_signal", true);
    }
  });

  function listOf(file, told) {
    const parts = file.questions.map((one) => {
      const typed = (told[one.number] ?? "").trim();
      return typed && `${one.number} ${one.mode === "text" ? typed : typed.replace(/\s+/g, "")}`;
    });
    const filled = parts.filter(Boolean);
    return filled.length ? [file.code, ...filled].join(" ") : "";
  }
}

class Gone extends Error {}

// --- a pack that is over leaves nothing behind, not even what nobody can read
function forget(within) {
  const over = $("[data-forget]", within);
  if (over) localStorage.removeItem(KEPT + over.dataset.forget);
}
