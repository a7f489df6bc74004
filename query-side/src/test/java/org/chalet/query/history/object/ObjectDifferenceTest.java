package org.chalet.query.history.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.query.history.FieldChange;
import org.junit.jupiter.api.Test;

class ObjectDifferenceTest {
  private static byte[] calendar(String... lines) {
    String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n";
    return (text + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n").getBytes(UTF_8);
  }

  private static byte[] event(String... lines) {
    return calendar("BEGIN:VEVENT\r\nUID:u\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT");
  }

  private static byte[] card(String... lines) {
    String text = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:u\r\n";
    return (text + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n").getBytes(UTF_8);
  }

  private static List<String> events(byte[] before, byte[] after) {
    return told(ObjectDifference.ofCalendarObjects(before, after));
  }

  private static List<String> cards(byte[] before, byte[] after) {
    return told(ObjectDifference.ofCards(before, after));
  }

  private static List<String> told(List<FieldChange> changes) {
    return changes.stream().map(c -> c.field() + ": " + c.before() + " -> " + c.after()).toList();
  }

  @Test
  void an_attendee_is_found_by_address_wherever_the_line_stands() {
    assertThat(
            events(
                event("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@x.test", "ATTENDEE:mailto:b@x.test"),
                event(
                    "ATTENDEE:MAILTO:b@x.test",
                    "ATTENDEE;CN=Anna;PARTSTAT=ACCEPTED:mailto:A@x.test")))
        .contains(
            "VEVENT/ATTENDEE[mailto:a@x.test]/PARTSTAT: NEEDS-ACTION -> ACCEPTED",
            "VEVENT/ATTENDEE[mailto:a@x.test]/CN: null -> Anna");
  }

  @Test
  void a_rule_differs_by_its_parts_whatever_their_order() {
    byte[] weekly = event("RRULE:FREQ=WEEKLY;COUNT=5");
    assertThat(events(weekly, event("RRULE:COUNT=5;FREQ=WEEKLY"))).isEmpty();
    assertThat(events(weekly, event("RRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z")))
        .containsExactly(
            "VEVENT/RRULE/COUNT: 5 -> null", "VEVENT/RRULE/UNTIL: null -> 20270101T000000Z");
    assertThat(events(event("SUMMARY:x"), event("SUMMARY:x", "RRULE:FREQ=DAILY")))
        .containsExactly("VEVENT/RRULE: null -> FREQ=DAILY");
  }

  @Test
  void an_instance_of_its_own_is_found_by_its_recurrence_id() {
    String master = "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:x\r\nEND:VEVENT";
    String second =
        "BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID:20260501T100000Z\r\nSUMMARY:%s\r\nEND:VEVENT";
    assertThat(
            events(
                calendar(master, second.formatted("a")), calendar(second.formatted("b"), master)))
        .containsExactly("VEVENT[20260501T100000Z]/SUMMARY: a -> b");
  }

  @Test
  void an_alarm_is_found_by_what_makes_it_ring_or_by_its_uid() {
    String alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:%s\r\n%sEND:VALARM";
    assertThat(
            events(
                event(alarm.formatted("-PT5M", ""), alarm.formatted("-PT1H", "")),
                event(alarm.formatted("-PT1H", "DESCRIPTION:soon\r\n"))))
        .containsExactly(
            "VEVENT/VALARM[DISPLAY -PT5M]/ACTION: DISPLAY -> null",
            "VEVENT/VALARM[DISPLAY -PT5M]/TRIGGER: -PT5M -> null",
            "VEVENT/VALARM[DISPLAY -PT1H]/DESCRIPTION: null -> soon");
    assertThat(
            events(
                event(alarm.formatted("-PT5M", "UID:one\r\n")),
                event(alarm.formatted("-PT9M", "UID:one\r\n"))))
        .containsExactly("VEVENT/VALARM[one]/TRIGGER: -PT5M -> -PT9M");
  }

  @Test
  void dates_that_are_left_out_are_told_one_by_one() {
    assertThat(
            events(
                event("EXDATE:20260501T100000Z,20260508T100000Z"),
                event("EXDATE:20260508T100000Z", "EXDATE:20260515T100000Z")))
        .containsExactly(
            "VEVENT/EXDATE[20260501T100000Z]: 20260501T100000Z -> null",
            "VEVENT/EXDATE[20260515T100000Z]: null -> 20260515T100000Z");
  }

  @Test
  void what_cannot_be_told_apart_is_compared_in_order() {
    assertThat(
            events(
                event("COMMENT:a", "COMMENT:b", "COMMENT:c"),
                event("COMMENT:b", "COMMENT:d", "COMMENT:e")))
        .containsExactly("VEVENT/COMMENT: a -> d", "VEVENT/COMMENT#2: c -> e");
  }

  @Test
  void contents_of_files_are_not_told() {
    byte[] none = event("SUMMARY:x");
    byte[] file = event("SUMMARY:x", "ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD");
    assertThat(events(none, file)).allMatch(change -> !change.contains("QUJD"));
    assertThat(events(none, file).getFirst()).contains("4 octets");
  }

  @Test
  void numbers_and_addresses_of_a_card_are_found_by_their_values() {
    assertThat(
            cards(
                card("TEL;TYPE=home:+41 79 000 00 00", "EMAIL;TYPE=work:a@x.test"),
                card("EMAIL;TYPE=work;PREF=1:A@x.test", "TEL;TYPE=HOME,cell:+41790000000")))
        .containsExactlyInAnyOrder(
            "TEL[+41790000000]: +41 79 000 00 00 -> +41790000000",
            "TEL[+41790000000]/TYPE: home -> cell,home",
            "EMAIL[a@x.test]: a@x.test -> A@x.test",
            "EMAIL[a@x.test]/PREF: null -> 1");
  }

  @Test
  void names_and_addresses_differ_by_their_parts() {
    assertThat(
            cards(
                card("N:Kern;Anna;;;", "ADR;TYPE=home:;;Way 1;Bern;;3000;"),
                card("N:Kern;Anne;;Dr.;", "ADR;TYPE=home:;;Way 2;Bern;;3000;")))
        .containsExactly(
            "N/given: Anna -> Anne", "N/prefixes: null -> Dr.", "ADR[home]/street: Way 1 -> Way 2");
  }

  @Test
  void a_picture_has_changed() {
    assertThat(
            cards(
                card("PHOTO:data:image/png;base64,QUJD"), card("PHOTO:data:image/png;base64,QUJE")))
        .singleElement()
        .satisfies(
            change -> assertThat(change).startsWith("PHOTO: 26 octets").doesNotContain("QU"));
  }

  @Test
  void what_cannot_be_parsed_differs_as_a_whole() {
    assertThat(events("x".getBytes(UTF_8), event("SUMMARY:x")))
        .first()
        .asString()
        .startsWith("text: 1 octets");
  }
}
