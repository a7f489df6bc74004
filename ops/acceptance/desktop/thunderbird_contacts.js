// Reads the address book of the profile, adds a card and changes it.
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { CardDAVDirectory } = ChromeUtils.importESModule("resource:///modules/CardDAVDirectory.sys.mjs");
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const book = MailServices.ab.directories.find(one => one.dirName == "Chalet");
const directory = CardDAVDirectory.forFile(book.fileName);
const named = name => book.childCards.find(card => card.displayName == name);
const changed = async (name, property, differsFrom) => {
  while ((named(name)?.getProperty(property, "") ?? "") == differsFrom) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return named(name);
};
await directory.syncWithServer();
const read = book.childCards.map(card => card.displayName).sort();
const card = Cc["@mozilla.org/addressbook/cardproperty;1"].createInstance(Ci.nsIAbCard);
card.displayName = "Thunder Bird";
card.firstName = "Thunder";
card.lastName = "Bird";
card.primaryEmail = "thunder@example.org";
book.addCard(card);
const stored = await changed("Thunder Bird", "_etag", "");
const etag = stored.getProperty("_etag", "");
stored.primaryEmail = "bird@example.org";
book.modifyCard(stored);
await changed("Thunder Bird", "_etag", etag);
return read;
