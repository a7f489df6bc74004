// Signs in, and finds calendars and address books from the bare address, as the set-up dialogs do.
const [origin, user] = given;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { CardDAVUtils } = ChromeUtils.importESModule("resource:///modules/CardDAVUtils.sys.mjs");
const login = Cc["@mozilla.org/login-manager/loginInfo;1"].createInstance(Ci.nsILoginInfo);
login.init(origin, null, "Chalet", user, user, "", "");
await Services.logins.addLoginAsync(login);
const detected = await cal.provider.detection.detect(user, user, origin, false, [], {});
const calendars = [...detected.values()].flat();
const books = await CardDAVUtils.detectAddressBooks(user, user, `${origin}/`, false);
return {
  calendars: calendars.map(calendar => [calendar.name, calendar.uri.pathQueryRef, calendar.readOnly]),
  books: books.map(book => [book.name, book.url.pathname]),
};
