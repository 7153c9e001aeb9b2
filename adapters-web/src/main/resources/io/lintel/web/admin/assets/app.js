"use strict";

// What pages do beyond reading and forms, all of it dispensable.
(() => {
  const typing = (element) =>
    element instanceof HTMLElement &&
    (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

  // "/" goes to the search.
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });

  // The theme changes at once; the form keeps it.
  document.querySelector("form.theme")?.addEventListener("submit", (event) => {
    const chosen = event.submitter?.value;
    if (!chosen) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target));
    body.set("theme", chosen);
    fetch(event.target.action, { method: "POST", body, redirect: "manual" });
    document.documentElement.dataset.theme = chosen;
    for (const button of event.target.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    }
    document.dispatchEvent(new Event("lintel:theme"));
  });

  // Forms that filter a list apply at once; the button is for those without scripts.
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.matches("[data-apply]") && !event.target.matches("[type=search]")) form.requestSubmit();
  });

  // What says how old it is grows older.
  const units = [[86400, "day", "days"], [3600, "h", "h"], [60, "min", "min"], [1, "s", "s"]];
  const age = () => {
    for (const time of document.querySelectorAll("time[datetime]")) {
      const seconds = Math.floor((Date.now() - Date.parse(time.dateTime)) / 1000);
      if (seconds >= 1 && seconds < 30 * 86400 && time.textContent !== "") {
        const [length, one, many] = units.find(([least]) => seconds >= least);
        const count = Math.floor(seconds / length);
        if (document.documentElement.lang === "en") {
          time.textContent = `${count} ${count === 1 ? one : many} ago`;
        }
      }
    }
  };
  setInterval(age, 15000);
})();
