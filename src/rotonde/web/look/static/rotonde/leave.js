// Leaving at once, by the button or with Esc twice: another site takes the place of this page, also in the history.
"use strict";

let leaving = false;
let guarded = false; // whether a page put an entry of its own in the history, to go back to a question

function leave(address) {
  if (leaving) return;
  leaving = true;
  document.documentElement.hidden = true;
  const go = () => location.replace(address);
  if (!guarded) return go();
  addEventListener("popstate", go, { once: true });
  history.back();
}

let lastEscape = -Infinity;
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (event.timeStamp - lastEscape < 1500) leave(document.querySelector("[data-leave]").href);
  lastEscape = event.timeStamp;
});

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-leave]");
  if (!pressed) return;
  event.preventDefault();
  leave(pressed.href);
});
