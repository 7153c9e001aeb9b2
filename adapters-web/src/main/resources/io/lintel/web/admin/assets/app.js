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

  // Parts that change while they are looked at: when something happens, the server is asked for the part anew.
  const happenings = ["status.reported", "connectivity.changed", "device.placed", "device.replaced", "device.registered",
    "device.changed", "device.retired", "device.deleted", "desired.changed", "command.requested", "command.finished", "gap"];
  for (const part of document.querySelectorAll("[data-live]")) {
    let source = null;
    let due = null;
    const refresh = () => {
      due ??= setTimeout(async () => {
        try {
          const answer = await fetch(part.dataset.part, { headers: { Accept: "text/html" } });
          if (answer.ok && !answer.redirected) {
            part.innerHTML = await answer.text();
            htmx.process(part);
          }
        } finally {
          due = null;
        }
      }, Number(part.dataset.pause ?? 1000));
    };
    const follow = () => {
      if (document.hidden) {
        source?.close();
        source = null;
      } else if (!source) {
        source = new EventSource(part.dataset.live);
        for (const type of happenings) source.addEventListener(type, refresh);
      }
    };
    document.addEventListener("visibilitychange", () => {
      follow();
      if (!document.hidden) refresh();
    });
    window.addEventListener("pagehide", () => source?.close());
    follow();
  }

  // Forms that only choose send no empty choices, so that addresses stay short.
  document.addEventListener("submit", (event) => {
    if (event.target.method === "get") {
      for (const field of event.target.elements) if (field.name && field.value === "") field.disabled = true;
      setTimeout(() => { for (const field of event.target.elements) field.disabled = false; });
    }
  });

  // What is ticked on one page of a list stays ticked on the others, until it is sent or the tab is closed.
  const key = "lintel-selected";
  const selected = new Set(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
  const bulk = () => document.querySelector("[data-bulk]");
  const boxes = () => [...document.querySelectorAll("input[name=id][form=bulk]")];
  const showSelected = () => {
    const form = bulk();
    if (!form) return;
    const page = document.querySelector("[data-select-page]");
    for (const box of boxes()) box.checked = selected.has(box.value);
    const ticked = boxes().filter((box) => box.checked).length;
    page.checked = ticked > 0 && ticked === boxes().length;
    page.indeterminate = ticked > 0 && ticked < boxes().length;
    form.querySelector("[data-bulk-count]").textContent = selected.size;
    form.dataset.some = String(selected.size > 0 || form.elements.namedItem("all").checked);
    sessionStorage.setItem(key, JSON.stringify([...selected]));
  };
  const tick = (box) => box.checked ? selected.add(box.value) : selected.delete(box.value);
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (box.matches("[data-select-page]")) {
      for (const each of boxes()) {
        each.checked = box.checked;
        tick(each);
      }
    } else if (box.matches("input[name=id][form=bulk]")) {
      tick(box);
    }
    if (box.form === bulk() || box.matches("[data-select-page]")) showSelected();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-unselect]")) {
      selected.clear();
      bulk().elements.namedItem("all").checked = false;
      showSelected();
    }
  });
  document.addEventListener("submit", (event) => {
    if (event.target !== bulk()) return;
    const here = new Set(boxes().map((box) => box.value));
    for (const id of selected) {
      if (!here.has(id)) event.target.append(Object.assign(document.createElement("input"), { type: "hidden", name: "id", value: id }));
    }
    sessionStorage.removeItem(key);
  });
  addEventListener("pageshow", showSelected);
  document.addEventListener("htmx:afterSettle", showSelected);
  showSelected();

  // What changes something proves that it comes from a page of the same session.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector("meta[name=csrf-token]")?.content;
    if (token && event.detail.verb !== "get") event.detail.headers["X-CSRF-Token"] = token;
  });

  // While a search is typed the list follows, and the address with it: without what is not chosen.
  document.addEventListener("htmx:configRequest", (event) => {
    const parameters = event.detail.parameters;
    for (const name of Object.keys(parameters)) if (parameters[name] === "") delete parameters[name];
  });

  // Fields that only some choices need are shown for these.
  const showWhen = () => {
    for (const part of document.querySelectorAll("[data-when]")) {
      const [name, values] = part.dataset.when.split("=");
      const field = part.closest("form").elements.namedItem(name);
      part.hidden = !values.split(",").includes(field.value);
    }
  };
  document.addEventListener("change", showWhen);
  showWhen();

  // A secret that is shown once is copied by a click.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard?.writeText(field.value);
    button.textContent = button.dataset.copied;
  });

  // Work that takes long is looked at again and again: while it runs, and from when a form begins it.
  for (const part of document.querySelectorAll("[data-poll]")) {
    const look = async () => {
      const answer = await fetch(part.dataset.poll, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) part.innerHTML = await answer.text();
      if (sent || part.querySelector("[data-running]")) setTimeout(look, 1500);
    };
    let sent = false;
    document.querySelector("main").addEventListener("submit", () => {
      sent = true;
      setTimeout(look, 800);
    });
    if (part.querySelector("[data-running]")) setTimeout(look, 1500);
  }

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
