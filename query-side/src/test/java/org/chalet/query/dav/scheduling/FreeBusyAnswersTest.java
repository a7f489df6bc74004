package org.chalet.query.dav.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.InboxProjection;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.dav.access.Principals;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.FreeBusyRequest;
import org.junit.jupiter.api.Test;

class FreeBusyAnswersTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BEN = AccountId.ofLocal("ben");
  private static final int MOST = 3;

  private final ViewsByHand views =
      new ViewsByHand(new CalendarProjection(), new InboxProjection());
  private final FreeBusyAnswers answers =
      new FreeBusyAnswers(
          new Everybody(),
          new BusyPeople(
              new CalendarViews(() -> views.view("calendar")),
              Inboxes.over(() -> views.view("scheduling")).views(),
              MOST));

  @Test
  void of_whoever_has_too_much_in_that_time_just_that_is_told() {
    busy(ANNA, 1);
    busy(BEN, MOST + 1);
    FreeBusyAnswers.Told ben = answers.of(ANNA, question(), address("ben"));
    assertThat(ben.status()).startsWith("5.1;");
    assertThat(ben.data()).isNull();
    FreeBusyAnswers.Told anna = answers.of(ANNA, question(), address("anna"));
    assertThat(anna.status()).startsWith("2.0;");
    assertThat(anna.data()).contains("FREEBUSY;FBTYPE=BUSY:20260310T100000Z");
  }

  @Test
  void as_much_as_can_be_looked_into_is_told() {
    busy(BEN, MOST);
    assertThat(answers.of(ANNA, question(), address("ben")).status()).startsWith("2.0;");
  }

  private void busy(AccountId who, int objects) {
    String calendar = "calendar:" + who.local();
    views.happened(
        new CalendarCreated(
            calendar, who.raw(), "default", List.of("VEVENT"), CollectionProperties.NONE, true));
    for (int i = 0; i < objects; i++) {
      String text =
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u%d\r\n".formatted(i)
              + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260310T100000Z\r\nDURATION:PT1H\r\n"
              + "END:VEVENT\r\nEND:VCALENDAR\r\n";
      views.happened(
          new CalendarObjectPut(
              calendar, who.raw(), i + ".ics", "u" + i, "VEVENT", text, null, null));
    }
  }

  private static CalendarAddress address(String name) {
    return CalendarAddress.ofEmail(name + "@example.org");
  }

  private static FreeBusyRequest question() {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REQUEST\r\nBEGIN:VFREEBUSY\r\n"
            + "UID:q\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260310T000000Z\r\n"
            + "DTEND:20260311T000000Z\r\nORGANIZER:mailto:anna@example.org\r\n"
            + "ATTENDEE:mailto:ben@example.org\r\nATTENDEE:mailto:anna@example.org\r\n"
            + "END:VFREEBUSY\r\nEND:VCALENDAR\r\n";
    return FreeBusyRequest.read(text.getBytes(UTF_8));
  }

  /** Everybody may know everybody. */
  private static final class Everybody implements Principals {
    @Override
    public Person of(AccountId account) {
      return new Person(account.local(), List.of(account.local() + "@example.org"));
    }

    @Override
    public Optional<Person> known(AccountId reader, AccountId other) {
      return Optional.of(of(other));
    }

    @Override
    public List<AccountId> find(AccountId reader, String text, int most) {
      return List.of(AccountId.ofLocal(text.substring(0, text.indexOf('@'))));
    }
  }
}
