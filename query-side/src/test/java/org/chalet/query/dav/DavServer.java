package org.chalet.query.dav;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.calendar.AttachmentIntake;
import org.chalet.file.FileContents;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.StorageQuotas;
import org.chalet.query.calendar.AttachmentViews;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Feeds;
import org.chalet.query.calendar.InboxProjection;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.contact.AddressBookProjection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dashboard.DashboardProjection;
import org.chalet.query.dashboard.StoredBytes;
import org.chalet.query.dav.access.DirectoryPrincipals;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.attachments.AttachmentsFeature;
import org.chalet.query.dav.files.FilesFeature;
import org.chalet.query.dav.lock.Locks;
import org.chalet.query.dav.objects.HomeBranch;
import org.chalet.query.dav.push.PushGround;
import org.chalet.query.dav.quota.QuotaFeature;
import org.chalet.query.directory.Directories;
import org.chalet.query.directory.DirectoryProjection;
import org.chalet.query.file.FileProjection;
import org.chalet.query.file.FileViews;
import org.chalet.query.past.Past;
import org.chalet.query.past.PastProjection;
import org.chalet.query.past.PastShelf;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.TestClock;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The whole of WebDAV over views in memory, spoken to by requests as clients write them. */
final class DavServer {
  static final AccountId ANNA = AccountId.ofLocal("anna");
  static final AccountId BOB = AccountId.ofLocal("bob");

  static final URI PUBLIC_URL = URI.create("https://dav.example.org:8443/");

  /** Bytes that may live in a drive. */
  static final long QUOTA = 1_000_000;

  static final long COLLECTIONS = 2_000_000;

  final ViewsByHand views =
      new ViewsByHand(
          new CalendarProjection(),
          new InboxProjection(),
          new AddressBookProjection(),
          new DirectoryProjection(),
          new SharingProjection(),
          new FileProjection(),
          new PastProjection(),
          new DashboardProjection());
  final TestClock clock = new TestClock();
  final InMemorySecretVault vault = new InMemorySecretVault(clock);
  final InMemoryBlobStore blobs = new InMemoryBlobStore();
  final PushServiceByHand pushService = new PushServiceByHand();
  final Desk desk = new Desk(views);
  private final Directories directories = new Directories(() -> views.view("directory"));
  final Feeds feeds = new Feeds(() -> views.view("calendar"), new InMemoryViewStore());
  private final CalendarViews calendars =
      new CalendarViews(() -> views.view("calendar"), feeds::fetched);
  private final Inboxes inboxes = Inboxes.over(() -> views.view("scheduling"));
  private final AddressBookViews books = new AddressBookViews(() -> views.view("contact"));
  private final Sharing sharing = new Sharing(() -> views.view("sharing"));

  /** Who looked at the past of whose collection. */
  final Set<String> looks = ConcurrentHashMap.newKeySet();

  private final Past past =
      new Past(() -> views.view("past"), views.recorded(), position -> true, views::now);
  private final Principals principals =
      new DirectoryPrincipals(
          account ->
              new Principals.Person(
                  "Anna <Meier>", List.of("anna@example.org", "a.meier@example.org")),
          directories);
  private final HttpServlet servlet =
      DavWiring.servlet(
          calendars,
          inboxes,
          books,
          directories,
          new FilesFeature(
              new FileViews(() -> views.view("file")),
              new FileContents(blobs, vault),
              new FileDesk(views),
              QUOTA),
          new AttachmentsFeature(
              new AttachmentViews(
                  () -> views.view("calendar"),
                  new CalendarViews(() -> views.view("calendar")),
                  new Sharing(() -> views.view("sharing"))),
              new FileContents(blobs, vault),
              new AttachmentIntake(
                  new FileContents(blobs, vault), URI.create("https://dav.example.org:8443/")),
              URI.create("https://dav.example.org:8443/")),
          new QuotaFeature(
              new StoredBytes(() -> views.view("dashboard")),
              new StorageQuotas(QUOTA, COLLECTIONS, COLLECTIONS)),
          new Locks(vault, clock),
          sharing,
          shelf(),
          desk,
          principals,
          clock,
          new PushGround(vault, clock, pushService, false),
          PUBLIC_URL);

  /** Where collections are. */
  List<HomeBranch> homes() {
    return DavWiring.homes(
        calendars, inboxes, books, directories, sharing, shelf(), desk, principals, clock);
  }

  /** A request of Anna's. */
  Asked ask(String method, String path) {
    return new Asked(method, path).as(ANNA);
  }

  /** A request of somebody who has not signed in. */
  Asked askAsNobody(String method, String path) {
    return new Asked(method, path);
  }

  /** A request on its way. */
  final class Asked {
    private final MockHttpServletRequest request;

    Asked(String method, String path) {
      int query = path.indexOf('?');
      request = new MockHttpServletRequest(method, query < 0 ? path : path.substring(0, query));
      request.setQueryString(query < 0 ? null : path.substring(query + 1));
      request.setRemoteAddr("192.0.2.7");
    }

    Asked as(AccountId account) {
      return as(account, "password");
    }

    Asked as(AccountId account, String credential) {
      request.setUserPrincipal(new SignedIn(account, credential));
      return this;
    }

    Asked with(String header, String value) {
      request.addHeader(header, value);
      return this;
    }

    Asked type(String contentType) {
      request.setContentType(contentType);
      return this;
    }

    Asked body(String body) {
      return body(body.getBytes(StandardCharsets.UTF_8));
    }

    Asked body(byte[] body) {
      request.setContent(body);
      return this;
    }

    Answer answer() {
      MockHttpServletResponse response = new MockHttpServletResponse();
      try {
        servlet.service(request, response);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ServletException e) {
        throw new IllegalStateException(e);
      }
      return new Answer(response);
    }
  }

  /** An answer. */
  record Answer(MockHttpServletResponse response) {
    int status() {
      return response.getStatus();
    }

    String header(String name) {
      return String.valueOf(response.getHeader(name));
    }

    String body() {
      return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Without the declarations of namespaces and the prologue. */
    String xml() {
      return body()
          .replaceFirst("<\\?xml[^>]*>\\n", "")
          .replaceFirst(
              " xmlns:d=\"DAV:\" xmlns:cal=\"urn:ietf:params:xml:ns:caldav\""
                  + " xmlns:card=\"urn:ietf:params:xml:ns:carddav\""
                  + " xmlns:cs=\"http://calendarserver.org/ns/\""
                  + " xmlns:ical=\"http://apple.com/ns/ical/\"",
              "");
    }
  }

  private PastShelf shelf() {
    return new PastShelf(
        past, sharing, (reader, owner, of) -> looks.add(reader.raw() + ' ' + owner + ' ' + of));
  }
}
