// Comfort only: everything here works without it. It stores nothing beyond the history of this tab.
"use strict";

// --- back: a browser can't go back to a page that was posted and isn't kept, so the search is sent once more
const again = document.getElementById("again");
if (again && again.dataset.posted) {
  const asked = [...new FormData(again), ["page", again.dataset.posted]];
  history.replaceState({ asked, to: again.action }, "");
} else if (history.state && history.state.asked) {
  const form = Object.assign(document.createElement("form"), { method: "post", action: history.state.to, hidden: true });
  for (const [name, value] of history.state.asked) {
    form.append(Object.assign(document.createElement("input"), { name, value }));
  }
  history.replaceState(null, "");
  document.body.append(form);
  form.submit();
}

// --- nearest first: the device reckons with the points in the page; where somebody is never leaves the device
const button = document.querySelector("[data-near]");
if (button && navigator.geolocation) {
  const said = document.querySelector("[data-near-said]");
  const radians = (degrees) => (degrees * Math.PI) / 180;

  function kilometres(here, [latitude, longitude]) {
    const north = Math.sin(radians(latitude - here.latitude) / 2);
    const east = Math.sin(radians(longitude - here.longitude) / 2);
    const between = north ** 2 + Math.cos(radians(here.latitude)) * Math.cos(radians(latitude)) * east ** 2;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(between)));
  }

  function farFrom(here, service) {
    const points = service.dataset.points.split(" ").filter(Boolean).map((point) => point.split(",").map(Number));
    return Math.min(Infinity, ...points.map((point) => kilometres(here, point)));
  }

  function order({ coords }) {
    for (const step of document.querySelectorAll("[data-step]")) {
      const found = [...step.children].map((service) => [farFrom(coords, service), service]);
      found.sort(([one], [other]) => (one === other ? 0 : one - other));
      for (const [far, service] of found) {
        const written = far.toLocaleString(document.documentElement.lang, { maximumFractionDigits: far < 10 ? 1 : 0 });
        service.querySelector("[data-far]").textContent = Number.isFinite(far) ? `· ${written} ${button.dataset.km}` : "";
        step.append(service);
      }
    }
    said.textContent = button.dataset.done;
  }

  button.hidden = false;
  button.addEventListener("click", () => {
    said.textContent = button.dataset.asking;
    const refused = () => { said.textContent = button.dataset.refused; };
    navigator.geolocation.getCurrentPosition(order, refused, { timeout: 15000, maximumAge: 60000 });
  });
}
