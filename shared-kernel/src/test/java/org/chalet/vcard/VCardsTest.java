package org.chalet.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;

class VCardsTest {
  @Test
  void a_card_keeps_groups_order_and_unknown_lines() {
    VCard card =
        VCards.parse(
                bytes(
                    "3.0",
                    "item1.EMAIL;type=pref:a@x",
                    "item1.X-ABLabel:_$!<Work>!$_",
                    "x-foo:bar"))
            .getFirst();
    assertThat(card.properties())
        .extracting(CardProperty::name)
        .containsExactly("VERSION", "EMAIL", "X-ABLABEL", "X-FOO");
    assertThat(card.property("EMAIL").orElseThrow().group()).isEqualTo("item1");
    assertThat(VCards.parse(VCards.write(card))).containsExactly(card);
  }

  @Test
  void an_address_object_tells_uid_version_kind_and_name() {
    AddressObject object = object("4.0", "UID:u-1", "KIND:Group", "FN:Team\\, A");
    assertThat(object.uid()).isEqualTo("u-1");
    assertThat(object.version()).isEqualTo("4.0");
    assertThat(object.kind()).isEqualTo("group");
    assertThat(object.formattedName()).isEqualTo("Team, A");
    assertThat(object("3.0", "X-ADDRESSBOOKSERVER-KIND:group").kind()).isEqualTo("group");
    assertThat(object("3.0").kind()).isEqualTo("individual");
  }

  @Test
  void a_missing_uid_follows_from_the_content_and_a_missing_name_from_what_is_there() {
    assertThat(object("3.0", "N:Doe;Jane;;Dr.;").uid())
        .isEqualTo(object("3.0", "N:Doe;Jane;;Dr.;").uid());
    assertThat(object("3.0", "N:Doe;Jane;;Dr.;").uid())
        .isNotEqualTo(object("3.0", "N:Doe;John;;;").uid());
    assertThat(object("3.0", "N:Doe;Jane;;Dr.;").formattedName()).isEqualTo("Dr. Jane Doe");
    assertThat(object("3.0", "N:;;;;", "ORG:Acme;Sales", "EMAIL:a@x").formattedName())
        .isEqualTo("Acme, Sales");
    assertThat(
            object("2.1", "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=FCrg").formattedName())
        .isEqualTo("Jürg");
    assertThat(object("3.0").formattedName()).isEmpty();
  }

  @Test
  void refused_is_what_is_not_exactly_one_card() {
    assertRefused(
        ErrorCode.INVALID_ADDRESS_DATA, () -> AddressObject.of("".getBytes(UTF_8), Limits.OBJECT));
    assertRefused(
        ErrorCode.INVALID_ADDRESS_DATA,
        () -> AddressObject.of("BEGIN:VCARD\nFN:x".getBytes(UTF_8), Limits.OBJECT));
    assertRefused(
        ErrorCode.INVALID_ADDRESS_DATA,
        () -> AddressObject.of("BEGIN:VCALENDAR\nEND:VCALENDAR".getBytes(UTF_8), Limits.OBJECT));
    assertRefused(ErrorCode.INVALID_ADDRESS_DATA, () -> object("3.0", "END:VCARD", "BEGIN:VCARD"));
    assertRefused(ErrorCode.INVALID_ADDRESS_DATA, () -> object("5.0"));
    assertRefused(
        ErrorCode.CARD_TOO_LARGE, () -> AddressObject.of(new byte[100], new Limits(99, 1, 1)));
  }

  @Test
  void the_card_of_an_agent_is_passed_over() {
    VCard card =
        VCards.parse(
                bytes("2.1", "FN:Boss", "AGENT:", "BEGIN:VCARD", "FN:Agent", "END:VCARD", "TEL:1"))
            .getFirst();
    assertThat(card.properties("FN")).hasSize(1);
    assertThat(card.property("TEL")).isPresent();
  }

