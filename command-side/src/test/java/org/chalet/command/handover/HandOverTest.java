package org.chalet.command.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.AttachmentFile;
import org.chalet.calendar.AttachmentStored;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.command.Story;
import org.chalet.contact.CardPut;
import org.chalet.contact.PutCard;
import org.chalet.file.Content;
import org.chalet.file.FileContents;
import org.chalet.identity.HomeOrganizationEnded;
import org.chalet.identity.Registered;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.HandOverId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AddUser;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.CollectionsFate;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.HandOverFinished;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.ReclaimCollections;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandOverTest {
  private static final AccountId LEA = AccountId.ofLocal("lea");
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BEN = AccountId.ofLocal("ben");
  private static final AccountId EMIL = AccountId.ofLocal("emil");
  private static final AccountId OLGA = AccountId.ofLocal("olga");

  private final Story story = new Story();
  private final OrganizationId house = story.registered("lea").organization();
  private final Registered anna = invited(ANNA);

  HandOverTest() {
    for (AccountId account : List.of(BEN, EMIL, OLGA)) {
      story.registered(account.local());
    }
    story.joins(LEA, house, BEN, Role.COLLABORATOR).joins(LEA, house, EMIL, Role.EXTERNAL);
    for (int i = 0; i < 5; i++) {
      story.given(ANNA, event(anna.calendar(), i, "v1"));
    }
    story.given(
        ANNA,
        event(anna.calendar(), 0, "v2"),
        new DeleteCalendarObject(anna.calendar(), new ResourceName("e4.ics"), Precondition.NONE),
        new PutCard(
            anna.addressBook(),
            new ResourceName("c.vcf"),
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c\r\nFN:C\r\nN:;;;;\r\nEND:VCARD\r\n"
                .getBytes(UTF_8),
            Precondition.NONE));
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  /** Somebody who came in through the house. */
  private Registered invited(AccountId account) {
    return story.invited(LEA, house, account);
  }

  private static PutCalendarObject event(CalendarId calendar, int number, String summary) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chalet//Test//EN\r\nBEGIN:VEVENT\r\nUID:e"
            + number
            + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nSUMMARY:"
            + summary
            + "\r\nX-ODD;p=\"q\": kept \r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    return new PutCalendarObject(
        calendar, new ResourceName("e" + number + ".ics"), text.getBytes(UTF_8), Precondition.NONE);
  }

  private RemoveUser removal(CollectionsFate fate, AccountId receiver) {
    return new RemoveUser(house, ANNA, "anna@example.org", fate, receiver);
  }

  private RemoveUser deletion() {
    return new RemoveUser(house, ANNA, "anna@example.org", CollectionsFate.DELETE, null);
  }

  private HandOverRounds rounds() {
    return new HandOverRounds(story.commands(), story.traces, story.traces, story.states());
  }

  private void carryOut() {
    rounds().round(() -> true);
  }

  private <E extends Event> List<E> happened(Class<E> type) {
    return story.history().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Texts by name, as Ben has them from Anna. */
  private Map<String, String> bens() {
    return happened(CalendarObjectPut.class).stream()
        .filter(put -> put.owner().equals(BEN.raw()))
        .collect(Collectors.toMap(CalendarObjectPut::name, CalendarObjectPut::text));
  }

  private Map<String, String> annas() {
    return happened(CalendarObjectPut.class).stream()
        .filter(put -> put.owner().equals(ANNA.raw()) && !put.name().equals("e4.ics"))
        .collect(
            Collectors.toMap(
                CalendarObjectPut::name, CalendarObjectPut::text, (older, newer) -> newer));
  }

  private void assertAllIsBens() {
    assertThat(bens()).isEqualTo(annas()).hasSize(4);
    assertThat(happened(CardPut.class).stream().filter(put -> put.owner().equals(BEN.raw())))
        .hasSize(1);
    assertThat(happened(CalendarDeleted.class)).hasSize(1);
    assertThat(happened(HandOverFinished.class)).hasSize(1);
    assertThat(story.traces.of(ANNA)).hasSize(2).allMatch(Holdings.Held::isDefault);
  }

  @Test
  void managers_of_other_organizations_have_no_say() {
    OrganizationId other = story.traces.organizations(OLGA).getFirst();
    story.joins(OLGA, other, ANNA, Role.COLLABORATOR);
    story
        .when(OLGA, new RemoveUser(other, ANNA, "anna@example.org", CollectionsFate.DELETE, null))
        .refused(ErrorCode.NOT_HOME_ORGANIZATION);
    story
        .when(OLGA, new RemoveUser(other, ANNA, "anna@example.org"))
        .recorded(new UserRemoved(other.raw(), ANNA.raw()));
  }

  @Test
  void an_organization_has_no_say_about_whoever_was_gone_from_it_since() {
    OrganizationId other = story.traces.organizations(OLGA).getFirst();
    story.joins(OLGA, other, LEA, Role.ADMINISTRATOR).joins(OLGA, other, ANNA, Role.COLLABORATOR);
    story
        .when(ANNA, new LeaveOrganization(house))
        .recorded(
            new UserLeft(house.raw(), ANNA.raw()),
            new HomeOrganizationEnded(ANNA.raw(), house.raw()));
    story.given(LEA, new AddUser(house, ANNA, Role.COLLABORATOR));
    story.when(LEA, deletion()).refused(ErrorCode.NOT_HOME_ORGANIZATION);
    story
        .when(LEA, removal(CollectionsFate.TRANSFER, BEN))
        .refused(ErrorCode.NOT_HOME_ORGANIZATION);
  }

  @Test
  void whoever_is_removed_or_replaced_is_at_home_there_no_more() {
    OrganizationId other = story.traces.organizations(OLGA).getFirst();
    story.joins(OLGA, other, ANNA, Role.COLLABORATOR);
    HomeOrganizationEnded ended = new HomeOrganizationEnded(ANNA.raw(), house.raw());
    story
        .when(LEA, new RemoveUser(house, ANNA, "anna@example.org"))
        .recorded(new UserRemoved(house.raw(), ANNA.raw()), ended);
    Registered dora = invited(AccountId.ofLocal("dora"));
    story.given(LEA, new ChangeUserRole(house, dora.account(), Role.LEGAL_REPRESENTATIVE));
    assertThat(
            story
                .when(
                    LEA,
                    new ReplaceLegalRepresentative(
                        BEN, new RemoveUser(house, dora.account(), "dora@example.org")))
                .events())
        .contains(new HomeOrganizationEnded(dora.account().raw(), house.raw()));
  }

  @Test
  void collections_go_to_another_user_who_is_not_external_and_who_stays() {
    for (AccountId receiver : List.of(EMIL, OLGA, ANNA)) {
      story
          .when(LEA, removal(CollectionsFate.TRANSFER, receiver))
          .refused(ErrorCode.RECEIVER_NOT_ELIGIBLE);
    }
    story
        .when(LEA, new RemoveUser(house, ANNA, "anna@example.org", CollectionsFate.TRANSFER, null))
        .refused(ErrorCode.RECEIVER_NOT_ELIGIBLE);
    story.when(LEA, removal(CollectionsFate.DELETE, BEN)).refused(ErrorCode.RECEIVER_NOT_ELIGIBLE);
    story.given(BEN, new RequestAccountDeletion(BEN));
    story
        .when(LEA, removal(CollectionsFate.TRANSFER, BEN))
        .refused(ErrorCode.RECEIVER_NOT_ELIGIBLE);
  }

  @Test
  void whoever_is_removed_without_more_keeps_everything() {
    story.when(LEA, new RemoveUser(house, ANNA, "anna@example.org")).events();
    carryOut();
    assertThat(happened(HandOverBegun.class)).isEmpty();
    assertThat(happened(CalendarDeleted.class)).isEmpty();
  }

  @Test
  void what_is_transferred_is_the_receiver_s_byte_for_byte() {
    story.when(LEA, removal(CollectionsFate.TRANSFER, BEN)).events();
    carryOut();
    assertAllIsBens();
    assertThat(story.traces.of(BEN).stream().map(Holdings.Held::name))
        .contains("Calendar of anna", "Contacts of anna");
  }

  @Test
  void files_that_are_attached_are_kept_once_more_for_the_receiver() throws IOException {
    FileContents contents = new FileContents(story.blobs, story.vault);
    byte[] bytes = "agenda".getBytes(UTF_8);
    FileContents.Kept kept = contents.keep(ANNA, new ByteArrayInputStream(bytes), 100);
    Content content = new Content(kept.address(), kept.size(), "text/plain");
    AttachmentFile file =
        new AttachmentFile(
            "first", content, "agenda.txt", "https://x.example/dav/attachments/first/a");
    story.given(
        ANNA,
        new AddAttachment(
            anna.calendar(), new ResourceName("e0.ics"), List.of(), file, Precondition.NONE));
    story.given(LEA, removal(CollectionsFate.TRANSFER, BEN));
    carryOut();
    AttachmentStored copy =
        happened(AttachmentStored.class).stream()
            .filter(one -> one.owner().equals(BEN.raw()))
            .findFirst()
            .orElseThrow();
    assertThat(String.valueOf(bens().get("e0.ics")).replace("\r\n ", ""))
        .contains("MANAGED-ID=" + copy.attachment(), "/dav/attachments/" + copy.attachment() + "/a")
        .doesNotContain("first");
    contents.forgetAll(ANNA);
    try (InputStream there = contents.open(BEN, copy.content(), 0, copy.size()).orElseThrow()) {
      assertThat(there.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void names_that_are_taken_get_a_number() {
    CalendarId taken = CalendarId.ofLocal("taken");
    story.given(
        BEN,
        new CreateCalendar(
            taken,
            BEN,
            new ResourceName("taken"),
            List.of(),
            CollectionProperties.named("Calendar of anna")));
    story.given(LEA, removal(CollectionsFate.TRANSFER, BEN));
    carryOut();
    assertThat(story.traces.of(BEN).stream().map(Holdings.Held::name))
        .contains("Calendar of anna", "Calendar of anna (2)");
  }

  @Test
  void what_is_deleted_is_gone_and_the_person_begins_anew() {
    story.given(LEA, deletion());
    carryOut();
    assertThat(bens()).isEmpty();
    assertThat(happened(CalendarDeleted.class)).hasSize(1);
    assertThat(story.traces.of(ANNA)).hasSize(2).allMatch(Holdings.Held::isDefault);
    assertThat(happened(CalendarCreated.class).getLast().owner()).isEqualTo(ANNA.raw());
  }

  private ReclaimCollections reclaim(AccountId receiver) {
    String handOver = happened(HandOverBegun.class).getLast().handOver();
    return new ReclaimCollections(house, new HandOverId(handOver), receiver, false);
  }

  @Test
  void what_was_deleted_comes_back_to_another_user() {
    story.given(LEA, deletion());
    carryOut();
    story.given(LEA, reclaim(BEN));
    carryOut();
    assertThat(bens()).isEqualTo(annas()).hasSize(4);
    assertThat(happened(CardPut.class).stream().filter(put -> put.owner().equals(BEN.raw())))
        .hasSize(1);
    assertThat(happened(CalendarDeleted.class)).hasSize(1);
    assertThat(story.traces.of(ANNA)).hasSize(2).allMatch(Holdings.Held::isDefault);
    story.when(LEA, reclaim(LEA)).refused(ErrorCode.HAND_OVER_HAS_RECEIVER);
  }

  @Test
  void a_look_at_what_would_come_back_changes_nothing() {
    story.given(LEA, deletion());
    ReclaimCollections whole = reclaim(BEN);
    ReclaimCollections look =
        new ReclaimCollections(house, whole.handOver(), whole.receiver(), true);
    story.when(LEA, look).refused(ErrorCode.HAND_OVER_RUNNING);
    carryOut();
    story.when(LEA, look).recordedNothing();
  }

  @Test
  void what_was_deleted_goes_to_nobody_else_and_not_for_ever() {
    story.given(LEA, deletion());
    carryOut();
    for (AccountId receiver : List.of(EMIL, OLGA, ANNA)) {
      story.when(LEA, reclaim(receiver)).refused(ErrorCode.RECEIVER_NOT_ELIGIBLE);
    }
    story.when(BEN, reclaim(BEN)).refused(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR);
    story.given(LEA, new ChangeUserRole(house, BEN, Role.ADMINISTRATOR));
    story.when(BEN, reclaim(LEA)).refused(ErrorCode.FORBIDDEN);
    OrganizationId other = story.traces.organizations(OLGA).getFirst();
    story
        .when(OLGA, new ReclaimCollections(other, reclaim(OLGA).handOver(), OLGA, false))
        .refused(ErrorCode.UNKNOWN_HAND_OVER);
    story.clock.advance(
        Duration.between(story.clock.instant(), Instant.now()).plus(Duration.ofDays(31)));
    story.when(LEA, reclaim(BEN)).refused(ErrorCode.NO_LONGER_RECLAIMABLE);
  }

  @Test
  void what_its_owner_has_brought_back_stays_there() {
    CalendarId own = CalendarId.ofLocal("own");
    story.given(
        ANNA,
        new CreateCalendar(
            own, ANNA, new ResourceName("own"), List.of(), CollectionProperties.named("Own")),
        event(own, 7, "hers"));
    story.given(LEA, deletion());
    carryOut();
    story.given(ANNA, new RestoreCalendar(own));
    story.given(LEA, reclaim(BEN));
    carryOut();
    assertThat(bens()).hasSize(4).doesNotContainKey("e7.ics");
    assertThat(story.traces.of(BEN).stream().map(Holdings.Held::name))
        .doesNotContain("Own of anna");
    story.given(ANNA, event(own, 8, "hers still"));
  }

  @Test
  void what_its_owner_has_brought_back_and_deleted_again_stays_there() {
    CalendarId own = CalendarId.ofLocal("own");
    story.given(
        ANNA,
        new CreateCalendar(
            own, ANNA, new ResourceName("own"), List.of(), CollectionProperties.named("Own")));
    story.given(LEA, deletion());
    carryOut();
    story.given(ANNA, new RestoreCalendar(own), event(own, 7, "private"), new DeleteCalendar(own));
    story.given(LEA, reclaim(BEN));
    carryOut();
    assertThat(bens()).hasSize(4).doesNotContainKey("e7.ics");
  }

  @Test
  void nobody_writes_into_what_is_on_its_way() {
    story.given(LEA, removal(CollectionsFate.TRANSFER, BEN));
    AtomicInteger steps = new AtomicInteger(2);
    rounds().round(() -> steps.getAndDecrement() > 0);
    story.when(ANNA, event(anna.calendar(), 7, "late")).refused(ErrorCode.COLLECTION_FROZEN);
  }

  @Test
  void what_the_receiver_has_made_of_a_copy_stays() {
    story.given(LEA, removal(CollectionsFate.TRANSFER, BEN));
    AtomicInteger steps = new AtomicInteger(3);
    rounds().round(() -> steps.getAndDecrement() > 0);
    CalendarId copy =
        new CalendarId(
            happened(CalendarObjectPut.class).stream()
                .filter(put -> put.owner().equals(BEN.raw()))
                .findFirst()
                .orElseThrow()
                .calendar());
    story.given(BEN, event(copy, 1, "changed by Ben"));
    carryOut();
    assertThat(
            happened(CalendarObjectPut.class).stream()
                .filter(put -> put.calendar().equals(copy.raw()) && put.name().equals("e1.ics"))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .text())
        .contains("changed by Ben");
  }

  @Test
  void wherever_a_crash_comes_all_arrives_once() throws Exception {
    story.given(LEA, removal(CollectionsFate.TRANSFER, BEN));
    for (int most = 0; happened(HandOverFinished.class).isEmpty(); most++) {
      AtomicInteger steps = new AtomicInteger(most);
      rounds().round(() -> steps.getAndDecrement() > 0);
      story.restart();
    }
    carryOut();
    assertAllIsBens();
  }
}
