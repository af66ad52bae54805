// Passkeys need JavaScript: show what belongs to them, connect the buttons, and say it when one didn't work.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  for (const part of document.querySelectorAll("[data-passkey]")) {
    if (!window.PublicKeyCredential) continue;
    part.hidden = false;
    allauth.webauthn.forms[part.dataset.passkey]({ ids: JSON.parse(part.dataset.ids) });
  }
});

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const place = document.getElementById("passkey-trouble");
  if (place) place.textContent = place.dataset.sentence;
});
