package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CreateCalendar;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.PasswordChanged;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CalendarId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.dav.push.PushGround;
import org.chalet.query.dav.push.PushRounds;
import org.chalet.query.dav.push.PushService.Delivery;
import org.chalet.query.dav.push.PushWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients are told of changes (draft-bitfire-webdav-push). */
class PushTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String HOME = "/dav/calendars/anna/";
  private static final String SUBSCRIPTION =
      """
      <subscription><web-push-subscription>
        <push-resource>https://push.example.net/1</push-resource>
        <content-encoding>aes128gcm</content-encoding>
        <subscription-public-key type="p256dh">key</subscription-public-key>
        <auth-secret>secret</auth-secret>
      </web-push-subscription></subscription>
      """;
  private static final String BOTH =
      """
      <trigger>
        <content-update><D:depth>1</D:depth></content-update>
        <property-update><D:depth>0</D:depth><D:prop><D:displayname/></D:prop></property-update>
      </trigger>
      """;

  private final DavServer dav = new DavServer();
  private final PushGround ground = new PushGround(dav.vault, dav.clock, dav.pushService, false);
  private final PushWatch watch = new PushWatch(ground);
  private final PushRounds rounds =
      new PushRounds(ground, dav.homes(), DavServer.PUBLIC_URL, () -> true, Runnable::run);
  private long seen;
  private String calendar = "";
  private String shared = "";

  @BeforeEach
  void open() {
    registered("anna");
    registered("bob");
    dav.views.happened(new OrganizationOpened(Desk.HOUSE, "House", "account:anna"));
    dav.views.happened(new UserAdded(Desk.HOUSE, "account:bob", "collaborator"));
    dav.ask("MKCALENDAR", WORK).answer();
    CalendarId id = ((CreateCalendar) dav.desk.sent.getLast()).calendar();
    calendar = id.raw();
    shared = "/dav/calendars/bob/shared-" + id.local() + "/";
    send();
  }

  private void registered(String local) {
    dav.views.happened(
        new AccountRegistered("account:" + local, local + "@example.org", local, "en", "UTC"));
  }

  private static String register(String content) {
    return "<push-register xmlns='https://bitfire.at/webdav-push' xmlns:D='DAV:'>"
        + content
        + "</push-register>";
  }

  private DavServer.Answer register(String path, String content) {
    return posted(dav.ask("POST", path), content);
  }

  private static DavServer.Answer posted(DavServer.Asked asked, String content) {
    return asked.type("application/xml; charset=utf-8").body(register(content)).answer();
  }

  private DavServer.Answer put(String name) {
    return dav.ask("PUT", WORK + name + ".ics").type("text/calendar").body(event(name)).answer();
  }

  private DavServer.Answer rename() {
    return dav.ask("PROPPATCH", WORK)
        .body(proppatch("<d:set><d:prop><d:displayname>New</d:displayname></d:prop></d:set>"))
        .answer();
  }

  /** Everything that happened is taken in, and some time goes by. */
  private List<PushServiceByHand.Sent> send() {
    var events = dav.views.recorded().from(seen + 1, 1000);
    events.forEach(watch::take);
    seen += events.size();
    dav.clock.advance(Duration.ofSeconds(10));
    dav.pushService.sent.clear();
    rounds.round(() -> true);
    return List.copyOf(dav.pushService.sent);
  }

  private List<PushServiceByHand.Sent> happened(Event event) {
    dav.views.happened(event);
    return send();
  }

  private String asked(String path, String property) {
    return dav.ask("PROPFIND", path).with("Depth", "0").body(propfind(property)).answer().xml();
  }

  private String local(String path) {
    return path.substring(path.indexOf("/dav/"));
  }

  @Test
  void what_clients_can_be_told_of_says_how() {
    assertThat(dav.ask("OPTIONS", WORK).answer().header("DAV")).contains("webdav-push");
    String properties =
        "<p:transports xmlns:p='https://bitfire.at/webdav-push'/>"
            + "<p:topic xmlns:p='https://bitfire.at/webdav-push'/>"
            + "<p:supported-triggers xmlns:p='https://bitfire.at/webdav-push'/>";
    assertThat(asked(WORK, properties).replace("x:", "").replaceAll(" xmlns:x=\"[^\"]*\"", ""))
        .contains(
            "<transports><web-push><vapid-public-key type=\"p256ecdsa\">the-key"
                + "</vapid-public-key></web-push></transports>",
            "<supported-triggers><content-update><d:depth>1</d:depth></content-update>"
                + "<property-update><d:depth>0</d:depth></property-update></supported-triggers>")
        .containsPattern("<topic>[0-9a-f-]{36}</topic>");
    assertThat(asked(HOME, properties))
        .contains("content-update")
        .doesNotContain("property-update", "404");
    assertThat(asked("/dav/principals/anna/", properties)).contains("404").doesNotContain("200");
    assertThat(asked(WORK.replace("work", "work@2026-03-01T12:00:00Z"), properties))
        .doesNotContain("200");
  }

  @Test
  void a_topic_is_the_same_wherever_a_collection_stands() {
    dav.views.happened(
        new CalendarShared(calendar, "account:anna", "account:bob", Desk.HOUSE, "view"));
    String topic = "<p:topic xmlns:p='https://bitfire.at/webdav-push'/>";
    String bobs =
        dav.askAsNobody("PROPFIND", shared)
            .as(DavServer.BOB)
            .with("Depth", "0")
            .body(propfind(topic))
            .answer()
            .xml();
    String told = "topic[^>]*>[0-9a-f-]{36}<";
    assertThat(bobs).containsPattern(told);
    String annas = asked(WORK, topic).replaceAll("(?s).*topic[^>]*>([0-9a-f-]{36})<.*", "$1");
    assertThat(bobs).contains(annas);
  }

  @Test
  void a_registration_has_an_address_and_an_end() {
    var answer =
        register(WORK, SUBSCRIPTION + BOTH + "<expires>Sat, 24 Jan 2026 12:00:00 GMT</expires>");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Expires")).isEqualTo("Sat, 24 Jan 2026 12:00:00 GMT");
    assertThat(answer.header("Location")).startsWith("https://dav.example.org:8443/dav/push/anna/");
    var again = register(WORK, SUBSCRIPTION + BOTH);
    assertThat(again.status()).isEqualTo(204);
    assertThat(again.header("Location")).isEqualTo(answer.header("Location"));
    var late = register(WORK, SUBSCRIPTION + "<expires>Wed, 02 Oct 2030 07:28:00 GMT</expires>");
    assertThat(late.header("Expires")).contains("2026");
  }

  @Test
  void whoever_registered_is_told_of_contents_with_a_token_to_synchronize_up_to() {
    register(WORK, SUBSCRIPTION + BOTH);
    put("a");
    put("b");
    var sent = send();
    assertThat(sent).hasSize(1);
    String token =
        asked(WORK, "<d:sync-token/>").replaceAll("(?s).*(https://[^<]*sync/[\\d/]+).*", "$1");
    assertThat(sent.getFirst().to()).isEqualTo("https://push.example.net/1");
    assertThat(sent.getFirst().xml())
        .contains("push-message", "content-update", "<d:sync-token>" + token + "</d:sync-token>")
        .doesNotContain("property-update");
    assertThat(sent.getFirst().replaces()).matches("[A-Za-z0-9_-]{1,32}");
    assertThat(send()).isEmpty();
  }

  @Test
  void whoever_wants_only_one_kind_of_changes_is_told_of_no_other() {
    register(WORK, SUBSCRIPTION + "<trigger><property-update/></trigger>");
    put("a");
    assertThat(send()).isEmpty();
    rename();
    assertThat(send().getFirst().xml())
        .contains("property-update")
        .doesNotContain("content-update");
  }

  @Test
  void a_home_tells_of_the_collections_in_it() {
    register(HOME, SUBSCRIPTION);
    put("a");
    assertThat(send()).isEmpty();
    dav.ask("MKCALENDAR", HOME + "other/").answer();
    assertThat(send().getFirst().xml()).contains("content-update").doesNotContain("sync-token");
    assertThat(dav.ask("DELETE", HOME + "other/").answer().status()).isEqualTo(204);
    assertThat(send()).hasSize(1);
  }

  @Test
  void address_books_tell_of_cards() {
    dav.ask("MKCOL", "/dav/addressbooks/anna/friends/")
        .body(
            "<d:mkcol xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><d:set><d:prop>"
                + "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>"
                + "</d:prop></d:set></d:mkcol>")
        .answer();
    assertThat(register("/dav/addressbooks/anna/friends/", SUBSCRIPTION).status()).isEqualTo(201);
    dav.ask("PUT", "/dav/addressbooks/anna/friends/a.vcf")
        .type("text/vcard")
        .body("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a\r\nFN:A\r\nN:A;;;;\r\nEND:VCARD\r\n")
        .answer();
    assertThat(send()).hasSize(1);
  }

  @Test
  void a_client_need_not_be_told_of_what_it_did_itself() {
    String mine = register(WORK, SUBSCRIPTION).header("Location");
    register(WORK, SUBSCRIPTION.replace("net/1", "net/2"));
    dav.ask("PUT", WORK + "a.ics")
        .with("Push-Dont-Notify", '"' + mine + '"')
        .type("text/calendar")
        .body(event("a"))
        .answer();
    watchLastAs("account:anna");
    assertThat(send())
        .extracting(PushServiceByHand.Sent::to)
        .containsExactly("https://push.example.net/2");
    dav.ask("PUT", WORK + "b.ics")
        .with("Push-Dont-Notify", "*")
        .type("text/calendar")
        .body(event("b"))
        .answer();
    watchLastAs("account:anna");
    assertThat(send()).isEmpty();
  }

  /** The event of the last request, with the trail of its command. */
  private void watchLastAs(String actor) {
    var event = dav.views.recorded().from(dav.views.recorded().head(), 1).getFirst();
    assertThat(dav.desk.trails.getLast().actor()).isEqualTo(actor);
    seen++;
    watch.take(
        new EventEnvelope(
            event.position(),
            event.id(),
            event.aggregateType(),
            event.aggregateId(),
            event.sequence(),
            event.time(),
            event.name(),
            event.payload(),
            dav.desk.trails::getLast));
  }

  @Test
  void nobody_keeps_a_change_secret_from_the_clients_of_others() {
    dav.views.happened(
        new CalendarShared(calendar, "account:anna", "account:bob", Desk.HOUSE, "view"));
    posted(dav.askAsNobody("POST", shared).as(DavServer.BOB), SUBSCRIPTION);
    send();
    dav.ask("PUT", WORK + "a.ics")
        .with("Push-Dont-Notify", "*")
        .type("text/calendar")
        .body(event("a"))
        .answer();
    watchLastAs("account:anna");
    assertThat(send()).hasSize(1);
  }

  @Test
  void of_what_is_not_shared_any_more_nothing_is_told() {
    dav.views.happened(
        new CalendarShared(calendar, "account:anna", "account:bob", Desk.HOUSE, "view"));
    assertThat(posted(dav.askAsNobody("POST", shared).as(DavServer.BOB), SUBSCRIPTION).status())
        .isEqualTo(201);
    send();
    put("a");
    assertThat(send()).hasSize(1);
    assertThat(happened(new CalendarShareRevoked(calendar, "account:anna", "account:bob")))
        .isEmpty();
    put("b");
    assertThat(send()).isEmpty();
    assertThat(
            happened(
                new CalendarShared(calendar, "account:anna", "account:bob", Desk.HOUSE, "view")))
        .isEmpty();
  }

  @Test
  void who_sees_only_busy_times_is_told_of_nothing() {
    dav.views.happened(
        new CalendarShared(calendar, "account:anna", "account:bob", Desk.HOUSE, "free-busy"));
    var answer = posted(dav.askAsNobody("POST", shared).as(DavServer.BOB), SUBSCRIPTION);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("push-not-available");
  }

  @Test
  void whoever_may_not_sign_in_any_more_is_told_of_nothing() {
    register(WORK, SUBSCRIPTION);
    posted(
        dav.askAsNobody("POST", WORK).as(DavServer.ANNA, "apppassword:phone"),
        SUBSCRIPTION.replace("net/1", "net/phone"));
    put("a");
    assertThat(send()).hasSize(2);
    put("b");
    assertThat(happened(new AppPasswordRevoked("account:anna", "apppassword:phone"))).hasSize(1);
    put("c");
    assertThat(happened(new PasswordChanged("account:anna"))).isEmpty();
    register(WORK, SUBSCRIPTION);
    put("d");
    assertThat(happened(new AccountErased("account:anna"))).isEmpty();
    assertThat(dav.vault.count("push-registration", 10)).isZero();
  }

  @Test
  void a_registration_can_be_taken_back_by_whose_it_is() {
    String url = local(register(WORK, SUBSCRIPTION).header("Location"));
    assertThat(dav.askAsNobody("DELETE", url).as(DavServer.BOB).answer().status()).isEqualTo(403);
    assertThat(dav.askAsNobody("DELETE", url).answer().status()).isEqualTo(401);
    assertThat(dav.ask("PUT", url).answer().status()).isEqualTo(405);
    put("a");
    assertThat(dav.ask("DELETE", url).answer().status()).isEqualTo(204);
    assertThat(send()).isEmpty();
    var gone = dav.ask("DELETE", url).answer();
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.header("Chalet-Error")).isEqualTo("unknown-push-registration");
  }

  @Test
  void what_expired_is_not_told_of_anything() {
    register(WORK, SUBSCRIPTION + "<expires>Sat, 17 Jan 2026 12:00:00 GMT</expires>");
    dav.clock.advance(Duration.ofDays(3));
    put("a");
    assertThat(send()).isEmpty();
    assertThat(dav.vault.count("push-topic", 10)).isZero();
  }

  @Test
  void what_cannot_be_delivered_is_tried_again_with_pauses_and_removed_in_the_end() {
    register(WORK, SUBSCRIPTION);
    put("a");
    dav.pushService.answer = new Delivery.Later(Duration.ofMinutes(5));
    assertThat(send()).hasSize(1);
    put("b");
    assertThat(send()).isEmpty();
    dav.clock.advance(Duration.ofMinutes(5));
    assertThat(send()).hasSize(1);
    dav.pushService.answer = new Delivery.Taken();
    dav.clock.advance(Duration.ofMinutes(5));
    assertThat(send()).hasSize(1);
    put("c");
    dav.pushService.answer = new Delivery.Later(Duration.ZERO);
    int attempts = 0;
    for (int days = 0; days < 6; days++) {
      for (int hours = 0; hours < 24; hours++) {
        attempts += send().size();
        dav.clock.advance(Duration.ofHours(1));
      }
    }
    assertThat(attempts).isEqualTo(11);
    assertThat(dav.vault.count("push-registration", 10)).isZero();
    assertThat(dav.vault.count("push-due", 10)).isZero();
  }

  @Test
  void where_nothing_will_ever_be_delivered_nothing_is_sent_again() {
    register(WORK, SUBSCRIPTION);
    put("a");
    dav.pushService.answer = new Delivery.Gone();
    assertThat(send()).hasSize(1);
    put("b");
    assertThat(send()).isEmpty();
    assertThat(dav.vault.count("push-registration", 10)).isZero();
  }

  @Test
  void many_changes_are_told_at_a_measured_pace_and_none_is_left_out() {
    register(WORK, SUBSCRIPTION);
    int sent = 0;
    for (int i = 0; i < 20; i++) {
      put("a" + i);
      dav.views.recorded().from(seen + 1, 1000).forEach(watch::take);
      seen = dav.views.position();
      dav.clock.advance(Duration.ofSeconds(1));
      dav.pushService.sent.clear();
      rounds.round(() -> true);
      sent += dav.pushService.sent.size();
    }
    assertThat(sent).isBetween(3, 5);
    assertThat(send()).hasSize(1);
    assertThat(send()).isEmpty();
  }

  @Test
  void push_services_that_let_one_person_wait_do_not_hold_up_others() {
    List<Runnable> waiting = new ArrayList<>();
    PushRounds slow =
        new PushRounds(ground, dav.homes(), DavServer.PUBLIC_URL, () -> true, waiting::add);
    for (int i = 0; i < 70; i++) {
      register(WORK, SUBSCRIPTION.replace("net/1", "net/" + i));
    }
    dav.views.happened(
        new CalendarShared(calendar, "account:anna", "account:bob", Desk.HOUSE, "view"));
    posted(dav.ask("POST", shared).as(DavServer.BOB), SUBSCRIPTION.replace("net/1", "net/bob"));
    put("a");
    dav.views.recorded().from(seen + 1, 1000).forEach(watch::take);
    dav.clock.advance(Duration.ofSeconds(5));
    slow.round(() -> true);
    assertThat(waiting).hasSize(9);
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
      slow.round(() -> true);
    }
    assertThat(dav.pushService.sent).hasSize(71);
  }

  @Test
  void nothing_is_sent_before_clients_can_see_it() {
    boolean[] shown = {false};
    PushRounds waiting =
        new PushRounds(ground, dav.homes(), DavServer.PUBLIC_URL, () -> shown[0], Runnable::run);
    register(WORK, SUBSCRIPTION);
    put("a");
    dav.views.recorded().from(seen + 1, 1000).forEach(watch::take);
    dav.clock.advance(Duration.ofSeconds(5));
    waiting.round(() -> true);
    assertThat(dav.pushService.sent).isEmpty();
    shown[0] = true;
    waiting.round(() -> true);
    assertThat(dav.pushService.sent).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<subscription/>",
        "<subscription><other-subscription/></subscription>",
        "<subscription><web-push-subscription/></subscription>"
      })
  void a_registration_without_a_subscription_is_refused(String content) {
    refused(register(WORK, content), "invalid-subscription");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://push|http://push",
        "https://push.example.net/1|/relative",
        "https://push.example.net/1|https://user@push.example.net/",
        "https://push.example.net/1|not a url",
        "aes128gcm|aesgcm",
        "p256dh|x25519",
        ">key<|>other<",
        ">secret<|><"
      })
  void a_subscription_to_which_nothing_can_be_sent_is_refused(String change) {
    String[] parts = change.split("\\|");
    refused(register(WORK, SUBSCRIPTION.replace(parts[0], parts[1])), "invalid-subscription");
  }

  @Test
  void a_trigger_of_which_nothing_is_known_is_refused() {
    refused(register(WORK, SUBSCRIPTION + "<trigger><D:other/></trigger>"), "no-trigger-supported");
    assertThat(register(WORK, SUBSCRIPTION + "<expires>tomorrow</expires>").status())
        .isEqualTo(400);
  }

  @Test
  void nobody_registers_for_what_is_not_theirs() {
    assertThat(posted(dav.askAsNobody("POST", WORK), SUBSCRIPTION).status()).isEqualTo(401);
    assertThat(posted(dav.askAsNobody("POST", WORK).as(DavServer.BOB), SUBSCRIPTION).status())
        .isEqualTo(403);
    assertThat(register(HOME + "nothing/", SUBSCRIPTION).status()).isIn(404, 405);
    assertThat(dav.ask("POST", HOME).type("text/plain").body("x").answer().status()).isEqualTo(415);
  }

  @Test
  void an_account_has_only_so_many_registrations() {
    for (int i = 0; i < 500; i++) {
      assertThat(register(WORK, SUBSCRIPTION.replace("net/1", "net/" + i)).status()).isEqualTo(201);
    }
    var answer = register(WORK, SUBSCRIPTION.replace("net/1", "net/more"));
    refused(answer, "push-not-available");
    assertThat(answer.header("Chalet-Error")).isEqualTo("too-many-push-registrations");
    assertThat(register(WORK, SUBSCRIPTION).status()).isEqualTo(204);
  }

  private static void refused(DavServer.Answer answer, String precondition) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains(precondition);
  }

  @Test
  void what_else_is_posted_there_is_taken_as_before() {
    assertThat(dav.ask("POST", WORK).type("text/calendar").body(event("x")).answer().status())
        .isEqualTo(201);
  }
}
