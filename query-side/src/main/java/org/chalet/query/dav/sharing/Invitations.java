package org.chalet.query.dav.sharing;

import java.io.IOException;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.chalet.query.sharing.Sharee;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;

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
          user(out, sharee.grantee(), reader, sharee.level(), status(sharee));
        }
      } else {
        ShareLevel level =
            at.share().map(share -> share.shared().reach().level()).orElse(ShareLevel.VIEW);
        user(out, reader.raw(), reader, level, "invite-accepted");
      }
    });
  }

  private void user(
      XmlWriter out, String grantee, AccountId reader, ShareLevel level, String status)
      throws IOException {
    out.open(USER).element(HREF, GranteePrincipals.hrefOf(grantee));
    out.element(COMMON_NAME, principals.nameOf(grantee, reader));
    String access = level.includes(ShareLevel.EDIT) ? "read-write" : "read";
    out.open(ACCESS).empty(Names.calendarServer(access)).close(ACCESS);
    out.empty(Names.calendarServer(status)).close(USER);
  }

  private static String status(Sharee sharee) {
    if (sharee.answer() == Reach.Answer.DECLINED) {
      return "invite-declined";
    }
    return sharee.pending() ? "invite-noresponse" : "invite-accepted";
  }
}
