package org.chalet.query.contact.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookFrozen;
import org.chalet.contact.AddressBookRestored;
import org.chalet.contact.AddressBookShareAccepted;
import org.chalet.contact.AddressBookShared;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.FavouriteMarked;
import org.chalet.contact.FavouriteUnmarked;
import org.chalet.contact.GroupId;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.contact.AddressBookProjection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.store.Scan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContactReadsTest {
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String EVE = "account:eve";
  private static final String BOOK = "addressbook:annas";
  private static final String OTHER = "addressbook:bobs";
  private static final String PHOTO =
      "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//";

  private final ViewsByHand views =
      new ViewsByHand(
          new AddressBookProjection(), new SharingProjection(), new ContactProjection());
  private final Asking asking =
      new Asking(
          new ContactReads(
              new ContactLists(() -> views.view("person")),
              new ReadableBooks(
                  new AddressBookViews(() -> views.view("contact")),
                  new Sharing(() -> views.view("sharing")))));

  @BeforeEach
  void open() {
    happened(created(BOOK, ANNA), created(OTHER, BOB));
    put(BOOK, ANNA, "zoe", "N:Meier;Zoë;;;", "CATEGORIES:Friends,Work", PHOTO);
    put(BOOK, ANNA, "ben", "N:Ahorn;Ben;;;", "EMAIL:b@a.example", "EMAIL;TYPE=pref:ben@a.example");
    put(OTHER, BOB, "max", "N:Kunz;Max;;;", "CATEGORIES:friends");
  }

  private void happened(Event... events) {
    for (Event event : events) {
      long unused = views.happened(event);
    }
  }

  private static AddressBookCreated created(String book, String owner) {
    return new AddressBookCreated(book, owner, "default", CollectionProperties.named("B"), true);
  }

  private void put(String book, String owner, String uid, String... lines) {
    happened(
        new CardPut(
            book,
            owner,
            uid + ".vcf",
            uid,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:"
                + uid
                + "\r\nFN:"
                + uid
                + "\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VCARD\r\n",
            null));
  }

  private void share() {
    happened(
        new AddressBookShared(BOOK, ANNA, BOB, "", "view"),
        new AddressBookShareAccepted(BOOK, ANNA, BOB));
  }

  private List<String> uids(String account, String query) {
    Answer answer = asking.get(account, "/api/contacts" + query);
    return answer
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.get("uid").asString())
        .toList();
  }

  private JsonNode groups(String book) {
    return asking.get(ANNA, "/api/address-books/" + book + "/groups").json();
  }

  @Test
  void for_strangers_and_nobody_there_are_no_contacts() {
    assertThat(uids(EVE, "")).isEmpty();
    assertThat(asking.get(EVE, "/api/contacts?addressBook=annas").refused())
        .isEqualTo("unknown-collection");
    for (String path : List.of("/contacts/zoe.vcf", "/contacts/zoe.vcf/photo", "/groups")) {
      assertThat(asking.get(EVE, "/api/address-books/annas" + path).refused())
          .isEqualTo("unknown-collection");
      assertThat(asking.get(null, "/api/address-books/annas" + path).refused())
          .isEqualTo("not-signed-in");
    }
    assertThat(asking.get(null, "/api/contacts").refused()).isEqualTo("not-signed-in");
    assertThat(asking.get(ANNA, "/api/address-books/annas/contacts/none.vcf").refused())
        .isEqualTo("unknown-object");
  }

  @Test
  void contacts_come_by_family_name_out_of_all_address_books_that_one_reads() {
    assertThat(uids(ANNA, "")).containsExactly("ben", "zoe");
    assertThat(uids(BOB, "")).containsExactly("max");
    happened(new AddressBookShared(BOOK, ANNA, BOB, "", "view"));
    assertThat(uids(BOB, "")).containsExactly("max");
    happened(new AddressBookShareAccepted(BOOK, ANNA, BOB));
    assertThat(uids(BOB, "")).containsExactly("ben", "max", "zoe");
    assertThat(uids(BOB, "?addressBook=annas")).containsExactly("ben", "zoe");
    JsonNode first = asking.get(BOB, "/api/contacts").json().get("items").get(0);
    assertThat(first.get("shared").asBoolean()).isTrue();
    assertThat(first.get("email").asString()).isEqualTo("ben@a.example");
  }

  @Test
  void pages_follow_each_other_without_gap_also_where_names_are_equal() {
    share();
    for (int i = 0; i < 12; i++) {
      put(i % 2 == 0 ? BOOK : OTHER, i % 2 == 0 ? ANNA : BOB, "same" + i, "N:Kunz;Max;;;");
    }
    List<String> all = uids(BOB, "");
    assertThat(all).hasSize(15);
    for (int limit : List.of(1, 2, 5)) {
      List<String> walked = new ArrayList<>();
      String cursor = "";
      while (cursor != null) {
        JsonNode page = asking.get(BOB, "/api/contacts?limit=" + limit + cursor).json();
        page.get("items").forEach(item -> walked.add(item.get("uid").asString()));
        JsonNode next = page.get("next");
        cursor = next == null || next.isNull() ? null : "&cursor=" + next.asString();
      }
      assertThat(walked).isEqualTo(all);
    }
    assertThat(asking.get(BOB, "/api/contacts?cursor=AAAA").refused()).isEqualTo("invalid-value");
  }

  @Test
  void a_prefix_finds_names_whatever_their_accents() {
    assertThat(uids(ANNA, "?prefix=M%C3%89i")).containsExactly("zoe");
    assertThat(uids(ANNA, "?prefix=x")).isEmpty();
  }

  @Test
  void both_kinds_of_groups_are_one_list() {
    put(BOOK, ANNA, "team", "X-ADDRESSBOOKSERVER-KIND:group", member("ben"), member("late"));
    JsonNode groups = groups("annas");
    assertThat(texts(groups, "name")).containsExactly("Friends", "Work", "team");
    assertThat(texts(groups, "members")).containsExactly("1", "1", "1");
    String team = GroupId.ofCard("team.vcf").raw();
    String work = GroupId.ofCategory("WORK").raw();
    assertThat(uids(ANNA, "?addressBook=annas&group=" + team)).containsExactly("ben");
    assertThat(uids(ANNA, "?addressBook=annas&group=" + work)).containsExactly("zoe");
    put(BOOK, ANNA, "late", "N:Zz;Late;;;");
    assertThat(uids(ANNA, "?addressBook=annas&group=" + team)).containsExactly("ben", "late");
    put(BOOK, ANNA, "late", "N:Aa;Late;;;");
    assertThat(uids(ANNA, "?addressBook=annas&group=" + team)).containsExactly("late", "ben");
    assertThat(uids(ANNA, "")).doesNotContain("team");
    put(BOOK, ANNA, "zoe", "N:Meier;Zoë;;;", "CATEGORIES:Work");
    happened(new CardDeleted(BOOK, ANNA, "late.vcf", "late"));
    assertThat(texts(groups("annas"), "name")).containsExactly("Work", "team");
    assertThat(uids(ANNA, "?addressBook=annas&group=" + team)).containsExactly("ben");
    happened(new CardDeleted(BOOK, ANNA, "team.vcf", "team"));
    assertThat(texts(groups("annas"), "name")).containsExactly("Work");
    assertThat(asking.get(ANNA, "/api/contacts?group=" + work).refused())
        .isEqualTo("invalid-value");
  }

  private static String member(String uid) {
    return "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:" + uid;
  }

  private static List<String> texts(JsonNode items, String field) {
    return items.valueStream().map(item -> item.get(field).asString()).toList();
  }

  @Test
  void favourites_are_ones_own_also_in_address_books_of_others() {
    share();
    happened(new FavouriteMarked(BOB, "zoe"), new FavouriteMarked(BOB, "max"));
    assertThat(uids(BOB, "?favourite=true")).containsExactly("max", "zoe");
    assertThat(uids(ANNA, "?favourite=true")).isEmpty();
    JsonNode zoe = asking.get(BOB, "/api/address-books/annas/contacts/zoe.vcf").json();
    assertThat(zoe.get("favourite").asBoolean()).isTrue();
    happened(new FavouriteUnmarked(BOB, "zoe"));
    assertThat(uids(BOB, "?favourite=true")).containsExactly("max");
  }

  @Test
  void a_contact_is_read_with_its_groups_and_the_etag_of_its_card() {
    put(BOOK, ANNA, "team", "X-ADDRESSBOOKSERVER-KIND:group", member("zoe"));
    Answer answer = asking.get(ANNA, "/api/address-books/annas/contacts/zoe.vcf");
    JsonNode zoe = answer.json();
    assertThat(answer.header("ETag")).isEqualTo(zoe.get("etag").asString());
    assertThat(texts(zoe.get("groups"), "name"))
        .containsExactlyInAnyOrder("Friends", "Work", "team");
    assertThat(zoe.get("contact").get("name").get("given").asString()).isEqualTo("Zoë");
    assertThat(zoe.get("photo").asBoolean()).isTrue();
  }

  @Test
  void a_photo_is_shown_as_what_its_bytes_are() {
    Answer answer = asking.get(ANNA, "/api/address-books/annas/contacts/zoe.vcf/photo");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("ETag")).startsWith("\"");
    assertThat(asking.get(ANNA, "/api/address-books/annas/contacts/ben.vcf/photo").refused())
        .isEqualTo("not-found");
    put(BOOK, ANNA, "svg", "PHOTO;ENCODING=b;TYPE=JPEG:PHN2Zz48L3N2Zz4=");
    assertThat(asking.get(ANNA, "/api/address-books/annas/contacts/svg.vcf/photo").refused())
        .isEqualTo("not-found");
  }

  @Test
  void what_comes_back_with_an_address_book_is_listed_again_and_what_goes_away_is_not() {
    CollectionProperties properties = CollectionProperties.named("B");
    happened(new AddressBookDeleted(BOOK, ANNA, "default"));
    assertThat(uids(ANNA, "")).isEmpty();
    happened(new AddressBookRestored(BOOK, ANNA, "default", properties));
    assertThat(uids(ANNA, "")).containsExactly("ben", "zoe");
    happened(new AddressBookFrozen(BOOK, ANNA), new AddressBookDeleted(BOOK, ANNA, "default"));
    assertThat(everything(BOOK)).isZero();
    happened(new FavouriteMarked(BOB, "max"), new AccountErased(BOB));
    assertThat(everything(OTHER)).isZero();
    assertThat(new ContactLists(() -> views.view("person")).favourites(new AccountId(BOB)))
        .isEmpty();
  }

  private long everything(String book) {
    var view = views.view("person");
    return view.count(ContactSchema.CONTACTS, Scan.of(ContactSchema.BY_NAME, book))
        + view.count(ContactSchema.GROUPS, Scan.of(ContactSchema.GROUPS_OF, book))
        + view.count(ContactSchema.MEMBERSHIPS, Scan.of(ContactSchema.BY_GROUP, book));
  }
}
