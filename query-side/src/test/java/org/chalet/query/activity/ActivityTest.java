package org.chalet.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.past.Moments;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Replaying;
import org.chalet.query.projection.Story;
import org.chalet.query.projection.ViewComparison.KindComparison;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;

class ActivityTest {
  private static final String ANNA = "account:anna";
  private static final String BEN = "account:ben";
  private static final String HOUSE = "organization:house";
  private static final String WORK = "calendar:work";
  private static final Client PHONE = new Client("dav", "DAVx5/4.4", "192.0.2.1", "apppassword:p");
  private static final Client LAPTOP = new Client("dav", "Thunderbird", "192.0.2.2", "password");

  private final Story story = new Story();

  @Test
  void a_person_finds_what_each_client_did() {
    everything();
    Activity activity = activity(view());
    List<KnownClient> clients = activity.clients(ANNA);
    assertThat(clients)
        .extracting(KnownClient::credential)
        .containsExactly("password", "apppassword:p");
    KnownClient phone = clients.getLast();
    assertThat(activity.count(phone, 0, Long.MAX_VALUE)).isEqualTo(2);
    assertThat(told(activity, Scan.of(ActivitySchema.BY_CLIENT, phone.number())))
        .containsExactly("calendar.object-deleted", "calendar.object-put");
  }

  @Test
  void a_collection_an_organization_an_object_and_a_command_tell_what_was_done_to_them() {
    everything();
    Activity activity = activity(view());
    assertThat(told(activity, Scan.of(ActivitySchema.BY_SCOPE, ANNA, WORK))).hasSize(4);
    assertThat(told(activity, Scan.of(ActivitySchema.BY_SCOPE, HOUSE, HOUSE))).hasSize(2);
    assertThat(told(activity, Scan.of(ActivitySchema.BY_OBJECT, stream("a.ics")))).hasSize(3);
    assertThat(told(activity, Scan.of(ActivitySchema.BY_OBJECT, BEN)))
        .containsExactly("organization.user-added");
    assertThat(told(activity, Scan.of(ActivitySchema.BY_COMMAND, "by-ben"))).hasSize(1);
    assertThat(told(activity, Scan.of(ActivitySchema.BY_KIND, HOUSE, "organization.user-added")))
        .hasSize(1);
  }

  @Test
  void a_person_finds_what_others_did_to_their_own_data_but_not_how_their_clients_are_called() {
    everything();
    Activity activity = activity(view());
    assertThat(own(activity, ANNA, EventFilter.ALL)).hasSize(6);
    assertThat(own(activity, BEN, EventFilter.ALL)).containsExactly("calendar.object-put");
    assertThat(own(activity, ANNA, EventFilter.asked(BEN, null, null, null, null, null)))
        .containsExactly("calendar.object-put");
    assertThat(own(activity, ANNA, EventFilter.asked(BEN, null, null, "davx5", null, null)))
        .isEmpty();
    assertThat(own(activity, ANNA, EventFilter.asked(null, null, null, "davx5", null, null)))
        .containsExactly("calendar.object-deleted", "calendar.object-put");
  }

  @Test
  void a_collection_an_object_and_an_organization_are_found_in_what_concerns_a_person() {
    everything();
    Activity activity = activity(view());
    assertThat(own(activity, ANNA, about(WORK))).hasSize(4);
    assertThat(own(activity, ANNA, about(stream("a.ics")))).hasSize(3);
    assertThat(own(activity, ANNA, about(HOUSE))).hasSize(2);
    assertThat(own(activity, BEN, about(HOUSE))).isEmpty();
    assertThat(own(activity, BEN, about(stream("a.ics")))).hasSize(1);
  }

  private static EventFilter about(String object) {
    return EventFilter.asked(null, null, object, null, null, null);
  }

  private List<String> own(Activity activity, String account, EventFilter filter) {
    Moments moments = new Moments(Recorded.in(story.log, story.codec), story.clock);
    Wanted wanted =
        new OwnTimeline(new DeedFilter(activity, moments)).wanted(new AccountId(account), filter);
    List<String> forward = activity.all(wanted).map(Deed::event).toList();
    List<String> backward =
        activity.page(wanted, PageRequest.of(null, 50)).items().stream().map(Deed::event).toList();
    assertThat(backward).isEqualTo(forward.reversed());
    return backward;
  }