  @Test
  void version_3_becomes_4_and_comes_back() {
    byte[] three =
        bytes(
            "3.0",
            "UID:u1",
            "N:Doe;Jane;;;",
            "FN:Jane Doe",
            "EMAIL;TYPE=INTERNET;TYPE=WORK;TYPE=pref:jane@x",
            "BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:1604-05-06",
            "REV:2020-01-02T03:04:05Z",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/\n 4AAQ",
            "LOGO;VALUE=uri;TYPE=PNG:https://x/l.png",
            "GEO:47.1;8.5",
            "ADR;TYPE=HOME:;;Street 1;Town;;;",
            "LABEL;TYPE=HOME:Street 1\\nTown",
            "X-ADDRESSBOOKSERVER-KIND:group",
            "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2",
            "item1.X-UNKNOWN;A=b:c");
    VCard four = VCards.parse(VCards.convert(three, "4.0")).getFirst();
    assertThat(four.properties().getFirst().value()).isEqualTo("4.0");
    assertThat(four.property("EMAIL").orElseThrow().types()).containsExactly("work");
    assertThat(four.property("EMAIL").orElseThrow().parameter("PREF")).contains("1");
    assertThat(four.property("BDAY").orElseThrow().value()).isEqualTo("--0506");
    assertThat(four.property("REV").orElseThrow().value()).isEqualTo("20200102T030405Z");
    assertThat(four.property("PHOTO").orElseThrow().value())
        .isEqualTo("data:image/jpeg;base64,/9j/4AAQ");
    assertThat(four.property("LOGO").orElseThrow().parameter("MEDIATYPE")).contains("image/png");
    assertThat(four.property("GEO").orElseThrow().value()).isEqualTo("geo:47.1,8.5");
    assertThat(four.property("ADR").orElseThrow().parameter("LABEL")).contains("Street 1\nTown");
    assertThat(four.property("KIND").orElseThrow().value()).isEqualTo("group");
    assertThat(four.property("MEMBER").orElseThrow().value()).isEqualTo("urn:uuid:2");

    VCard back = VCards.parse(VCards.convert(VCards.write(four), "3.0")).getFirst();
    assertThat(back.property("EMAIL").orElseThrow().types()).containsExactly("work", "pref");
    assertThat(back.property("BDAY").orElseThrow().value()).isEqualTo("1604-05-06");
    assertThat(back.property("BDAY").orElseThrow().parameter("X-APPLE-OMIT-YEAR")).contains("1604");
    assertThat(back.property("REV").orElseThrow().value()).isEqualTo("2020-01-02T03:04:05Z");
    assertThat(back.property("PHOTO").orElseThrow().parameter("ENCODING")).contains("b");
    assertThat(back.property("PHOTO").orElseThrow().value()).isEqualTo("/9j/4AAQ");
    assertThat(back.property("GEO").orElseThrow().value()).isEqualTo("47.1;8.5");
    assertThat(back.property("LABEL").orElseThrow().text()).isEqualTo("Street 1\nTown");
    assertThat(back.property("X-ADDRESSBOOKSERVER-KIND").orElseThrow().value()).isEqualTo("group");
    assertThat(back.property("X-UNKNOWN"))
        .isEqualTo(VCards.parse(three).getFirst().property("X-UNKNOWN"));
  }

  @Test
  void version_4_values_become_readable_in_3() {
    VCard three =
        VCards.parse(
                VCards.convert(
                    bytes(
                        "4.0",
                        "FN:Jane",
                        "TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+41-79;ext=3",
                        "ANNIVERSARY:20200102"),
                    "3.0"))
            .getFirst();
    assertThat(three.property("TEL").orElseThrow().value()).isEqualTo("+41-79 ext. 3");
    assertThat(three.property("TEL").orElseThrow().parameters())
        .singleElement()
        .satisfies(types -> assertThat(types.values()).containsExactly("voice", "cell"));
    assertThat(three.property("X-ANNIVERSARY").orElseThrow().value()).isEqualTo("2020-01-02");
    assertThat(three.property("N").orElseThrow().value()).isEqualTo("Jane;;;;");
  }

  @Test
  void the_same_version_stays_byte_for_byte_and_others_are_refused() {
    byte[] card = bytes("3.0", "FN:x");
    assertThat(VCards.convert(card, "3.0")).isSameAs(card);
    assertRefused(ErrorCode.UNSUPPORTED_ADDRESS_DATA, () -> VCards.convert(card, "2.1"));
  }

  @Test
  void old_cards_are_imported_as_version_3_with_a_uid() {
    byte[] file =
        bytes(
            "2.1",
            "N;LANGUAGE=en-us:Doe;Jane, B.;;;",
            "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:one=0D=0Atw=C3=B6, =",
            "three",
            "TEL;WORK;VOICE:(1) 2",
            "PHOTO;JPEG;ENCODING=BASE64:/9j/",
            " 4AAQ",
            "");
    List<byte[]> cards =
        VCards.split((new String(file, UTF_8) + new String(file, UTF_8)).getBytes(UTF_8));
    VCard card = VCards.parse(cards.getFirst()).getFirst();
    assertThat(cards).hasSize(2);
    assertThat(card.version()).isEqualTo("3.0");
    assertThat(card.property("UID")).isPresent();
    assertThat(card.property("FN").orElseThrow().text()).isEqualTo("Jane, B. Doe");
    assertThat(card.property("N").orElseThrow().value()).isEqualTo("Doe;Jane\\, B.;;;");
    assertThat(card.property("NOTE").orElseThrow().value()).isEqualTo("one\\ntwö\\, three");
    assertThat(card.property("TEL").orElseThrow().types()).containsExactly("work", "voice");
    assertThat(card.property("PHOTO").orElseThrow().parameter("ENCODING")).contains("b");
  }

  @Test
  void a_selection_keeps_what_it_names_and_the_version() {
    VCard card =
        VCards.parse(bytes("3.0", "FN:x", "item1.EMAIL:a@x", "EMAIL:b@x", "NOTE:y")).getFirst();
    AddressDataSelection selection =
        new AddressDataSelection(
            List.of(
                new AddressDataSelection.PropertySelection("ITEM1.EMAIL", false),
                new AddressDataSelection.PropertySelection("NOTE", true)));
    assertThat(selection.apply(card).properties())
        .extracting(CardProperty::name, CardProperty::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("VERSION", "3.0"),
            org.assertj.core.groups.Tuple.tuple("EMAIL", "a@x"),
            org.assertj.core.groups.Tuple.tuple("NOTE", ""));
    assertThat(new AddressDataSelection(List.of()).apply(card)).isEqualTo(card);
  }

  static byte[] bytes(String version, String... lines) {
    return ("BEGIN:VCARD\nVERSION:"
            + version
            + "\n"
            + String.join("\n", lines)
            + (lines.length == 0 ? "" : "\n")
            + "END:VCARD\n")
        .getBytes(UTF_8);
  }

  private static AddressObject object(String version, String... lines) {
    return AddressObject.of(bytes(version, lines), Limits.OBJECT);
  }

  static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
