// What all pages share. A form or button with data-api="METHOD /api/…" sends what it holds as JSON to REST, by
// htmx; data-then says what follows: "reload", "close", "event NAME", or an address.
"use strict";

const proof = document.querySelector('meta[name="chalet-page"]')?.content ?? "";
let texts = {};
const textsRead = fetch(`/assets/texts/${document.documentElement.lang || "en"}`)
  .then(answer => answer.json()).then(read => { texts = read; }).catch(() => {});

const chalet = {
  /** Once texts can be asked for. */
  ready: textsRead,

  text: (key, ...values) =>
    values.reduce((text, value, index) => text.replaceAll(`{${index}}`, value), texts[key] ?? key),

  /** Asks REST; answers what JSON it sends, or throws a problem (RFC 9457). */
  async api(method, path, body) {
    const headers = {"Accept": "application/json", "X-Chalet-Page": proof};
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    const answer = await fetch(path, {method, headers, body: body === undefined ? undefined : JSON.stringify(body)});
    const said = (answer.headers.get("Content-Type") ?? "").includes("json") ? await answer.json() : null;
    if (!answer.ok) {
      throw Object.assign(new Error(said?.detail ?? answer.statusText), {problem: said, status: answer.status});
    }
    return said;
  },

  refusal(problem) {
    return texts[problem?.title] ?? problem?.detail ?? chalet.text("script.failed");
  },

  toast(text, kind = "done") {
    const toast = document.createElement("div");
    toast.className = `toast ${kind}`;
    toast.textContent = text;
    document.getElementById("toasts")?.append(toast);
    setTimeout(() => toast.remove(), kind === "done" ? 4000 : 9000);
  },

  /** The fields of a form as JSON: names with dots nest, names that end in [] are lists. */
  values(form) {
    const body = {};
    for (const field of form.elements) {
      if (!field.name || field.disabled || field.matches("button, fieldset, output, [type=file]")) continue;
      if (field.type === "radio" && !field.checked) continue;
      if (field.type === "checkbox" && !field.checked && !("unchecked" in field.dataset) && field.dataset.type !== "boolean") continue;
      const value = valueOf(field);
      if (value !== undefined) {
        put(body, field.name, value);
      }
    }
    return body;
  },
};
window.chalet = chalet;

function valueOf(field) {
  const raw = field.value;
  if (field.type === "checkbox" && field.dataset.type === "boolean") return field.checked;
  if (field.type === "select-multiple") return [...field.selectedOptions].map(it => it.value);
  if (raw === "" && "optional" in field.dataset) return undefined;
  if (raw === "" && "nullable" in field.dataset) return null;
  switch (field.dataset.type) {
    case "number": return Number(raw);
    case "boolean": return raw === "true";
    case "json": return JSON.parse(raw);
    case "lines-of-values": return raw.split("\n").map(it => it.trim()).filter(it => it).map(value => ({value}));
    case "one-text": return raw.trim() ? [raw] : [];
    case "lines": return raw.split("\n").map(it => it.trim()).filter(it => it);
    default: return raw;
  }
}

function put(body, name, value) {
  const steps = name.split(".");
  let at = body;
  steps.slice(0, -1).forEach(step => { at = at[step] ??= {}; });
  const last = steps.at(-1);
  if (last.endsWith("[]")) {
    (at[last.slice(0, -2)] ??= []).push(...(Array.isArray(value) ? value : [value]));
  } else {
    at[last] = value;
  }
}

const loaded = new WeakMap();
document.querySelectorAll("form[data-changed]").forEach(form => loaded.set(form, chalet.values(form)));