  @Test
  void several_walks_are_one_however_long_each_is() {
    CollectionProperties named = CollectionProperties.named("Work");
    by(LAPTOP, WORK, new CalendarCreated(WORK, ANNA, "work", List.of("VEVENT"), named, false));
    for (int i = 0; i < 1300; i++) {
      String actor = i % 3 == 0 || i > 1000 ? BEN : ANNA;
      story.happened(trail(actor, PHONE, "many"), stream("a.ics"), put("text " + i));
    }
    Activity activity = activity(view());
    Moments moments = new Moments(Recorded.in(story.log, story.codec), story.clock);
    Wanted wanted =
        new OwnTimeline(new DeedFilter(activity, moments))
            .wanted(new AccountId(ANNA), EventFilter.ALL);
    List<Long> forward = activity.all(wanted).map(Deed::position).toList();
    List<Long> backward = new ArrayList<>();
    String cursor = null;
    do {
      Page<Deed> page = activity.page(wanted, PageRequest.of(cursor, 170));
      page.items().forEach(deed -> backward.add(deed.position()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(forward).hasSize(1301).isSorted().isEqualTo(backward.reversed());
  }

  @Test
  void pages_join_to_the_whole() {
    everything();
    Activity activity = activity(view());
    Wanted all = Wanted.all(Scan.of(ActivitySchema.BY_ACTOR, ANNA));
    List<Long> positions = new ArrayList<>();
    String cursor = null;
    do {
      Page<Deed> page = activity.page(all, PageRequest.of(cursor, 2));
      page.items().forEach(deed -> positions.add(deed.position()));
      cursor = page.next();
    } while (cursor != null);
    List<Long> forward = new ArrayList<>();
    activity.each(all, deed -> forward.add(deed.position()));
    assertThat(positions).isEqualTo(forward.reversed()).hasSize(5);
  }

  @Test
  void an_erasure_leaves_what_was_done_elsewhere_without_the_client_and_a_rebuild_tells_the_same() {
    everything();
    story.happened(
        new Trail("system", Client.SYSTEM, "erasing", "erasure", null),
        ANNA,
        new AccountErased(ANNA));
    View live = view();
    story.keys.erase(ANNA);
    View rebuilt = view();
    assertThat(Replaying.compared(live, rebuilt).kinds()).allMatch(KindComparison::alike);
    Activity activity = activity(live);
    assertThat(activity.clients(ANNA)).isEmpty();
    assertThat(live.find(ActivitySchema.DEEDS, Scan.of(ActivitySchema.BY_ACTOR, ANNA)))
        .extracting(Document::value)
        .hasSize(2)
        .allMatch(deed -> deed.client() == null && HOUSE.equals(deed.scope()));
  }

  @Test
  void batches_that_come_again_change_nothing() {
    everything();
    View whole = view();
    for (int size : List.of(1, 2, 3)) {
      for (int documents = 0; documents < 6; documents++) {
        View broken = Replaying.broken(story, new ActivityProjection(), size, documents);
        assertThat(Replaying.compared(whole, broken).kinds()).allMatch(KindComparison::alike);
      }
    }
  }

  private void everything() {
    CollectionProperties named = CollectionProperties.named("Work");
    by(LAPTOP, WORK, new CalendarCreated(WORK, ANNA, "work", List.of("VEVENT"), named, false));
    by(PHONE, stream("a.ics"), put("one"));
    by(PHONE, stream("a.ics"), new CalendarObjectDeleted(WORK, ANNA, "a.ics", "uid"));
    story.happened(trail(BEN, PHONE, "by-ben"), stream("a.ics"), put("two"));
    by(LAPTOP, HOUSE, new OrganizationOpened(HOUSE, "House", ANNA));
    by(LAPTOP, HOUSE, new UserAdded(HOUSE, BEN, "collaborator"));
  }

  private void by(Client client, String stream, org.chalet.kernel.message.Event event) {
    story.happened(trail(ANNA, client, "by-anna"), stream, event);
  }

  private static Trail trail(String actor, Client client, String command) {
    return new Trail(actor, client, command, "PUT", null);
  }

  private static CalendarObjectPut put(String text) {
    return new CalendarObjectPut(WORK, ANNA, "a.ics", "uid", "VEVENT", text, null);
  }

  private static String stream(String name) {
    return ObjectId.ofCalendarObject(new CalendarId(WORK), name);
  }

  private View view() {
    return Replaying.whole(story, new ActivityProjection());
  }

  private Activity activity(View view) {
    return new Activity(() -> view, story.log::head, position -> true);
  }

  private static List<String> told(Activity activity, Scan<Deed> scan) {
    return activity.page(Wanted.all(scan), PageRequest.of(null, 50)).items().stream()
        .map(Deed::event)
        .toList();
  }
}
