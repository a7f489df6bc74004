package org.chalet.query.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.contact.birthday.BirthdayProjection;
import org.chalet.query.contact.birthday.BirthdayReads;
import org.chalet.query.contact.person.AttendeeSuggestions;
import org.chalet.query.contact.person.ReadableBooks;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.People;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Birthdays, and whom one may want to invite. */
class PeopleToMeetTest {
  private static final String BOOK = "addressbook:friends";
  private static final String ANNA = "account:anna";

  private final ViewsByHand views =
      new ViewsByHand(
          new AddressBookProjection(), new SharingProjection(), new BirthdayProjection());
  private final AddressBookViews cards = new AddressBookViews(() -> views.view("contact"));
  private final ReadableBooks books =
      new ReadableBooks(cards, new Sharing(() -> views.view("sharing")));
  private final Asking asking =
      new Asking(
          new BirthdayReads(() -> views.view("birthday"), books),
          new AttendeeSuggestions(
              cards,
              (reader, words, most) ->
                  Stream.of("lea.vcf", "zoe.vcf", "ida.vcf", "gone.vcf")
                      .map(name -> new AttendeeSuggestions.Place(BOOK, name))
                      .toList(),
              (reader, words, most) ->
                  List.of(new People.Person("account:marc", "Marc", "marc@example.org"))));

  @BeforeEach
  void fill() {
    views.happened(
        new AddressBookCreated(BOOK, ANNA, "friends", CollectionProperties.named("Friends"), true));
    put("leap.vcf", "Lea Leap", "BDAY:20000229", "EMAIL:lea@example.org");
    put("zoe.vcf", "Zoé Marti", "BDAY;VALUE=date:1990-12-31", "EMAIL:zoe@example.org");
    put("ida.vcf", "Ida", "BDAY:--0102", "EMAIL:marc@example.org");
    put("tom.vcf", "Tom", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-05");
    put("odd.vcf", "Odd", "BDAY:about 1900");
  }

  private void put(String name, String person, String... properties) {
    String text =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:"
            + name
            + "\r\nFN:"
            + person
            + "\r\nN:;;;;\r\n"
            + String.join("\r\n", properties)
            + "\r\nEND:VCARD\r\n";
    views.happened(new CardPut(BOOK, ANNA, name, name, text, null, null, null));
  }

  private List<String> birthdays(String from, String to) {
    List<String> told = new ArrayList<>();
    for (JsonNode one : asking.get(ANNA, "/api/birthdays?from=" + from + "&to=" + to).json()) {
      JsonNode age = one.get("age");
      told.add(
          one.get("person").asString()
              + " "
              + one.get("date").asString()
              + (age == null || age.isNull() ? "" : " " + age.asInt()));
    }
    return told;
  }

  @Test
  void birthdays_come_round_with_the_age_where_it_is_told() {
    assertThat(birthdays("2026-12-01", "2027-06-01"))
        .containsExactly(
            "Zoé Marti 2026-12-31 36",
            "Ida 2027-01-02",
            "Lea Leap 2027-02-28 27",
            "Tom 2027-05-05");
    assertThat(birthdays("1980-12-01", "1981-01-01")).isEmpty();
  }

  @Test
  void whoever_is_born_on_a_leap_day_has_a_birthday_each_year() {
    assertThat(birthdays("2028-02-01", "2028-03-01")).containsExactly("Lea Leap 2028-02-29 28");
    assertThat(birthdays("2027-02-01", "2027-03-01")).containsExactly("Lea Leap 2027-02-28 27");
    assertThat(birthdays("2027-02-01", "2027-02-28")).isEmpty();
    assertThat(birthdays("2027-03-01", "2027-03-02")).isEmpty();
  }

  @Test
  void what_is_gone_has_no_birthday() {
    views.happened(new CardDeleted(BOOK, ANNA, "zoe.vcf", "zoe.vcf"));
    assertThat(birthdays("2026-12-31", "2027-01-01")).isEmpty();
    put("ida.vcf", "Ida");
    assertThat(birthdays("2027-01-01", "2027-02-01")).isEmpty();
    views.happened("identity.account-erased", new AccountErased(ANNA));
    assertThat(birthdays("2027-01-01", "2027-12-31")).isEmpty();
  }

  @Test
  void others_see_nothing_and_bad_ranges_are_refused() {
    String path = "/api/birthdays?from=2026-01-01&to=2026-12-31";
    assertThat(asking.get("account:bob", path).json()).isEmpty();
    assertThat(asking.get(null, path).refused()).isEqualTo("not-signed-in");
    for (String range : List.of("", "?from=2026-01-01", "?from=2026-01-01&to=2028-01-01")) {
      assertThat(asking.get(ANNA, "/api/birthdays" + range).refused()).isEqualTo("invalid-value");
    }
  }

  @Test
  void whoever_is_meant_is_found_by_the_beginning_of_a_word() {
    assertThat(emails("mar")).containsExactly("marc@example.org", "zoe@example.org");
    assertThat(emails("zoe")).contains("zoe@example.org");
    assertThat(emails("arti")).doesNotContain("zoe@example.org");
    assertThat(asking.get(ANNA, "/api/attendee-suggestions").refused()).isEqualTo("invalid-value");
    assertThat(asking.get(null, "/api/attendee-suggestions?q=m").refused())
        .isEqualTo("not-signed-in");
  }

  private List<String> emails(String typed) {
    List<String> emails = new ArrayList<>();
    asking
        .get(ANNA, "/api/attendee-suggestions?q=" + typed)
        .json()
        .forEach(one -> emails.add(one.get("email").asString()));
    return emails;
  }
}
