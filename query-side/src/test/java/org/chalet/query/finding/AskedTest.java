package org.chalet.query.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.chalet.contentline.Limits;
import org.chalet.icalendar.CalendarObject;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.AddressObject;
import org.junit.jupiter.api.Test;

class AskedTest {
  @Test
  void words_are_folded_and_parted() {
    assertThat(Asked.words("Zo\u00eb  GRO\u00df, l'\u00c9t\u00e9 zo\u00eb"))
        .containsExactly("zoe", "gross", "l", "ete");
    assertThat(Asked.words("anna@Example.org")).containsExactly("anna", "example", "org");
    assertThat(Asked.words("\u4f1a\u8b70\u5ba4")).containsExactly("\u4f1a", "\u8b70", "\u5ba4");
    assertThat(Asked.words(" \u2013 ... ")).isEmpty();
  }

  @Test
  void too_much_is_refused() {
    assertThat(Asked.words("a b c d e f g h")).hasSize(8);
    refused("a b c d e f g h i");
    refused("x".repeat(201));
  }

  private static void refused(String typed) {
    assertThatThrownBy(() -> Asked.words(typed))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
  }

  @Test
  void a_phone_number_is_found_in_any_writing() {
    List<String> written =
        List.of(
            "+41 79 123 45 67",
            "0041791234567",
            "079 123 45 67",
            "+41 (0)79/123-45-67",
            "tel:+41-79-123-45-67");
    List<String> typed =
        List.of(
            "+41791234567",
            "079 123 45 67",
            "0041 79 123 45 67",
            "(079) 123.45.67",
            "+41 (0)79 123 45 67",
            "079 123 4",
            "123 45 67",
            "1234567");
    for (String number : written) {
      for (String question : typed) {
        assertThat(isFound(number, question)).as(question + " in " + number).isTrue();
      }
      assertThat(isFound(number, "079 123 45 68")).isFalse();
    }
    assertThat(isFound("+1 415 555 1234", "415 555 1234")).isTrue();
    assertThat(isFound("415-555-1234", "+1 (415) 555-1234")).isTrue();
    assertThat(isFound("+423 123 45 67", "+423 1234567")).isTrue();
    assertThat(isFound("none", "079 123 45 67")).isFalse();
  }

  private static boolean isFound(String number, String question) {
    List<String> words = new FieldText(FieldText.PHONE, false, number).words().toList();
    return Asked.words(question).stream()
        .allMatch(one -> words.stream().anyMatch(word -> word.startsWith(one)));
  }

  @Test
  void marks_say_where_the_words_are_as_they_were_written() {
    assertThat(FoundWords.marks("Caf\u00e9 bei Gro\u00df & cafe\u0301s", List.of("cafe", "gros")))
        .containsExactly(
            new FoundWords.Mark(0, 4), new FoundWords.Mark(9, 13), new FoundWords.Mark(16, 22));
    assertThat(new FieldText(FieldText.PHONE, false, "079 12").marks(List.of("7912")))
        .containsExactly(new FoundWords.Mark(0, 6));
  }

  @Test
  void times_are_in_months_and_years_or_long() {
    long march = Instant.parse("2026-03-31T23:00:00Z").getEpochSecond();
    assertThat(FindTags.times(march, march + 7200))
        .containsExactlyInAnyOrder("m202603", "m202604", "y2026");
    assertThat(FindTags.times(march, Long.MAX_VALUE)).containsExactly("long");
    assertThat(FindTags.times(Long.MIN_VALUE, march)).containsExactly("long");
    assertThat(FindTags.range(Instant.ofEpochSecond(march), Instant.ofEpochSecond(march + 60)))
        .containsExactlyInAnyOrder("long", "m202603");
    assertThat(FindTags.range(Instant.ofEpochSecond(march), Instant.MAX))
        .contains("long", "y2026", "y2200")
        .doesNotContain("y2025");
    assertThat(FindTags.range(Instant.MIN, Instant.ofEpochSecond(march)))
        .contains("y1900", "y2026")
        .doesNotContain("y2027");
  }

