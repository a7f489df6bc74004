package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.contact.CardDeleted;
import org.chalet.contact.CreateAddressBook;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients are told of cards that were merged into others. */
class AbsorbedCardsTest {
  private static final String PEOPLE = "/dav/addressbooks/anna/people/";

  private final DavServer dav = new DavServer();
  private String book = "";

  @BeforeEach
  void merge() {
    dav.ask("MKCOL", PEOPLE)
        .body(
            "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype>"
                + "</prop></set></mkcol>")
        .answer();
    book = ((CreateAddressBook) dav.desk.sent.getLast()).addressBook().raw();
    for (String name : new String[] {"1", "2", "3"}) {
      put(name);
    }
    absorbed("3.vcf", "2.vcf");
    absorbed("2.vcf", "1.vcf");
  }

  @Test
  void whoever_looks_for_one_hears_where_it_went() {
    for (String name : new String[] {"2.vcf", "3.vcf"}) {
      var answer = dav.ask("GET", PEOPLE + name).answer();
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Chalet-Error")).isEqualTo("unknown-object");
      assertThat(answer.xml()).contains("merged into " + PEOPLE + "1.vcf");
    }
    assertThat(dav.ask("HEAD", PEOPLE + "2.vcf").answer().status()).isEqualTo(404);
  }

  @Test
  void nothing_is_said_where_there_is_nothing_any_more() {
    dav.views.happened(new CardDeleted(book, "account:anna", "1.vcf", "1"));
    assertThat(dav.ask("GET", PEOPLE + "2.vcf").answer().xml()).doesNotContain("merged");
    assertThat(dav.ask("GET", PEOPLE + "none.vcf").answer().xml()).doesNotContain("merged");
  }

  @Test
  void a_client_that_would_bring_one_back_hears_of_the_card_that_has_it_now() {
    dav.desk.refuses = new Rejected(ErrorCode.CARD_WAS_ABSORBED, "merged");
    var answer =
        dav.ask("PUT", PEOPLE + "2.vcf")
            .type("text/vcard")
            .body(Texts.card("2", "Lea Rossi", "lea@example.org"))
            .answer();
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Chalet-Error")).isEqualTo("card-was-absorbed");
    assertThat(answer.xml()).contains("no-uid-conflict><d:href>" + PEOPLE + "1.vcf</d:href>");
  }

  @Test
  void a_client_that_keeps_in_step_is_told_that_they_are_gone() {
    var report =
        dav.ask("REPORT", PEOPLE)
            .body(
                "<sync-collection xmlns='DAV:'><sync-token/><sync-level>1</sync-level>"
                    + "<prop><getetag/></prop></sync-collection>")
            .answer();
    assertThat(report.xml()).contains(PEOPLE + "1.vcf").doesNotContain(PEOPLE + "2.vcf");
  }

  private void put(String name) {
    dav.ask("PUT", PEOPLE + name + ".vcf")
        .type("text/vcard")
        .body(Texts.card(name, "Lea Rossi", "lea@example.org"))
        .answer();
  }

  private void absorbed(String name, String by) {
    dav.views.happened(new CardDeleted(book, "account:anna", name, name.substring(0, 1), by));
  }
}
