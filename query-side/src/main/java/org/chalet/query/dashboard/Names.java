package org.chalet.query.dashboard;

/** The names of figures. */
final class Names {
  /** Before a role's token: how many are in it. */
  static final String ROLE = "role/";

  /** Before a product: octets that it holds of the members'. */
  static final String BYTES = "bytes/";

  static final String APP_PASSWORDS = "app-passwords";
  static final String APP_PASSWORD_USERS = "app-password-users";

  static final String LOGINS = "logins";
  static final String EVENTS = "events";
  static final String COMMANDS = "commands";

  static final String INVITED = "invited";
  static final String ACCEPTED = "accepted";
  static final String DECLINED = "declined";
  static final String WITHDRAWN = "withdrawn";
  static final String EXPIRED = "expired";

  /** Products by which storage is told apart. */
  static final String CALENDARS = "calendars";

  static final String CONTACTS = "contacts";
  static final String FILES = "files";

  private Names() {}
}
