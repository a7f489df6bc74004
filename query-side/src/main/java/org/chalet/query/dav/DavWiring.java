package org.chalet.query.dav;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.CollectionId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dav.access.AccessFeature;
import org.chalet.query.dav.access.DirectoryGroups;
import org.chalet.query.dav.access.Groups;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.attachments.AttachmentsFeature;
import org.chalet.query.dav.caldav.CalDavFeature;
import org.chalet.query.dav.carddav.CardDavFeature;
import org.chalet.query.dav.core.DavFeatures;
import org.chalet.query.dav.core.DavServlet;
import org.chalet.query.dav.files.FilesFeature;
import org.chalet.query.dav.lock.LockFeature;
import org.chalet.query.dav.lock.Locks;
import org.chalet.query.dav.objects.HomeBranch;
import org.chalet.query.dav.objects.ObjectsFeature;
import org.chalet.query.dav.push.PushFeature;
import org.chalet.query.dav.push.PushGround;
import org.chalet.query.dav.quota.QuotaFeature;
import org.chalet.query.dav.relocation.RelocationFeature;
import org.chalet.query.dav.scheduling.SchedulingFeature;
import org.chalet.query.dav.sharing.SharingFeature;
import org.chalet.query.dav.sync.SyncFeature;
import org.chalet.query.directory.Directories;
import org.chalet.query.past.PastShelf;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;

/** Puts WebDAV together. */
public final class DavWiring {
  /**
   * The value of the {@code DAV} header, for answers that never reach the servlet: clients look for
   * it in a 401 too.
   */
  public static final String DAV_HEADER =
      "1, 2, 3, calendar-managed-attachments, webdav-push, calendar-auto-schedule,"
          + " calendar-availability, access-control,"
          + " calendarserver-sharing, calendar-proxy, extended-mkcol,"
          + " calendar-access, calendar-no-timezone, addressbook,"
          + " calendarserver-principal-property-search, calendarserver-principal-search";

  private DavWiring() {}

  /** Where the collections are of which clients are told as {@link #servlet} shows them. */
  public static List<HomeBranch> homes(
      CalendarViews calendars,
      Inboxes inboxes,
      AddressBookViews addressBooks,
      Directories directories,
      Sharing sharing,
      PastShelf shelf,
      Commands commands,
      Principals principals,
      InstantSource clock) {
    SchedulingFeature scheduling =
        new SchedulingFeature(calendars, inboxes, sharing, principals, commands);
    return List.of(
        new CalDavFeature(calendars, sharing, shelf, scheduling, commands, principals, clock)
            .homes(),
        new CardDavFeature(addressBooks, directories, sharing, shelf, commands).homes());
  }

  /**
   * The servlet for {@code /dav/*}, {@code /.well-known/caldav}, {@code /.well-known/carddav}, and
   * OPTIONS and PROPFIND of {@code /}. It expects {@code getUserPrincipal()} to be a {@link
   * org.chalet.kernel.trail.SignedIn}, and takes every method, with paths as the client wrote them.
   *
   * @param inboxes scheduling inboxes, which are like calendars
   * @param publicUrl where clients find the server; part of sync tokens
   */
  public static HttpServlet servlet(
      CalendarViews calendars,
      Inboxes inboxes,
      AddressBookViews addressBooks,
      Directories directories,
      FilesFeature files,
      AttachmentsFeature attachments,
      QuotaFeature quota,
      Locks locks,
      Sharing sharing,
      PastShelf shelf,
      Commands commands,
      Principals principals,
      InstantSource clock,
      PushGround push,
      URI publicUrl) {
    SchedulingFeature scheduling =
        new SchedulingFeature(calendars, inboxes, sharing, principals, commands);
    CalDavFeature calDav =
        new CalDavFeature(calendars, sharing, shelf, scheduling, commands, principals, clock);
    CardDavFeature cardDav =
        new CardDavFeature(addressBooks, directories, sharing, shelf, commands);
    Groups groups = new DirectoryGroups(directories, sharing);
    Function<String, Optional<StoredCollection>> collections =
        id ->
            (new CollectionId(id).isCalendar()
                    ? calendars.collection(id)
                    : addressBooks.collection(id))
                .map(Document::value);
    return new DavServlet(
        new DavFeatures(
            List.of(
                files,
                attachments,
                quota,
                new PushFeature(push, List.of(calDav.homes(), cardDav.homes()), publicUrl),
                scheduling,
                new SharingFeature(principals, groups, sharing, collections, commands),
                new ObjectsFeature(),
                new LockFeature(locks, publicUrl),
                new RelocationFeature(publicUrl),
                calDav,
                cardDav,
                new SyncFeature(publicUrl),
                new AccessFeature(principals, groups))));
  }
}
