package org.chalet.query.dav.sharing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.message.Commands;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.access.Groups;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.sharing.Sharing;
import org.jspecify.annotations.Nullable;

/** Sharing, by access control lists (RFC 3744, 8) and as Apple's clients do it. */
public final class SharingFeature implements DavFeature {
  private final GranteePrincipals principals;
  private final Sharing sharing;
  private final Function<String, Optional<StoredCollection>> collections;
  private final Commands commands;

  /**
   * @param collections calendars and address books that are there, by id
   */
  public SharingFeature(
      Principals principals,
      Groups groups,
      Sharing sharing,
      Function<String, Optional<StoredCollection>> collections,
      Commands commands) {
    this.principals = new GranteePrincipals(principals, groups);
    this.sharing = sharing;
    this.collections = collections;
    this.commands = commands;
  }

  @Override
  public List<String> tokens() {
    return List.of("access-control", "calendarserver-sharing", "calendar-proxy");
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(
        new Acl(principals, commands),
        new ShareRequest(principals, commands),
        new InviteReply(sharing, collections, commands));
  }

  @Override
  public List<DavBranch> branches() {
    NotificationText texts = new NotificationText(principals, collections);
    return List.of(
        new NotificationBranch(
            owner -> new NotificationCollection(owner, sharing.told(owner), texts, commands)));
  }

  @Override
  public List<DavProperty> properties() {
    Invitations invitations = new Invitations(principals);
    return List.of(
        DavProperty.on(
            Sharable.class,
            Names.calendarServer("invite"),
            false,
            (at, reader) ->
                at.isSharedByReader() || at.share().isPresent()
                    ? invitations.of(at, reader.account())
                    : null),
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
                    .orElse(null)),
        DavProperty.on(
            PrincipalResource.class,
            Names.calendarServer("notification-URL"),
            of -> PropertyValue.href(NotificationCollection.hrefOf(of.owner()))),
        DavProperty.on(
            ObjectResource.class,
            Names.calendarServer("notificationtype"),
            SharingFeature::notificationType));
  }

  private static @Nullable PropertyValue notificationType(ObjectResource object) {
    return object.in() instanceof NotificationCollection told
        ? told.notification(object)
            .map(one ->
                PropertyValue.of(
                    out -> out.empty(NotificationText.kind(one), NotificationText.sharedType(one))))
            .orElse(null)
        : null;
  }

  private static String ownersUrl(Sharable at, StoredCollection owners) {
    boolean calendar = at.format() == ObjectFormat.CALENDAR;
    return NotificationText.hostUrl(calendar, owners.owner(), owners.segment());
  }
}
