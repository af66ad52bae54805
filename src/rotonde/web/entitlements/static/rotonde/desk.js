// What htmx does not do: go to a field, say that the connection broke, and keep "invalid" true to what is on the page.
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

document.addEventListener("htmx:afterSettle", () => {
  trouble(false);
  for (const status of document.querySelectorAll(".status")) {
    for (const field of document.querySelectorAll(`[aria-describedby~="${CSS.escape(status.id)}"]`)) {
      if (status.classList.contains("is-error")) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }
});
