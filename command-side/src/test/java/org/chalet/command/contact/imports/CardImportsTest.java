package org.chalet.command.contact.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalet.command.Story;
import org.chalet.command.imports.ImportRefusal;
import org.chalet.command.imports.ImportState;
import org.chalet.contact.CardPut;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.store.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardImportsTest {
  private static final String GOOGLE =
      "First Name,Last Name,Organization Name,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value,"
          + "Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Street,"
          + "Address 1 - City,Notes\r\n"
          + "Zoë,Meier,Acme,1980-05-01,* myContacts ::: Friends,* Work,zoe@a.example ::: z@a.example,"
          + "Boat,'+41 79 1,Home,\"Seestr. 1\",Zürich,\"one\ntwo\"\r\n"
          + "Ben,,,tomorrow,,,,,,,,,\r\n"
          + ",,,,,,,,,,,,\r\n";

  private final Story story = new Story();
  private final AddressBookId book = story.registered("anna").addressBook();
  private final CardImports imports =
      new CardImports(story.commands(), story.vault, Leases.ALONE, story.clock);

  CardImportsTest() {
    story.registered("bob");
  }

  @AfterEach
  void close() throws Exception {
    imports.close();
    story.close();
  }

  private static Trail by(String account) {
    return new Trail("account:" + account, Client.SYSTEM, "c", "test", null);
  }

  private CardImport look(String file) {
    return imports.look(book, file.getBytes(UTF_8), by("anna"));
  }

  private CardImport run(CardImport seen) {
    CardImport unused = imports.confirm(seen.id(), seen.mapping(), by("anna"));
    while (imports.running().turn()) {
      Thread.onSpinWait();
    }
    return imports.running().one("account:anna", seen.id());
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
  }

  @Test
  void only_those_who_may_edit_import_and_only_what_they_looked_at() {
    refused(ErrorCode.FORBIDDEN, () -> imports.verify(book, by("bob")));
    CardImport seen = look(GOOGLE);
    refused(ErrorCode.UNKNOWN_IMPORT, () -> imports.confirm(seen.id(), seen.mapping(), by("bob")));
  }

  @Test
  void a_mapping_has_a_known_field_for_each_column() {
    CardImport seen = look("Name,Hobby\nZoë,Chess\n");
    assertThat(seen.mapping()).containsExactly("displayName", "ignore");
    refused(
        ErrorCode.INVALID_VALUE,
        () -> imports.confirm(seen.id(), List.of("displayName"), by("anna")));
    refused(
        ErrorCode.INVALID_VALUE,
        () -> imports.confirm(seen.id(), List.of("displayName", "hobby"), by("anna")));
  }

  @Test
  void one_import_of_an_account_is_worked_on_at_a_time() {
    CardImport first = look(GOOGLE);
    CardImport second = look("Name\nOther\n");
    CardImport running = imports.confirm(first.id(), first.mapping(), by("anna"));
    assertThat(running.state()).isEqualTo(ImportState.RUNNING);
    refused(
        ErrorCode.IMPORT_RUNNING, () -> imports.confirm(second.id(), second.mapping(), by("anna")));
    refused(
        ErrorCode.IMPORT_RUNNING, () -> imports.confirm(first.id(), first.mapping(), by("anna")));
  }

  @Test
  void lines_of_google_become_contacts_and_what_is_wrong_is_told_by_line() {
    CardImport seen = look(GOOGLE);
    assertThat(seen.format()).isEqualTo("csv");
    assertThat(seen.mapping()).doesNotContain("ignore");
    CardImport done = run(seen);
    assertThat(done.state()).isEqualTo(ImportState.FINISHED);
    assertThat(List.of(done.total(), done.stored(), done.present(), done.refused()))
        .containsExactly(2, 1, 0, 1);
    assertThat(imports.running().refusals(done, 0, 10).refusals())
        .extracting(ImportRefusal::line, ImportRefusal::code)
        .containsExactly(tuple(4L, "invalid-value"));
    String card = stored().getFirst();
    assertThat(card)
        .contains(
            "N:Meier;Zoë;;;",
            "FN:Zoë Meier",
            "ORG:Acme",
            "BDAY:1980-05-01",
            "CATEGORIES:Friends",
            "EMAIL;TYPE=work;TYPE=pref:zoe@a.example",
            "EMAIL;TYPE=work;TYPE=pref:z@a.example",
            "item1.TEL:+41 79 1",
            "item1.X-ABLabel:Boat",
            "ADR;TYPE=home:;;Seestr. 1;Zürich;;;",
            "NOTE:one\\ntwo");
  }

  private List<String> stored() {
    List<String> texts = new ArrayList<>();
    story.log.readFrom(1, 10_000).stream()
        .map(story.codec::decode)
        .map(envelope -> envelope.payload())
        .filter(CardPut.class::isInstance)
        .map(CardPut.class::cast)
        .forEach(put -> texts.add(put.text()));
    return texts;
  }

  @Test
  void the_same_file_again_brings_nothing_again_also_once_its_contacts_were_changed() {
    assertThat(run(look(GOOGLE)).stored()).isEqualTo(1);
    CardImport again = run(look(GOOGLE));
    assertThat(List.of(again.stored(), again.present(), again.refused())).containsExactly(0, 1, 1);
    String cards =
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Doe;Jo\r\nEND:VCARD\r\n\r\n"
            + "BEGIN:VCARD\nVERSION:4.0\nUID:u1\nFN:Uma\nEND:VCARD\n"
            + "BEGIN:VCARD\nVERSION:4.0\nUID:u1\nFN:Uma twice\nEND:VCARD\n"
            + "BEGIN:VCARD\nVERSION:3.0\nno line\nEND:VCARD\n"
            + "BEGIN:VCARD\nVERSION:3.0\nFN:cut";
    CardImport first = run(look(cards));
    assertThat(List.of(first.total(), first.stored(), first.present(), first.refused()))
        .containsExactly(5, 2, 1, 2);
    assertThat(imports.running().refusals(first, 0, 10).refusals())
        .extracting(ImportRefusal::line)
        .containsExactly(16L, 20L);
    CardImport second = run(look(cards));
    assertThat(List.of(second.stored(), second.present(), second.refused()))
        .containsExactly(0, 3, 2);
  }

  @Test
  void many_rows_go_in_parts_and_a_cancelled_import_ends() {
    StringBuilder file = new StringBuilder("Name\n");
    for (int i = 0; i < 250; i++) {
      file.append("Contact ").append(i).append('\n');
    }
    CardImport seen = look(file.toString());
    CardImport unused = imports.confirm(seen.id(), seen.mapping(), by("anna"));
    assertThat(imports.running().turn()).isTrue();
    assertThat(imports.running().one("account:anna", seen.id()).stored()).isEqualTo(100);
    imports.running().cancel(imports.running().one("account:anna", seen.id()));
    assertThat(imports.running().turn()).isFalse();
    assertThat(imports.running().one("account:anna", seen.id()).state())
        .isEqualTo(ImportState.CANCELLED);
    CardImport again = run(look(file.toString()));
    assertThat(List.of(again.stored(), again.present())).containsExactly(150, 100);
  }

  @Test
  void encodings_and_delimiters_of_programs_are_found_out() {
    String outlook =
        "\"First Name\";\"Last Name\";\"E-mail Address\";\"Business Phone\";\"Home City\";\"Birthday\"\r\n"
            + "\"Zoë\";\"Meier\";\"z@a.example\";\"1\";\"Zürich\";\"0/0/00\"\r\n";
    CardImport windows =
        imports.look(book, outlook.getBytes(Charset.forName("windows-1252")), by("anna"));
    assertThat(List.of(windows.encoding(), windows.delimiter()))
        .containsExactly("windows-1252", ";");
    assertThat(windows.mapping())
        .containsExactly("given", "family", "email", "phone:work", "address.city:home", "birthday");
    assertThat(run(windows).stored()).isEqualTo(1);
    assertThat(stored().getFirst()).contains("N:Meier;Zoë", "ADR;TYPE=home:;;;Zürich;;;");
    byte[] wide = ("\uFEFF" + "Vorname\tNachname\nZoë\tMeier\n").getBytes(UTF_16LE);
    CardImport apple = imports.look(book, wide, by("anna"));
    assertThat(List.of(apple.encoding(), apple.delimiter())).containsExactly("UTF-16LE", "\t");
    assertThat(apple.mapping()).containsExactly("given", "family");
  }

  @Test
  void what_is_no_file_of_contacts_is_refused_as_a_whole() {
    refused(ErrorCode.INVALID_VALUE, () -> look(""));
    refused(ErrorCode.INVALID_VALUE, () -> look("Name\n\n"));
    refused(ErrorCode.MALFORMED, () -> look("Name\n\"open"));
  }
}
