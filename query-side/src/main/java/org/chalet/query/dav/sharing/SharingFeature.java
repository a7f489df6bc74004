package org.chalet.query.dav.sharing;

import java.util.List;
import org.chalet.kernel.message.Commands;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.UrlSegment;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.xml.Names;

/** Sharing, by access control lists (RFC 3744, 8) and as Apple's clients do it. */
public final class SharingFeature implements DavFeature {
  private final GranteePrincipals principals;
  private final Commands commands;

  public SharingFeature(Principals principals, Commands commands) {
    this.principals = new GranteePrincipals(principals);
    this.commands = commands;
  }

  @Override
  public List<String> tokens() {
    return List.of("access-control", "calendarserver-sharing", "calendar-proxy");
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(new Acl(principals, commands), new ShareRequest(principals, commands));
  }

  @Override
  public List<DavProperty> properties() {
    Invitations invitations = new Invitations(principals);
    return List.of(
        DavProperty.on(
            Sharable.class,
            Names.calendarServer("invite"),
            false,
            (at, reader) -> invitations.of(at, reader.account())),
        DavProperty.on(
            Sharable.class,
            Names.calendarServer("allowed-sharing-modes"),
            at ->
                at.isSharedByReader()
                    ? PropertyValue.of(out -> out.empty(Names.calendarServer("can-be-shared")))
                    : null),
        DavProperty.on(
            Sharable.class,
            Names.calendarServer("shared-url"),
            at ->
                at.share()
                    .map(share -> PropertyValue.href(ownersUrl(at, share.owners())))
                    .orElse(null)));
  }

  /** Where its owner has it; nobody else can go there. */
  private static String ownersUrl(Sharable at, StoredCollection owners) {
    String homes = at.format() == ObjectFormat.CALENDAR ? "calendars" : "addressbooks";
    String account = at.belongsTo().orElseThrow().local();
    return "/dav/" + homes + '/' + account + '/' + UrlSegment.encode(owners.segment()) + '/';
  }
}
