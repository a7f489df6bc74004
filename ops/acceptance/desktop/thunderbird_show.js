// Opens a tab, and gives it the time to draw itself.
const [what] = given;
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const window = Services.wm.getMostRecentWindow("mail:3pane");
window.resizeTo(1280, 860);
if (what == "calendar") {
  window.document.getElementById("tabmail").openTab("calendar");
} else {
  window.toAddressBook();
}
await new Promise(resolve => setTimeout(resolve, 4000));
