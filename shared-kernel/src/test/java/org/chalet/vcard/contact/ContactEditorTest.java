package org.chalet.vcard.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.EditableCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactEditorTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  /** As an iPhone writes it, with folds and things that no program knows. */
  private static final String APPLE =
      """
      BEGIN:VCARD
      VERSION:3.0
      PRODID:-//Apple Inc.//iPhone OS 17//EN
      N:Meier;Zoë;Anna;Dr.;
      FN:Dr. Zoë Anna Meier
      NICKNAME:Zo,Zoé
      ORG:Acme\\, Inc.;Research;Lab 7
      TITLE:Head
      EMAIL;type=INTERNET;type=WORK;type=pref:zoe@acme.example
      EMAIL;type=INTERNET;type=HOME;X-TRUST=yes:zoe@home.example
      item1.TEL;type=pref:+41 79 555 00 01
      item1.X-ABLabel:Cottage
      TEL;type=CELL;type=VOICE:+41 79 555 00 02
      item2.ADR;type=HOME;type=pref:;;Seestrasse 1;Zürich;ZH;8000;Schweiz
      item2.X-ABADR:ch
      item3.URL;type=pref:https\\://zoe.example/a?b=c
      item3.X-ABLabel:_$!<HomePage>!$_
      item4.X-ABDATE;type=pref:2010-06-05
      item4.X-ABLabel:_$!<Anniversary>!$_
      item5.X-ABRELATEDNAMES;type=pref:Max
      item5.X-ABLabel:_$!<Spouse>!$_
      IMPP;X-SERVICE-TYPE=Jabber;type=HOME:xmpp:zoe@jabber.example
      X-SKYPE:zoe.skype
      BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-01
      NOTE:one\\ntwo which is so long that it has to be folded somewhere here or there\\,
        or not
      CATEGORIES:Friends,Work
      GEO:47.4;8.5
      X-PHONETIC-FIRST-NAME:Tsoe
      X-SECRET-SAUCE;FOO="a;b":kept\\, as is
      REV:2020-01-01T00:00:00Z
      UID:zoe-1
      END:VCARD
      """
          .replace("\n", "\r\n");

  private static Contact read(byte[] card) {
    return Contacts.of(EditableCard.of(card).card());
  }

  private static String edited(String card, Contact wanted) {
    return new String(new ContactEditor(wanted).on(card.getBytes(UTF_8), NOW), UTF_8);
  }

  @Test
  void every_field_is_read() {
    Contact zoe = read(APPLE.getBytes(UTF_8));
    assertThat(zoe.displayName()).isEqualTo("Dr. Zoë Anna Meier");
    assertThat(zoe.name()).isEqualTo(new PersonName("Meier", "Zoë", "Anna", "Dr.", ""));
    assertThat(zoe.nicknames()).containsExactly("Zo", "Zoé");
    assertThat(zoe.organizations())
        .containsExactly(new Affiliation("Acme, Inc.", List.of("Research", "Lab 7")));
    assertThat(zoe.titles()).containsExactly("Head");
    assertThat(zoe.emails())
        .containsExactly(
            new ContactValue("zoe@acme.example", List.of("work"), null, true, null),
            ContactValue.of("zoe@home.example", "home"));
    assertThat(zoe.phones())
        .containsExactly(
            new ContactValue("+41 79 555 00 01", List.of(), "Cottage", true, null),
            ContactValue.of("+41 79 555 00 02", "cell", "voice"));
    assertThat(zoe.addresses())
        .containsExactly(
            new PostalAddress(
                "",
                "",
                "Seestrasse 1",
                "Zürich",
                "ZH",
                "8000",
                "Schweiz",
                List.of("home"),
                null,
                true));
    assertThat(zoe.urls())
        .containsExactly(
            new ContactValue("https://zoe.example/a?b=c", List.of(), "HomePage", true, null));
    assertThat(zoe.dates())
        .containsExactly(new ContactValue("2010-06-05", List.of(), "Anniversary", true, null));
    assertThat(zoe.related())
        .containsExactly(new ContactValue("Max", List.of(), "Spouse", true, null));
    assertThat(zoe.ims()).extracting(ContactValue::service).containsExactly("Jabber", "skype");
    assertThat(zoe.birthday()).isEqualTo("--05-01");
    assertThat(zoe.notes()).hasSize(1);
    assertThat(zoe.categories()).containsExactly("Friends", "Work");
    assertThat(zoe.custom())
        .extracting(CustomField::name)
        .containsExactly("GEO", "X-PHONETIC-FIRST-NAME", "X-SECRET-SAUCE");
  }

  @Test
  void what_was_read_and_is_written_again_changes_no_byte() {
    assertThat(edited(APPLE, read(APPLE.getBytes(UTF_8)))).isEqualTo(APPLE);
    String unix = APPLE.replace("\r\n", "\n");
    assertThat(edited(unix, read(unix.getBytes(UTF_8)))).isEqualTo(unix);
  }

  @Test
  void only_the_line_of_what_changes_is_written_anew_and_keeps_what_else_it_says() {
    Contact wanted =
        Changes.emails(
            new ContactValue("zoe@acme.example", List.of("work"), null, true, null),
            ContactValue.of("zoe@new.example", "home"));
    assertThat(edited(APPLE, wanted))
        .isEqualTo(
            APPLE
                .replace(
                    "EMAIL;type=INTERNET;type=HOME;X-TRUST=yes:zoe@home.example",
                    "EMAIL;TYPE=INTERNET;TYPE=HOME;X-TRUST=yes:zoe@new.example")
                .replace("REV:2020-01-01T00:00:00Z", "REV:2026-03-01T10:00:00Z"));
  }

  @Test
  void what_goes_takes_its_label_with_it() {
    String less =
        edited(APPLE, Changes.phones(ContactValue.of("+41 79 555 00 02", "cell", "voice")));
    assertThat(less).doesNotContain("item1.").contains("item2.X-ABADR:ch");
  }

  @Test
  void new_values_are_written_in_the_version_of_the_card() {
    ContactValue phone = new ContactValue("+1 555", List.of("home"), "Boat", true, null);
    String old = edited(APPLE, Changes.phones(phone));
    assertThat(old)
        .contains("item6.TEL;TYPE=home;TYPE=pref:+1 555\r\n", "item6.X-ABLabel:Boat\r\n");
    String modern = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:u\r\nFN:Lea\r\nEND:VCARD\r\n";
    assertThat(edited(modern, Changes.phones(phone)))
        .contains("item1.TEL;TYPE=home;PREF=1:+1 555\r\n", "item1.X-ABLabel:Boat\r\n");
    assertThat(edited(modern, Changes.birthday("--05-01"))).contains("BDAY:--0501\r\n");
    assertThat(edited(APPLE, Changes.birthday("1980-05-01"))).contains("BDAY:1980-05-01\r\n");
  }

  @Test
  void an_empty_list_or_text_takes_a_field_away() {
    assertThat(edited(APPLE, Changes.emails())).doesNotContain("EMAIL");
    assertThat(edited(APPLE, Changes.birthday(""))).doesNotContain("BDAY");
  }

  @Test
  void the_name_that_is_shown_follows_the_parts_while_it_was_made_of_them() {
    PersonName married = new PersonName("Kunz", "Zoë", "", "", "");
    assertThat(edited(APPLE, Changes.name(null, married)))
        .contains("N:Kunz;Zoë;;;\r\n", "FN:Zoë Kunz\r\n");
    String own = APPLE.replace("FN:Dr. Zoë Anna Meier", "FN:Zo from work");
    assertThat(edited(own, Changes.name(null, married)))
        .contains("N:Kunz;Zoë;;;\r\n", "FN:Zo from work\r\n");
    assertThat(edited(APPLE, Changes.name("Zo", null))).contains("FN:Zo\r\n", "N:Meier;Zoë");
  }

  @Test
  void a_new_card_has_what_its_readers_insist_on() {
    String card =
        new String(
            NewCard.of("u1", new ContactEditor(Changes.emails(ContactValue.of("a@b.example")))),
            UTF_8);
    assertThat(card).contains("VERSION:3.0", "UID:u1", "FN:a@b.example", "N:;;;;");
    assertThat(
            new String(NewCard.of("u", new ContactEditor(Changes.name("Lea Kunz", null))), UTF_8))
        .contains("FN:Lea Kunz", "N:Kunz;Lea;;;");
    assertThatThrownBy(() -> NewCard.of("u", new ContactEditor(Changes.birthday("--05-01"))))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5.1980", "1980-5-1", "tomorrow"})
  void what_is_no_date_is_refused(String date) {
    assertThatThrownBy(() -> edited(APPLE, Changes.birthday(date))).isInstanceOf(Rejected.class);
  }

  @Test
  void what_would_break_a_card_is_refused() {
    assertThatThrownBy(() -> new ContactEditor(Changes.emails(ContactValue.of(" "))))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> edited(APPLE, Changes.emails(ContactValue.of("a", "B;C"))))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> edited(APPLE, Changes.custom(new CustomField("UID", "other", null))))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> edited(APPLE, Changes.custom(new CustomField("EMAIL", "x", null))))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void a_card_of_old_programs_becomes_one_that_all_can_read() {
    String old =
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:M=C3=BCller;ENCODING\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
            + "Z=C3=BCri\r\nTEL;CELL:1\r\nEND:VCARD\r\n";
    assertThat(edited(old, Changes.emails(ContactValue.of("a@b.example"))))
        .contains("VERSION:3.0", "FN:Züri", "EMAIL:a@b.example");
    assertThat(edited(old, Changes.birthday(""))).isEqualTo(old);
  }
}
