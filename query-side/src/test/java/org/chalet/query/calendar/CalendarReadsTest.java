package org.chalet.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarShared;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.collection.CollectionReads;
import org.chalet.query.collection.SharedReads;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.rest.Page;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CalendarReadsTest {
  private static final String WORK = "calendar:work";
  private static final String ANNA = "account:anna";

  private final ViewsByHand views =
      new ViewsByHand(new CalendarProjection(), new SharingProjection());
  private final CalendarReads reads =
      new CalendarReads(
          new CalendarViews(() -> views.view("calendar")),
          new Sharing(() -> views.view("sharing")),
          accounts -> Map.of());

  @BeforeEach
  void fill() {
    views.happened(
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.named("Work"), true));
    for (int i = 1; i <= 5; i++) {
      put(i + ".ics", "text " + i);
    }
    views.happened(new CalendarObjectDeleted(WORK, ANNA, "2.ics", "2.ics"));
  }

  @Test
  void ownersSeeTheirCalendars() {
    assertThat(reads.calendars(by(ANNA)))
        .containsExactly(
            new CollectionReads.Summary(
                WORK, "work", "Work", null, null, null, List.of("VEVENT"), true));
    assertThat(reads.calendar(by(ANNA), "work").getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(reads.calendars(by("account:bob"))).isEmpty();
  }

  @Test
  void objectsComeInPages() {
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      Page<CollectionReads.Listed> page = reads.objects(by(ANNA), WORK, cursor, 3);
      page.items().forEach(item -> names.add(item.name()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(names).containsExactly("1.ics", "3.ics", "4.ics", "5.ics");
  }

  @Test
  void anObjectThatCannotBeReadIsShownAllTheSame() {
    assertThat(reads.object(by(ANNA), WORK, "1.ics").getBody())
        .satisfies(whole -> assertThat(whole.text()).isEqualTo("text 1"));
    var stored = reads.stored(by(ANNA), WORK, "1.ics");
    assertThat(stored.getBody()).isEqualTo("text 1".getBytes(StandardCharsets.UTF_8));
    assertThat(stored.getHeaders().getContentType()).hasToString("text/calendar;charset=UTF-8");
  }

  @Test
  void whatIsNotOnesOwnIsNotThere() {
    refuses(ErrorCode.UNKNOWN_COLLECTION, () -> reads.calendar(by("account:bob"), WORK));
    refuses(ErrorCode.UNKNOWN_COLLECTION, () -> reads.objects(by("account:bob"), WORK, null, null));
    refuses(ErrorCode.UNKNOWN_COLLECTION, () -> reads.object(by("account:bob"), WORK, "1.ics"));
    refuses(ErrorCode.UNKNOWN_COLLECTION, () -> reads.stored(by("account:bob"), WORK, "1.ics"));
    refuses(ErrorCode.UNKNOWN_COLLECTION, () -> reads.calendar(by(ANNA), "none"));
    refuses(ErrorCode.UNKNOWN_OBJECT, () -> reads.object(by(ANNA), WORK, "2.ics"));
    refuses(ErrorCode.NOT_SIGNED_IN, () -> reads.calendars(new MockHttpServletRequest()));
    refuses(ErrorCode.INVALID_VALUE, () -> reads.objects(by(ANNA), WORK, "x", null));
  }

  private void put(String name, String text) {
    views.happened(new CalendarObjectPut(WORK, ANNA, name, name, "VEVENT", text, null));
  }

  private static MockHttpServletRequest by(String account) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setUserPrincipal(new SignedIn(new AccountId(account), "password"));
    return request;
  }

  @Test
  void what_is_shared_is_read_on_its_level_and_no_further() {
    views.happened(new OrganizationOpened("organization:house", "House", ANNA));
    views.happened(new UserAdded("organization:house", "account:bob", "collaborator"));
    share("free-busy");
    assertThatThrownBy(() -> reads.objects(by("account:bob"), WORK, null, null))
        .isInstanceOf(Rejected.class);
    share("view");
    assertThat(reads.objects(by("account:bob"), WORK, null, null).items()).hasSize(4);
    assertThat(reads.shared(by("account:bob")))
        .containsExactly(
            new SharedReads.SharedSummary(
                WORK,
                ANNA,
                null,
                "view",
                "accepted",
                "shared-work",
                "Work",
                null,
                null,
                null,
                List.of("VEVENT")));
    assertThat(reads.shares(by(ANNA), WORK))
        .containsExactly(new SharedReads.Share("account:bob", null, "view", "accepted"));
    assertThatThrownBy(() -> reads.shares(by("account:bob"), WORK)).isInstanceOf(Rejected.class);
    share("edit-and-share");
    assertThat(reads.shares(by("account:bob"), WORK)).hasSize(1);
  }

  private void share(String level) {
    views.happened(new CalendarShared(WORK, ANNA, "account:bob", "organization:house", level));
  }

  private static void refuses(ErrorCode code, Runnable read) {
    assertThatThrownBy(read::run)
        .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
