package org.chalet.query.dav.sharing;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;
import org.jspecify.annotations.Nullable;

/**
 * One of the invitations that a client asks for, by CS:share or by DAV:share-resource.
 *
 * @param href of whoever is invited
 * @param level null where an invitation is taken back
 */
record ShareChange(String href, @Nullable ShareLevel level, ShareWords words) {
  private static final XmlName SHARE = Names.calendarServer("share");
  private static final XmlName SET = Names.calendarServer("set");
  private static final XmlName REMOVE = Names.calendarServer("remove");
  private static final XmlName SHARE_RESOURCE = Names.dav("share-resource");
  private static final XmlName SHAREE = Names.dav("sharee");
  private static final XmlName READ_WRITE = Names.dav("read-write");
  private static final XmlName NO_ACCESS = Names.dav("no-access");

  static List<ShareChange> of(XmlElement request) {
    if (request.is(SHARE)) {
      return request.children().stream().map(ShareChange::read).toList();
    }
    if (request.is(SHARE_RESOURCE)) {
      return request.children(SHAREE).stream().map(ShareChange::sharee).toList();
    }
    throw new Rejected(ErrorCode.MALFORMED, "the body is no CS:share");
  }

  private static ShareChange read(XmlElement change) {
    if (!change.is(SET) && !change.is(REMOVE)) {
      throw new Rejected(ErrorCode.MALFORMED, "an invitation is set or removed");
    }
    boolean writes = change.has(Names.calendarServer("read-write"));
    ShareWords words =
        new ShareWords(
            text(change, Names.calendarServer("summary")),
            text(change, Names.calendarServer("common-name")));
    return new ShareChange(href(change), change.is(REMOVE) ? null : level(writes), words);
  }

  private static ShareChange sharee(XmlElement sharee) {
    XmlElement access =
        sharee
            .child(Names.dav("share-access"))
            .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "a sharee has some access"));
    String called =
        sharee
            .child(Names.dav("prop"))
            .map(prop -> text(prop, Names.dav("displayname")))
            .orElse(null);
    return new ShareChange(
        href(sharee),
        access.has(NO_ACCESS) ? null : level(access.has(READ_WRITE)),
        new ShareWords(text(sharee, Names.dav("comment")), called));
  }

  private static ShareLevel level(boolean writes) {
    return writes ? ShareLevel.EDIT : ShareLevel.VIEW;
  }

  private static String href(XmlElement change) {
    return change.child(Names.dav("href")).map(XmlElement::text).orElse("").strip();
  }

  private static @Nullable String text(XmlElement of, XmlName name) {
    return of.child(name).map(XmlElement::text).orElse(null);
  }
}
