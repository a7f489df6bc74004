package org.chalet.server.fence;

/** The packages of each room, as the fences name them. */
final class Rooms {
  static final String COMMAND_SIDE = "org.chalet.command..";
  static final String QUERY_SIDE = "org.chalet.query..";
  static final String WEB = "org.chalet.web..";
  static final String SERVER = "org.chalet.server..";
  static final String ADAPTERS = "org.chalet.storage..";
  static final String[] SHARED_KERNEL = {
    "org.chalet.kernel..",
    "org.chalet.identity..",
    "org.chalet.audit..",
    "org.chalet.organization..",
    "org.chalet.calendar..",
    "org.chalet.contact..",
    "org.chalet.product..",
    "org.chalet.team..",
    "org.chalet.room..",
    "org.chalet.policy..",
    "org.chalet.scheduling..",
    "org.chalet.sharing..",
    "org.chalet.contentline..",
    "org.chalet.icalendar..",
    "org.chalet.vcard..",
    "org.chalet.eventformat..",
    "org.chalet.store.."
  };
  static final String[] TECHNOLOGY = {
    "org.springframework..",
    "org.axonframework..",
    "jakarta.servlet..",
    "java.net.http..",
    "java.sql..",
    "org.sqlite..",
    "com.mongodb.."
  };
  static final String[] FORMATS = {
    "org.chalet.icalendar..",
    "org.chalet.vcard..",
    "org.chalet.contentline..",
    "org.chalet.query.dav.xml.."
  };
  static final String CONTEXTS =
      "identity|organization|team|product|brand|calendar|contact|mail|file";

  private Rooms() {}
}
