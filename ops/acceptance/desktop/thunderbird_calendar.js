// Adds, changes and removes in the calendar of the profile, and reads what somebody else has put there.
const [day, awaited] = given;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { CalEvent } = ChromeUtils.importESModule("resource:///modules/CalEvent.sys.mjs");
const { CalTodo } = ChromeUtils.importESModule("resource:///modules/CalTodo.sys.mjs");
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const text = (kind, uid, ...lines) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", `BEGIN:${kind}`, `UID:${uid}`, "DTSTAMP:20260101T000000Z", ...lines,
   `END:${kind}`, "END:VCALENDAR", ""].join("\r\n");
const until = async condition => {
  for (;;) {
    const value = await condition();
    if (value) return value;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
};
const calendar = cal.manager.getCalendars().find(one => one.name == "Chalet");
await until(() => calendar.canRefresh && !calendar.getProperty("disabled"));
const added = await calendar.addItem(new CalEvent(
  text("VEVENT", "tb-event", `DTSTART:${day}T100000Z`, `DTEND:${day}T110000Z`, "SUMMARY:By Thunderbird")));
const changed = added.clone();
changed.title = "Changed by Thunderbird";
await calendar.modifyItem(changed, added);
const task = await calendar.addItem(new CalTodo(text("VTODO", "tb-task", "SUMMARY:Task of Thunderbird")));
calendar.refresh();
const items = await until(async () => {
  const all = await calendar.getItemsAsArray(Ci.calICalendar.ITEM_FILTER_ALL_ITEMS, 0, null, null);
  return all.some(item => item.title == awaited) && all;
});
await calendar.deleteItem(task);
return items.map(item => item.title).sort();
