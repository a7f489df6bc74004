package org.chalet.query.dav.core;

import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/** Which privilege a verb takes, and where (RFC 3744, 7.1.1 and appendix B). */
public record NeededPrivilege(String href, XmlName privilege) {
  /**
   * The refusal of whoever may put nothing into a collection.
   *
   * @param collection its href
   */
  public static Explained toBind(String collection, Rejected refused) {
    return new Explained(refused, new NeededPrivilege(collection, Names.dav("bind")).content());
  }

  static NeededPrivilege of(String verb, String path) {
    return switch (verb) {
      case "PUT" -> new NeededPrivilege(path, Names.dav("write-content"));
      case "PROPPATCH" -> new NeededPrivilege(path, Names.dav("write-properties"));
      case "LOCK", "UNLOCK" -> new NeededPrivilege(path, Names.dav("write"));
      case "ACL" -> new NeededPrivilege(path, Names.dav("write-acl"));
      case "POST" ->
          new NeededPrivilege(path, Names.dav(path.endsWith("/") ? "bind" : "write-content"));
      case "MKCOL", "MKCALENDAR", "COPY" -> new NeededPrivilege(above(path), Names.dav("bind"));
      case "DELETE", "MOVE" -> new NeededPrivilege(above(path), Names.dav("unbind"));
      default -> new NeededPrivilege(path, Names.dav("read"));
    };
  }

  /** The href of the collection that holds it. */
  public static String above(String path) {
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(0, path.lastIndexOf('/', end - 1) + 1);
  }

  /** What stands in DAV:need-privileges. */
  PropertyValue.Content content() {
    return out -> {
      out.open(Names.dav("resource")).element(Names.dav("href"), href);
      out.open(Names.dav("privilege")).empty(privilege).close(Names.dav("privilege"));
      out.close(Names.dav("resource"));
    };
  }
}
