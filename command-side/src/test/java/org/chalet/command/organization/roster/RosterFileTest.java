package org.chalet.command.organization.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;

class RosterFileTest {
  @Test
  void what_is_not_such_a_file_is_refused() {
    refused("email,role\n\"a@example.org,external\n", ErrorCode.MALFORMED);
    refused("", ErrorCode.INVALID_VALUE);
    refused("email,role\n", ErrorCode.INVALID_VALUE);
    refused("email,role\n\n\n", ErrorCode.INVALID_VALUE);
    refused("a@example.org,external\n", ErrorCode.INVALID_VALUE);
    refused("email,teams\na@example.org,A\n", ErrorCode.INVALID_VALUE);
    refused("email,role,email\na@example.org,external,b\n", ErrorCode.INVALID_VALUE);
    byte[] latin =
        "email,role,teams\na@example.org,external,Zoë".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> RosterFile.read(latin))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    refused("email,role\n" + "a@example.org,external\n".repeat(20_001), ErrorCode.TOO_LARGE);
  }

  @Test
  void lines_are_numbered_as_an_editor_numbers_them() {
    List<RosterLine> lines =
        read(
            "email,role,teams\r\n\r\n"
                + "a@example.org,external,\"two\r\n"
                + "lines\"\r\n"
                + "b@example.org,external,B");
    assertThat(lines).extracting(RosterLine::number).containsExactly(3L, 5L);
    assertThat(lines)
        .extracting(RosterLine::email)
        .containsExactly("a@example.org", "b@example.org");
  }

  @Test
  void a_spreadsheet_s_semicolons_and_byte_order_mark_are_read() {
    List<RosterLine> lines =
        read(
            "\uFEFFRole;Email;Teams;Products;Everything;Language\n"
                + "collaborator; a@example.org ;Design |"
                + " team:x;drive|mail=technical+statistics;yes;fr\n");
    assertThat(lines)
        .containsExactly(
            new RosterLine(
                2,
                "a@example.org",
                "collaborator",
                List.of("Design", "team:x"),
                Map.of("drive", "", "mail", "technical+statistics"),
                "yes",
                null,
                "fr",
                null));
  }

  @Test
  void contact_preferences_are_read_where_a_line_has_some() {
    List<RosterLine> lines =
        read(
            "email,role,billing-reminders,billing-topics,product-topics\n"
                + "a@example.org,administrator,yes,payment|payout,new-user\n"
                + "b@example.org,administrator,no,,\n"
                + "c@example.org,administrator,,,\n");
    assertThat(lines)
        .extracting(RosterLine::preferences)
        .containsExactly(
            new RosterPreferences("yes", List.of("payment", "payout"), List.of("new-user")),
            new RosterPreferences("no", List.of(), List.of()),
            null);
  }

  @Test
  void a_column_that_there_is_not_is_refused_by_its_name() {
    assertThatThrownBy(() -> read("email,role,Name\na@example.org,external,A\n"))
        .isInstanceOfSatisfying(
            Rejected.class,
            e ->
                assertThat(e.detail())
                    .isEqualTo(
                        "there is no column 'name'; there are email, role, teams, products,"
                            + " everything, billing-reminders, billing-topics, product-topics,"
                            + " language"));
  }

  @Test
  void a_line_that_is_too_short_and_an_address_that_comes_again_are_refused_alone() {
    List<RosterLine> lines =
        read("email,role\na@example.org,external\nb@example.org\nA@Example.org,external\n");
    assertThat(lines.get(0).refusal()).isNull();
    assertThat(lines.get(1).refusal())
        .isEqualTo(
            new RosterRefusal(3, "invalid-value", "the line has not as many fields as the first"));
    assertThat(lines.get(2).refusal())
        .isEqualTo(new RosterRefusal(4, "duplicate-line", "a line before has the same address"));
  }

  private static List<RosterLine> read(String text) {
    return RosterFile.read(text.getBytes(UTF_8));
  }

  private static void refused(String text, ErrorCode code) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
