// What htmx does not do: go to a field, say that the connection broke, and put notes beside the fields.
"use strict";

function reveal(field) {
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  const quick = matchMedia("(prefers-reduced-motion: reduce)").matches;
  field.scrollIntoView({ block: "center", behavior: quick ? "auto" : "smooth" });
  field.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-jump]");
  const field = button && document.getElementById(button.dataset.jump);
  if (!field) return;
  event.preventDefault();
  reveal(field);
});

document.addEventListener("DOMContentLoaded", () => {
  const wanted = document.querySelector("[autofocus]");
  if (wanted) reveal(wanted);
});

function trouble(show) {
  const place = document.getElementById("trouble");
  if (!place) return;
  place.hidden = !show;
  place.textContent = show ? place.dataset.sentence : "";
}
for (const broken of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(broken, () => trouble(true));
}

// After only the answers were renewed: put each note beside its field, and take the old ones away.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "answers") return;
  trouble(false);
  const notes = new Map();
  for (const note of document.querySelectorAll("#notes [data-for]")) notes.set(note.dataset.for, note);
  for (const place of document.querySelectorAll("#situation .mark-wanted, #situation .status:not(#answers *)")) {
    const note = notes.get(place.id);
    if (place.textContent.trim() === (note ? note.textContent.trim() : "")) continue;
    place.replaceChildren(...(note ? note.cloneNode(true).childNodes : []));
    if (!place.classList.contains("status")) continue;
    for (const field of document.querySelectorAll(`[aria-describedby~="${CSS.escape(place.id)}"]`)) {
      if (note) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }
});
