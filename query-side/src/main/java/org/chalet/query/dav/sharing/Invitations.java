package org.chalet.query.dav.sharing;

import java.io.IOException;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.chalet.query.sharing.OfferDocument;
import org.chalet.query.sharing.Sharee;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/** CS:invite, by which Apple's clients know with whom a collection is shared, and whose it is. */
record Invitations(GranteePrincipals principals) {
  private static final XmlName HREF = Names.dav("href");
  private static final XmlName COMMON_NAME = Names.calendarServer("common-name");
  private static final XmlName ORGANIZER = Names.calendarServer("organizer");
  private static final XmlName USER = Names.calendarServer("user");
  private static final XmlName ACCESS = Names.calendarServer("access");

  /** Whoever may not share sees its owner and themselves. */
  PropertyValue of(Sharable at, AccountId reader) {
    return PropertyValue.of(out -> {
      String owner = at.belongsTo().orElseThrow().raw();
      out.open(ORGANIZER).element(HREF, GranteePrincipals.hrefOf(owner));
      out.element(COMMON_NAME, principals.nameOf(owner, reader)).close(ORGANIZER);
      if (at.isSharedByReader()) {
        for (Sharee sharee : at.sharing().of(at.collection())) {
          String called = sharee.words().commonName();
          user(
              out,
              GranteePrincipals.hrefOf(sharee.grantee()),
              called == null ? principals.nameOf(sharee.grantee(), reader) : called,
              sharee.level(),
              status(sharee),
              sharee.words());
        }
        for (OfferDocument offer : at.sharing().offers(at.collection())) {
          String called = offer.words().commonName();
          user(
              out,
              "mailto:" + offer.email(),
              called == null ? offer.email() : called,
              ShareLevel.of(offer.level()),
              offer.declined() ? "invite-declined" : "invite-noresponse",
              offer.words());
        }
      } else {
        ShareLevel level =
            at.share().map(share -> share.shared().reach().level()).orElse(ShareLevel.VIEW);
        user(
            out,
            GranteePrincipals.hrefOf(reader.raw()),
            principals.nameOf(reader.raw(), reader),
            level,
            "invite-accepted",
            ShareWords.NONE);
      }
    });
  }

  private static void user(
      XmlWriter out, String href, String called, ShareLevel level, String status, ShareWords words)
      throws IOException {
    out.open(USER).element(HREF, href).element(COMMON_NAME, called);
    String access = level.includes(ShareLevel.EDIT) ? "read-write" : "read";
    out.open(ACCESS).empty(Names.calendarServer(access)).close(ACCESS);
    out.empty(Names.calendarServer(status));
    String summary = words.summary();
    if (summary != null) {
      out.element(Names.calendarServer("summary"), summary);
    }
    out.close(USER);
  }

  private static String status(Sharee sharee) {
    if (sharee.answer() == Reach.Answer.DECLINED) {
      return "invite-declined";
    }
    return sharee.pending() ? "invite-noresponse" : "invite-accepted";
  }
}
