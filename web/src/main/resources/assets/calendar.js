// Days, weeks and months of /calendar: what happens comes from REST, and what is dragged or typed goes there.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("calendar");
  const {zone, language} = place.dataset;
  const dialog = document.getElementById("event");
  const form = document.getElementById("event-form");
  const field = name => document.getElementById(`e-${name}`);
  const toggles = [...document.querySelectorAll("[data-toggle]")];
  const colours = Object.fromEntries(toggles.map(it => [it.dataset.toggle, it.dataset.colour || "#1d4ed8"]));
  const hidden = new Set(JSON.parse(localStorage.getItem("chalet-hidden-calendars") ?? "[]"));
  let edited = null;
  let before = {};

  const two = number => String(number).padStart(2, "0");
  const dayOf = date => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const minuteOf = date => `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
  const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  const pathOf = one => `/api/calendars/${encodeURIComponent(one.calendar)}/events/${encodeURIComponent(one.name)}`;

  async function instances(from, to) {
    const all = [];
    let cursor;
    do {
      const page = await chalet.api("GET", `/api/events?${query({from: dayOf(from), to: dayOf(to), zone, limit: "200", cursor})}`);
      all.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return all.filter(one => !hidden.has(one.calendar)).map(shown);
  }

  function shown(one) {
    const colour = one.colour || colours[one.calendar] || "#1d4ed8";
    return {
      id: `${one.calendar}/${one.name}/${one.instance ?? ""}`,
      title: one.title || chalet.text("script.calendar.untitled"),
      start: one.start.slice(0, one.allDay ? 10 : 19),
      end: one.end ? one.end.slice(0, one.allDay ? 10 : 19) : undefined,
      allDay: one.allDay,
      backgroundColor: colour, borderColor: colour, textColor: readable(colour),
      classNames: one.status === "cancelled" ? ["cancelled"] : [],
      extendedProps: one,
    };
  }

  /** Black or white, whichever is read better on it. */
  function readable(colour) {
    const parts = /^#(..)(..)(..)/.exec(colour)?.slice(1).map(it => parseInt(it, 16) / 255) ?? [0, 0, 0];
    const [red, green, blue] = parts.map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
  }

  function open(details, one) {
    edited = one;
    form.reset();
    form.querySelector("[data-problem]").textContent = "";
    field("title").value = details.title ?? "";
    field("all-day").checked = Boolean(details.allDay);
    kindOfTime();
    field("start").value = details.start ?? "";
    field("end").value = details.end ?? "";
    field("location").value = details.location ?? "";
    field("description").value = details.description ?? "";
    const frequency = details.recurrence?.frequency ?? "";
    field("repeat").value = frequency;
    field("guests").value = (details.participants ?? []).filter(it => it.role !== "chair").map(it => it.email).join("\n");
    field("reminder").value = details.reminders?.[0]?.offset ?? "";
    field("calendar").disabled = Boolean(one);
    if (one) {
      field("calendar").value = one.calendar;
    }
    field("delete").hidden = !one;
    field("history").hidden = !one;
    if (one) {
      field("history").href = `/history/calendars/${encodeURIComponent(one.calendar)}/objects/${encodeURIComponent(one.name)}`;
    }
    field("scope").hidden = !one?.instance;
    before = typed();
    dialog.showModal();
    field("title").focus();
  }

  function kindOfTime() {
    for (const name of ["start", "end"]) {
      const input = field(name);
      const value = input.value;
      input.type = field("all-day").checked ? "date" : "datetime-local";
      input.value = field("all-day").checked ? value.slice(0, 10) : value.length === 10 ? `${value}T09:00` : value;
    }
  }
  field("all-day").addEventListener("change", kindOfTime);

  function lastDay(day, by) {
    const date = new Date(`${day}T12:00`);
    date.setDate(date.getDate() + by);
    return dayOf(date);
  }

  async function edit(one) {
    try {
      const entry = await chalet.api("GET", `${pathOf(one)}?${query({instance: one.instance})}`);
      const details = entry.details;
      const start = details.start.slice(0, details.allDay ? 10 : 16);
      const end = (one.end ?? one.start).slice(0, one.allDay ? 10 : 16);
      open({...details, start: one.instance ? one.start.slice(0, one.allDay ? 10 : 16) : start,
        end: one.allDay ? lastDay(end, end > start ? -1 : 0) : end}, one);
    } catch (failure) {
      refused(failure);
    }
  }

  function refused(failure) {
    chalet.toast(failure.status ? chalet.refusal(failure.problem) : chalet.text("script.offline"), "failed");
  }

  function typed() {
    const allDay = field("all-day").checked;
    const guests = field("guests").value.split(/[\s,;]+/).filter(it => it);
    const details = {
      title: field("title").value,
      allDay,
      start: field("start").value,
      end: allDay ? lastDay(field("end").value, 1) : field("end").value,
      location: field("location").value,
      description: field("description").value,
    };
    if (!allDay) {
      details.zone = zone;
    }
    if (field("repeat").value) {
      details.recurrence = {frequency: field("repeat").value};
    }
    if (guests.length > 0) {
      details.participants = guests.map(email => ({email}));
    }
    if (field("reminder").value) {
      details.reminders = [{type: "popup", offset: field("reminder").value}];
    }
    return details;
  }

  /** What was not touched stays as it is, with all that this form does not show of it. */
  function changed(details) {
    const differs = name => JSON.stringify(details[name]) !== JSON.stringify(before[name]);
    const names = Object.keys(details).filter(differs);
    if (names.some(it => ["start", "end", "allDay"].includes(it))) {
      names.push("start", "end", "allDay", "zone");
    }
    return Object.fromEntries(names.filter(it => it in details).map(it => [it, details[it]]));
  }

  const scopeOf = one => one.instance ? form.querySelector("[name=scope]:checked").value : undefined;

  form.addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const details = typed();
      if (edited) {
        const changes = changed(details);
        if (Object.keys(changes).length > 0) {
          await chalet.api("PATCH", `${pathOf(edited)}?${query({scope: scopeOf(edited), instance: edited.instance})}`, changes);
        }
      } else {
        await chalet.api("POST", `/api/calendars/${encodeURIComponent(field("calendar").value)}/events`, details);
      }
      dialog.close();
      calendar.refetchEvents();
      chalet.toast(chalet.text("script.saved"));
    } catch (failure) {
      const problem = form.querySelector("[data-problem]");
      problem.textContent = failure.status ? chalet.refusal(failure.problem) : chalet.text("script.offline");
      problem.focus();
    }
  });

  field("delete").addEventListener("click", async () => {
    try {
      await chalet.api("DELETE", `${pathOf(edited)}?${query({scope: scopeOf(edited), instance: edited.instance})}`);
      dialog.close();
      calendar.refetchEvents();
      chalet.toast(chalet.text("script.calendar.deleted"));
    } catch (failure) {
      refused(failure);
    }
  });

  async function moved(change) {
    const one = change.event.extendedProps;
    const {start, end, allDay} = change.event;
    const details = {allDay, start: allDay ? dayOf(start) : minuteOf(start)};
    if (end) {
      details.end = allDay ? dayOf(end) : minuteOf(end);
    }
    if (!allDay) {
      details.zone = zone;
    }
    try {
      const scope = one.instance ? "this" : undefined;
      await chalet.api("PATCH", `${pathOf(one)}?${query({scope, instance: one.instance})}`, details);
      calendar.refetchEvents();
    } catch (failure) {
      change.revert();
      refused(failure);
    }
  }

  place.replaceChildren();
  const isPhone = matchMedia("(max-width: 40rem)").matches;
  const calendar = new FullCalendar.Calendar(place, {
    locale: language,
    timeZone: "local",
    firstDay: 1,
    initialView: localStorage.getItem("chalet-calendar-view") ?? (isPhone ? "listWeek" : "timeGridWeek"),
    height: "auto",
    nowIndicator: true,
    navLinks: true,
    selectable: true,
    editable: true,
    dayMaxEvents: true,
    slotMinTime: "06:00:00",
    scrollTime: "08:00:00",
    headerToolbar: {left: "prev,today,next", center: "title", right: "timeGridDay,timeGridWeek,dayGridMonth,listWeek"},
    buttonIcons: false,
    events: (span, done, failed) => instances(span.start, span.end).then(done, failure => { refused(failure); failed(failure); }),
    datesSet: span => localStorage.setItem("chalet-calendar-view", span.view.type),
    select: span => open({
      allDay: span.allDay,
      start: span.allDay ? dayOf(span.start) : minuteOf(span.start),
      end: span.allDay ? lastDay(dayOf(span.end), -1) : minuteOf(span.end),
    }, null),
    eventClick: click => { click.jsEvent.preventDefault(); edit(click.event.extendedProps); },
    eventDrop: moved,
    eventResize: moved,
  });
  chalet.ready.then(() => {
    const words = ["today", "day", "week", "month", "list"].map(it => [it, chalet.text(`script.calendar.${it}`)]);
    calendar.setOption("buttonText", {...Object.fromEntries(words), prev: "‹", next: "›"});
    calendar.setOption("buttonHints", {prev: chalet.text("script.calendar.earlier"), next: chalet.text("script.calendar.later")});
    calendar.setOption("allDayText", chalet.text("script.calendar.all-day"));
    calendar.setOption("noEventsText", chalet.text("script.calendar.nothing"));
    calendar.render();
  });

  for (const toggle of toggles) {
    toggle.checked = !hidden.has(toggle.dataset.toggle);
    toggle.style.accentColor = colours[toggle.dataset.toggle];
    toggle.addEventListener("change", () => {
      hidden[toggle.checked ? "delete" : "add"](toggle.dataset.toggle);
      localStorage.setItem("chalet-hidden-calendars", JSON.stringify([...hidden]));
      calendar.refetchEvents();
    });
  }

  function add() {
    const now = new Date();
    now.setMinutes(now.getMinutes() < 30 ? 30 : 60, 0, 0);
    open({start: minuteOf(now), end: minuteOf(new Date(now.getTime() + 3600000))}, null);
  }
  const button = document.getElementById("add-event");
  button.hidden = false;
  button.addEventListener("click", add);

  const keys = {
    n: add, t: () => calendar.today(), d: () => calendar.changeView("timeGridDay"), w: () => calendar.changeView("timeGridWeek"),
    m: () => calendar.changeView("dayGridMonth"), l: () => calendar.changeView("listWeek"),
    ArrowLeft: () => calendar.prev(), ArrowRight: () => calendar.next(), "?": () => document.getElementById("shortcuts").showModal(),
  };
  document.addEventListener("keydown", event => {
    const isTyping = event.target.closest("input, textarea, select, dialog, [contenteditable]");
    if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // What other clients change is seen when one comes back, and every half minute.
  setInterval(() => { if (!document.hidden) calendar.refetchEvents(); }, 30000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) calendar.refetchEvents(); });
});
