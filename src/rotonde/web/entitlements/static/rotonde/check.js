// Comfort only: everything here works without it. It keeps the page when the signal is lost and reads a question aloud.
// It stores nothing. How one leaves at once stands in leave.js.
"use strict";

let waiting = null;
const $ = (what) => document.querySelector(what);

// --- sending: the page stays until the next one is there
document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches("[data-check]") || !button) return; // a browser that doesn't tell the button sends it itself
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form));
  if (button.name) body.append(button.name, button.value);
  send(button.hasAttribute("formaction") ? button.formAction : form.action, body);
});

async function send(address, body) {
  waiting = [address, body];
  document.body.classList.add("busy");
  try {
    const answer = await fetch(address, { method: "POST", body, cache: "no-store", credentials: "same-origin", referrerPolicy: "no-referrer" });
    if (waiting?.[1] !== body) return;
    show(await answer.text());
  } catch {
    if (waiting?.[1] !== body) return;
    document.body.classList.remove("busy");
    $("#no-signal").hidden = false;
  }
}

function again() {
  if (waiting && !$("#no-signal").hidden) send(...waiting);
}
addEventListener("online", again);
setInterval(again, 5000);

function show(text) {
  waiting = null;
  hush();
  const next = new DOMParser().parseFromString(text, "text/html");
  for (const name of ["lang", "dir"]) document.documentElement.setAttribute(name, next.documentElement.getAttribute(name));
  document.title = next.title;
  document.body.className = next.body.className;
  document.body.replaceChildren(...next.body.childNodes);
  scrollTo(0, 0);
  ready();
  ($("[aria-invalid]") || $("#question") || $("#main")).focus({ preventScroll: true });
  if (!guarded) {
    history.pushState(null, "");
    guarded = true;
  }
}

// The phone's own button for going back goes one question back.
addEventListener("popstate", () => {
  if (leaving || !guarded) return;
  const back = $("[data-back]");
  guarded = false;
  if (back) back.form.requestSubmit(back);
  else location.reload();
});

// --- reading aloud: with the browser's own voice for the language, else with the recordings of this page
const player = new Audio();
let left = [];
function voice() {
  const lang = document.documentElement.lang;
  return "speechSynthesis" in window ? speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(lang)) : undefined;
}

function ready() {
  for (const button of document.querySelectorAll("[data-speak]")) button.hidden = !voice() && !recordings(button).length;
  for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
}
if ("speechSynthesis" in window) speechSynthesis.addEventListener("voiceschanged", ready);

function recordings(button) {
  return button.dataset.recordings.split(" ").filter(Boolean);
}

function speak(button) {
  const reads = button.getAttribute("aria-pressed") === "true";
  hush();
  if (reads) return;
  button.setAttribute("aria-pressed", "true");
  if (!voice()) {
    left = recordings(button);
    return play();
  }
  const said = new SpeechSynthesisUtterance($("[data-aloud]").innerText);
  said.voice = voice();
  said.lang = said.voice.lang;
  said.rate = 0.9;
  said.onend = () => button.setAttribute("aria-pressed", "false");
  speechSynthesis.speak(said);
}

function play() {
  const next = left.shift();
  if (!next) return hush();
  player.src = next;
  player.play().catch(() => {}); // stopped before it began
}
player.addEventListener("ended", play);
player.addEventListener("error", hush);

function hush() {
  left = [];
  player.pause();
  if ("speechSynthesis" in window) speechSynthesis.cancel();
  $("[data-speak]")?.setAttribute("aria-pressed", "false");
}

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-again], [data-speak], [data-print]");
  if (!pressed) return;
  if (pressed.matches("[data-again]")) again();
  else if (pressed.matches("[data-speak]")) speak(pressed);
  else print();
});

// What is folded is printed too, in a browser that can't unfold it by style alone.
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("details:not(.answered)")) one.open = true;
});

// What was filled in is not to be found back by who opens this browser after.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
ready();
