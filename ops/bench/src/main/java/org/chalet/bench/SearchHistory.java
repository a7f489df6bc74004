package org.chalet.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.CardPut;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;

/** 90,000 events and 10,000 cards: one in a hundred belongs to FEW, the others to MANY. */
final class SearchHistory {
  static final AccountId MANY = AccountId.ofLocal("MA00001");
  static final AccountId FEW = AccountId.ofLocal("FE00001");

  private static final int OBJECTS = 100_000;
  private static final int CARD_EACH = 10;
  private static final int SHARE_OF_FEW = 100;
  private static final int CALENDARS = 20;
  private static final int SERIES_EACH = 20;
  private static final int PER_BATCH = 500;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Ground ground;
  private final byte[] trail;
  private final Random random = new Random(3);
  private final List<Commit> batch = new ArrayList<>();

  private SearchHistory(Ground ground) {
    this.ground = ground;
    this.trail =
        ground.codec.encodeTrail(
            new Trail(MANY.raw(), new Client("dav", null, null, null), "bench", "bench", null));
  }

  static void fill(Ground ground) {
    SearchHistory history = new SearchHistory(ground);
    for (AccountId owner : List.of(MANY, FEW)) {
      history.collections(owner);
    }
    for (int i = 0; i < OBJECTS; i++) {
      AccountId owner = i % SHARE_OF_FEW == 1 ? FEW : MANY;
      history.record(
          "object:" + i, i % CARD_EACH == 0 ? history.card(owner, i) : history.event(owner, i));
    }
    history.flush();
  }

  private void collections(AccountId owner) {
    for (int i = 0; i < CALENDARS; i++) {
      record(
          calendar(owner, i),
          new CalendarCreated(
              calendar(owner, i),
              owner.raw(),
              "c" + i,
              List.of("VEVENT"),
              CollectionProperties.NONE,
              false));
    }
    record(
        book(owner),
        new AddressBookCreated(book(owner), owner.raw(), "b", CollectionProperties.NONE, true));
  }

  private static String calendar(AccountId owner, int number) {
    return "calendar:" + owner.local() + "-" + number;
  }

  private static String book(AccountId owner) {
    return "addressbook:" + owner.local();
  }

  private Event event(AccountId owner, int number) {
    Instant start = Prose.time(random);
    String series = number % SERIES_EACH == 3 ? "RRULE:FREQ=WEEKLY;COUNT=30\r\n" : "";
    String text =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//bench
        BEGIN:VEVENT
        UID:%d
        DTSTAMP:20260101T000000Z
        DTSTART:%s
        DURATION:PT1H
        %sSUMMARY:%s
        LOCATION:%s
        DESCRIPTION:%s
        ORGANIZER;CN=%s:mailto:%s
        ATTENDEE;CN=%s;PARTSTAT=ACCEPTED:mailto:%s
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n")
            .formatted(
                number,
                UTC.format(start),
                series,
                Prose.text(random, 4),
                Prose.text(random, 2),
                Prose.text(random, 20),
                Prose.text(random, 2),
                Prose.person(random),
                Prose.text(random, 2),
                Prose.person(random));
    return new CalendarObjectPut(
        calendar(owner, random.nextInt(CALENDARS)),
        owner.raw(),
        number + ".ics",
        "" + number,
        "VEVENT",
        text,
        null);
  }

  private Event card(AccountId owner, int number) {
    String text =
        """
        BEGIN:VCARD
        VERSION:3.0
        UID:%d
        FN:%s
        EMAIL:%s
        TEL:+41 79 %07d
        ORG:%s
        NOTE:%s
        END:VCARD
        """
            .replace("\n", "\r\n")
            .formatted(
                number,
                Prose.text(random, 2),
                Prose.person(random),
                random.nextInt(10_000_000),
                Prose.text(random, 2),
                Prose.text(random, 8));
    return new CardPut(book(owner), owner.raw(), number + ".vcf", "" + number, text, null);
  }

  private void record(String stream, Event event) {
    String id = UUID.randomUUID().toString();
    NewEvent recorded =
        ground.codec.encode(id, "Bench", stream, 0, Prose.NOW.minusSeconds(60), event, trail);
    batch.add(new Commit(id, List.of(recorded), List.of()));
    if (batch.size() == PER_BATCH) {
      flush();
    }
  }

  private void flush() {
    ground.storage.eventLog().append(batch);
    batch.clear();
  }
}