  @Test
  void orders_are_by_time_then_by_position_and_never_alike() {
    long early = FindOrder.of(-7_000_000_000L, 5, FindOrder.View.RECORDED);
    long same = FindOrder.of(60, 5, FindOrder.View.RECORDED);
    assertThat(early).isLessThan(same);
    assertThat(FindOrder.of(119, 6, FindOrder.View.RECORDED)).isGreaterThan(same);
    assertThat(FindOrder.of(60, 5, FindOrder.View.FETCHED)).isGreaterThan(same);
    assertThat(FindOrder.first(60)).isLessThanOrEqualTo(same);
    assertThat(FindOrder.of(59, Long.MAX_VALUE, FindOrder.View.DIRECTORY))
        .isLessThan(FindOrder.first(60));
    assertThat(FindOrder.of(Long.MAX_VALUE, 7, FindOrder.View.RECORDED))
        .isGreaterThan(FindOrder.of(4_000_000_000L, 9, FindOrder.View.RECORDED));
    assertThat(FindOrder.timeless("organization:acme/a.vcf", FindOrder.View.DIRECTORY))
        .isNegative()
        .isNotEqualTo(FindOrder.timeless("organization:acme/b.vcf", FindOrder.View.DIRECTORY));
  }

  @Test
  void every_text_of_a_card_is_found_and_nothing_that_is_for_machines() {
    String card =
        """
        BEGIN:VCARD
        VERSION:3.0
        UID:secretuid
        FN:Zo\u00eb Muster
        N:Muster;Zo\u00eb;;;
        NICKNAME:Zozo
        ORG:Acme;Research
        TITLE:Engineer
        EMAIL:Zoe@Example.org
        TEL;TYPE=CELL:+41 79 123 45 67
        ADR:;;Bahnhofstrasse 1;Z\u00fcrich;;8001;Schweiz
        NOTE:likes chess\\, tea
        CATEGORIES:friends
        X-HOBBY:sailing
        PHOTO;ENCODING=b:aGVsbG8=
        END:VCARD
        """
            .replace("\n", "\r\n");
    Findable found =
        Findable.of(
            AddressObject.of(card.getBytes(StandardCharsets.UTF_8), Limits.OBJECT).card(), place());
    assertThat(found.title()).containsExactlyInAnyOrder("zoe", "muster", "zozo");
    assertThat(found.text())
        .contains("acme", "research", "engineer", "example", "791234567", "bahnhofstrasse")
        .contains("zurich", "8001", "chess", "tea", "friends", "sailing")
        .doesNotContain("secretuid", "agvsbg8", "zoe");
    assertThat(found.tags()).contains("kcard", FindTags.person("zoe@example.ORG"));
    assertThat(found.order()).isGreaterThanOrEqualTo(FindOrder.first(1000));
  }

  @Test
  void an_event_is_found_by_its_people_and_by_what_single_instances_say() {
    String event =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//test
        BEGIN:VEVENT
        UID:weekly
        DTSTAMP:20260301T000000Z
        DTSTART:20260302T100000Z
        DURATION:PT1H
        RRULE:FREQ=WEEKLY
        SUMMARY:Stand-up
        LOCATION:Room 7
        ORGANIZER;CN=Anna Muster:mailto:anna@example.org
        ATTENDEE;CN=Bob:MAILTO:bob@example.org
        END:VEVENT
        BEGIN:VEVENT
        UID:weekly
        DTSTAMP:20260301T000000Z
        RECURRENCE-ID:20260309T100000Z
        DTSTART:20260309T110000Z
        DURATION:PT1H
        SUMMARY:Retrospective
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n");
    CalendarObject object =
        CalendarObject.of(event.getBytes(StandardCharsets.UTF_8), Limits.OBJECT);
    Findable found = Findable.of(object, place());
    assertThat(found.title()).containsExactlyInAnyOrder("stand", "up", "retrospective");
    assertThat(found.text()).contains("room", "7", "anna", "muster", "bob", "org");
    assertThat(found.tags())
        .containsExactlyInAnyOrder(
            "kevent",
            "long",
            FindTags.scope("account:anna"),
            FindTags.collection("any:1"),
            FindTags.person("anna@example.org"),
            FindTags.person("bob@example.org"));
    assertThat(ObjectTexts.title(object)).isEqualTo("Stand-up");
  }

  private static Findable.Place place() {
    return new Findable.Place("any:1", "a", "account:anna", 1000, 7, FindOrder.View.RECORDED);
  }
}