async function send(source) {
  const form = source instanceof HTMLFormElement ? source : null;
  const [method, template] = source.dataset.api.split(/\s+/, 2);
  const held = form ? chalet.values(form) : {};
  const fixed = source.dataset.values ? JSON.parse(source.dataset.values) : {};
  const body = {...held, ...fixed};
  if (source.dataset.without) {
    const [list, one] = source.dataset.without.split(":");
    body[list] = body[list].filter(it => it !== body[one]);
  }
  if (form && "changed" in form.dataset) {
    // What was not touched stays as it is, with all that a form does not show of it.
    const before = loaded.get(form) ?? {};
    Object.keys(body).filter(it => JSON.stringify(body[it]) === JSON.stringify(before[it])).forEach(it => delete body[it]);
  }
  const path = template.replace(/\{([\w.]+)\}/g, (_, name) => {
    const value = body[name];
    delete body[name];
    return encodeURIComponent(value ?? "");
  });
  const buttons = form ? [...form.querySelectorAll("button")] : [source];
  const problems = form?.querySelector("[data-problem]");
  problems?.replaceChildren();
  buttons.forEach(it => { it.disabled = true; });
  await textsRead;
  try {
    const none = method === "GET" || (method === "DELETE" && Object.keys(body).length === 0) || "bodiless" in source.dataset;
    const answer = await chalet.api(method, path, none ? undefined : body);
    const event = new CustomEvent("chalet:done", {bubbles: true, cancelable: true, detail: {answer, body}});
    if (source.dispatchEvent(event)) {
      follow(source, answer, {...held, ...fixed});
    }
  } catch (failure) {
    const text = failure.status ? chalet.refusal(failure.problem) : chalet.text("script.offline");
    if (problems) {
      problems.textContent = text;
      problems.focus?.();
    } else {
      chalet.toast(text, "failed");
    }
    source.dispatchEvent(new CustomEvent("chalet:refused", {bubbles: true, detail: failure}));
  } finally {
    buttons.forEach(it => { it.disabled = false; });
  }
}

function follow(source, answer, sent) {
  const then = source.dataset.then ?? "reload";
  if (source.dataset.done) {
    chalet.toast(source.dataset.done);
  }
  source.closest("dialog")?.close();
  const shown = document.getElementById(source.dataset.shows ?? "");
  if (shown) {
    shown.querySelectorAll("[data-show]").forEach(it => { it.textContent = answer[it.dataset.show]; });
    shown.hidden = false;
    source.reset?.();
  }
  if (then === "reload") {
    location.reload();
  } else if (then.startsWith("event ")) {
    htmx.trigger(document.body, then.slice(6), {answer});
  } else if (then.startsWith("/")) {
    location.assign(then.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(answer?.[name] ?? sent[name] ?? "")));
  }
}

document.addEventListener("submit", event => {
  if (event.target.matches("form[data-api]")) {
    event.preventDefault();
    send(event.target);
  }
});

document.addEventListener("click", event => {
  const button = event.target.closest("button[data-api]");
  if (button) {
    if (!button.dataset.confirm || window.confirm(button.dataset.confirm)) {
      send(button);
    }
    return;
  }
  const opener = event.target.closest("[data-dialog]");
  if (opener) {
    event.preventDefault();
    document.getElementById(opener.dataset.dialog)?.showModal();
    return;
  }
  const closer = event.target.closest("[data-close]");
  if (closer) {
    closer.closest("dialog")?.close();
    return;
  }
  const copied = event.target.closest("[data-copy]");
  if (copied) {
    navigator.clipboard.writeText(copied.dataset.copy).then(() => chalet.toast(chalet.text("script.copied")));
  }
  for (const open of document.querySelectorAll("details.menu[open]")) {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  }
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    document.querySelectorAll("details.menu[open]").forEach(open => {
      open.open = false;
      open.querySelector("summary").focus();
    });
  }
});

document.addEventListener("change", event => {
  if (event.target.matches("[data-submit]")) {
    event.target.form.requestSubmit();
  }
});

// A typed confirmation opens its button once it is what was asked for.
document.addEventListener("input", event => {
  const field = event.target.closest("[data-confirmation]");
  if (field) {
    const button = field.form.querySelector("button[type=submit], button:not([type])");
    button.disabled = field.value.trim() !== field.dataset.confirmation;
  }
});

document.addEventListener("htmx:configRequest", event => {
  event.detail.headers["X-Chalet-Page"] = proof;
});
document.addEventListener("htmx:responseError", () => chalet.toast(chalet.text("script.failed"), "failed"));
document.addEventListener("htmx:sendError", () => chalet.toast(chalet.text("script.offline"), "failed"));

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/sw.js").catch(() => {});
}
