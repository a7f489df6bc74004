package org.chalet.vcard.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chalet.vcard.VCards;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private final List<Duplicates.Card> cards = new ArrayList<>();

  @Test
  void a_name_alone_never_makes_two_cards_one_person() {
    card("a", "N:Müller;Thomas;;;", "FN:Thomas Müller");
    card("b", "N:Mueller;Thomas;;;", "FN:Thomas Mueller");
    assertThat(found())
        .singleElement()
        .satisfies(cluster -> {
          assertThat(cluster.isLikely()).isFalse();
          assertThat(cluster.score()).isEqualTo(Likeness.POSSIBLE);
        });
    card("a", "N:Müller;Thomas;;;", "ORG:Acme", "BDAY:--0304");
    card("b", "N:Müller;Thomas;;;", "ORG:Acme", "BDAY:--0304");
    assertNotLikely();
  }

  @Test
  void a_mail_or_a_number_with_the_name_does_however_it_is_written() {
    assertLikely(
        "N:Meier;Anna;;;\nEMAIL:Anna+news@Example.org",
        "N:Meier;Anna;;;\nEMAIL:mailto:anna@example.ORG");
    assertLikely(
        "N:Meier;Anna;;;\nEMAIL:a.nna@gmail.com", "N:Meier;Anna;;;\nEMAIL:anna@googlemail.com");
    assertLikely("N:Meier;Anna;;;\nTEL:079 123 45 67", "N:Meier;Anna;;;\nTEL:0041791234567");
    assertLikely(
        "N:Meier;Anna;;;\nTEL:030 901820\nADR:;;;Berlin;;10178;Deutschland",
        "N:Meier;Anna;;;\nTEL:+49 30 901820");
    assertThat(
            found(
                "N:Meier;Anna;;;\nEMAIL:a.b@example.org", "N:Huber;Anna;;;\nEMAIL:ab@example.org"))
        .isEmpty();
  }

  @Test
  void names_are_known_by_other_forms_spellings_and_orders() {
    for (String[] names :
        new String[][] {
          {"Strauß;Käthe", "Strauss;Katharina"},
          {"Müller;Jörg", "Mueller;Joerg"},
          {"Smith;Bill", "Smith;William"},
          {"Dubois;François", "DUBOIS;FRANCOIS"},
          {"Rossi;Beppe", "Rossi;Giuseppe"},
          {"Meier;Anna", "Anna;Meier"},
          {"Meier;A.", "Meier;Anna"},
          {"Thompson;Siobhan", "Thomposn;Siobhan"},
          {"Meier;Hans Peter", "Meier;Hanspeter"},
          {"von Arx;Urs", "Arx;Urs"}
        }) {
      assertLikely(
          "N:" + names[0] + ";;;\nTEL:+41791234567", "N:" + names[1] + ";;;\nTEL:+41791234567");
    }
  }

  @Test
  void a_card_without_a_name_belongs_to_whoever_has_its_mail() {
    assertLikely("FN:anna@example.org", "N:Meier;Anna;;;\nEMAIL:anna@example.org");
  }

  @Test
  void people_of_one_family_or_office_stay_apart() {
    card(
        "a",
        "N:Meier;Anna;;;",
        "EMAIL:meier@example.org",
        "TEL:+41441234567",
        "ADR:;;Weg 1;X;;8000;");
    card(
        "b",
        "N:Meier;Peter;;;",
        "EMAIL:meier@example.org",
        "TEL:+41441234567",
        "ADR:;;Weg 1;X;;8000;");
    card("c", "N:Huber;Lea;;;", "ORG:Acme", "TEL:+41440000000", "EMAIL:info@acme.example");
    card("d", "N:Keller;Urs;;;", "ORG:Acme", "TEL:+41440000000", "EMAIL:info@acme.example");
    card("e", "FN:info@acme.example", "TEL:+41440000000");
    assertNotLikely();
  }

  @Test
  void namesakes_in_one_office_stay_apart() {
    for (String name : List.of("Huber;Lea", "Keller;Urs", "Frey;Ida", "Böhm;Karl")) {
      card(name, "N:" + name + ";;;", "TEL:+41440000000");
    }
    card("a", "N:Müller;Thomas;;;", "TEL:+41440000000", "EMAIL:t1@acme.example");
    card("b", "N:Müller;Thomas;;;", "TEL:+41440000000", "EMAIL:t2@acme.example");
    assertNotLikely();
  }

  @Test
  void juniors_and_twins_stay_apart() {
    card("a", "N:Meier;Hans;;;", "TEL:+41441234567", "EMAIL:meier@example.org");
    card("b", "N:Meier;Hans;;;jun.", "TEL:+41441234567", "EMAIL:meier@example.org");
    card("c", "N:Rossi;Marina;;;", "TEL:+41447654321", "BDAY:2001-02-03");
    card("d", "N:Rossi;Martina;;;", "TEL:+41447654321", "BDAY:20010203");
    assertNotLikely();
  }

  @Test
  void other_birthdays_are_other_people_whatever_they_share() {
    card("a", "N:Meier;Hans;;;", "TEL:+41441234567", "EMAIL:meier@example.org", "BDAY:1950-01-02");
    card("b", "N:Meier;Hans;;;", "TEL:+41441234567", "EMAIL:meier@example.org", "BDAY:1980-01-02");
    assertNotLikely();
  }

  @Test
  void a_card_that_fits_two_people_does_not_make_them_one() {
    card("a", "N:Meier;Anna;;;", "TEL:+41791111111");
    card("b", "N:Huber;Anna;;;", "TEL:+41792222222");
    card("c", "FN:Anna", "TEL:+41791111111", "TEL:+41792222222");
    assertThat(likely())
        .singleElement()
        .satisfies(cluster -> assertThat(cluster.cards()).hasSize(2).contains("c"));
  }

  @Test
  void what_speaks_for_and_against_is_told() {
    card("a", "N:Meier;Anna;;;", "EMAIL:anna@example.org", "ORG:Acme");
    card("b", "N:Meier;Anna;;;", "EMAIL:ANNA@example.org", "ORG:ACME");
    assertThat(likely())
        .singleElement()
        .satisfies(cluster -> {
          assertThat(cluster.links())
              .singleElement()
              .satisfies(link ->
                  assertThat(link.likeness().reasons())
                      .containsExactly(
                          new Reason("same-name", "", 45),
                          new Reason("same-mail", "anna@example.org", 60),
                          new Reason("same-organization", "acme", 10)));
          assertThat(cluster.score()).isEqualTo(115);
        });
  }

  @Test
  void the_order_of_the_cards_changes_nothing() {
    List<Duplicates.Card> book = new ArrayList<>(GeneratedBook.of(5, 1_500).cards());
    List<Cluster> clusters = Duplicates.among(book, null);
    Collections.shuffle(book, new Random(3));
    assertThat(Duplicates.among(book, null)).isEqualTo(clusters);
  }

  @Test
  void what_is_kept_beside_a_card_says_all_of_it() {
    for (Duplicates.Card card : GeneratedBook.of(7, 500).cards()) {
      assertThat(CardTraits.parse(card.traits().text())).isEqualTo(card.traits());
    }
  }

  private void assertLikely(String one, String other) {
    assertThat(found(one, other))
        .as("%s / %s", one, other)
        .singleElement()
        .matches(Cluster::isLikely);
  }

  private List<Cluster> found(String one, String other) {
    cards.clear();
    card("a", one.split("\n"));
    card("b", other.split("\n"));
    return found();
  }

  private void assertNotLikely() {
    assertThat(likely()).isEmpty();
    cards.clear();
  }

  private List<Cluster> likely() {
    return found().stream().filter(Cluster::isLikely).toList();
  }

  private List<Cluster> found() {
    return Duplicates.among(cards, "CH");
  }

  private void card(String name, String... lines) {
    cards.removeIf(card -> card.name().equals(name));
    String text = "BEGIN:VCARD\nVERSION:3.0\n" + String.join("\n", lines) + "\nEND:VCARD\n";
    cards.add(
        new Duplicates.Card(name, CardTraits.of(VCards.parse(text.getBytes(UTF_8)).getFirst())));
  }
}
