"use strict";

// Moves rooms and devices on a plan: by dragging, by taking one from the list and clicking, or by the arrow keys.
(() => {
  const plan = document.querySelector("[data-plan]");
  if (!plan) return;
  const help = document.querySelector("[data-plan-help]");
  const { width, height } = plan.viewBox.baseVal;
  const step = width / 100;
  const pins = () => [...plan.querySelectorAll("[data-pin]")];
  const things = [...document.querySelectorAll("[data-thing]")];
  const say = (text) => { if (help) help.textContent = text; };
  let taken = null;

  const inside = ({ x, y }) => ({ x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) });
  const point = (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(plan.getScreenCTM().inverse());
    return inside(at);
  };
  const where = (pin) => {
    const { e, f } = pin.transform.baseVal.consolidate().matrix;
    return { x: e, y: f };
  };
  const put = (pin, { x, y }) => pin.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);

  const save = async (key, { x, y }) => {
    const [name, id] = key.split("=");
    const body = new URLSearchParams({ [name]: id, quietly: "yes", x: (100 * x / width).toFixed(3), y: (100 * y / height).toFixed(3) });
    const token = document.querySelector("meta[name=csrf-token]")?.content ?? "";
    const answer = await fetch(plan.dataset.plan, { method: "POST", body, headers: { Accept: "text/html", "X-CSRF-Token": token } });
    if (!answer.ok) say(`Not saved (${answer.status}). Reload and try again.`);
  };

  const make = (key) => {
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    group.dataset.pin = key;
    if (key.startsWith("room=")) {
      const text = document.createElementNS(group.namespaceURI, "text");
      text.setAttribute("text-anchor", "middle");
      text.textContent = things.find((each) => each.dataset.thing === key).firstElementChild.textContent;
      group.classList.add("pin", "pin-room");
      group.append(text);
    } else {
      const ground = document.createElementNS(group.namespaceURI, "circle");
      ground.setAttribute("r", "15");
      ground.classList.add("pin-ground");
      group.classList.add("pin");
      group.append(ground);
    }
    plan.append(group);
    return prepare(group);
  };

  const take = (key) => {
    taken = taken === key ? null : key;
    for (const thing of things) thing.setAttribute("aria-pressed", String(thing.dataset.thing === taken));
    for (const pin of pins()) pin.classList.toggle("taken", pin.dataset.pin === taken);
  };

  const place = (key, at) => {
    const pin = pins().find((each) => each.dataset.pin === key) ?? make(key);
    put(pin, at);
    save(key, at);
    return pin;
  };

  function prepare(pin) {
    pin.setAttribute("tabindex", "0");
    pin.addEventListener("click", (event) => event.preventDefault());
    pin.addEventListener("dragstart", (event) => event.preventDefault());
    pin.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      pin.focus();
      pin.setPointerCapture(event.pointerId);
      const start = point(event);
      const origin = where(pin);
      let moved = false;
      const move = (next) => {
        const now = point(next);
        moved = true;
        put(pin, inside({ x: origin.x + now.x - start.x, y: origin.y + now.y - start.y }));
      };
      pin.addEventListener("pointermove", move);
      pin.addEventListener("pointerup", () => {
        pin.removeEventListener("pointermove", move);
        if (moved) save(pin.dataset.pin, where(pin));
      }, { once: true });
    });
    pin.addEventListener("keydown", (event) => {
      const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
      const direction = directions[event.key];
      if (!direction) return;
      event.preventDefault();
      const at = where(pin);
      const next = inside({ x: at.x + direction[0] * step, y: at.y + direction[1] * step });
      put(pin, next);
      clearTimeout(pin.saving);
      pin.saving = setTimeout(() => save(pin.dataset.pin, next), 400);
    });
    return pin;
  }

  pins().forEach(prepare);
  for (const thing of things) {
    thing.addEventListener("click", (event) => {
      const key = thing.dataset.thing;
      if (event.detail === 0) { // by the keyboard: to the middle, from where the arrows lead
        const pin = pins().find((each) => each.dataset.pin === key) ?? place(key, { x: width / 2, y: height / 2 });
        pin.focus();
      } else {
        take(key);
      }
    });
  }
  plan.addEventListener("click", (event) => {
    if (taken && !event.target.closest("[data-pin]")) {
      place(taken, point(event));
      const thing = things.find((each) => each.dataset.thing === taken);
      take(taken);
      thing?.focus();
    }
  });
})();
