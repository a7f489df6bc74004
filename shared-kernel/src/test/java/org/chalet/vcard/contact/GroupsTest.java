package org.chalet.vcard.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.EditableCard;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final String MODERN =
      "BEGIN:VCARD\nVERSION:4.0\nUID:g\nKIND:group\nFN:Old\nMEMBER:urn:uuid:a\nMEMBER:urn:uuid:b\nX-OWN:1\nEND:VCARD\n";
  private static final String PERSON =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:p\r\nFN:P\r\nN:P;;;;\r\nCATEGORIES:Friends,Work\r\nEND:VCARD\r\n";

  private static String on(String card, CardEdit edit) {
    return new String(edit.on(card.getBytes(UTF_8), Instant.EPOCH), UTF_8);
  }

  @Test
  void members_come_and_go_in_the_style_of_the_card() {
    assertThat(on(MODERN, GroupCard.change(List.of("b", "c"), List.of("a"))))
        .isEqualTo(
            MODERN.replace("MEMBER:urn:uuid:a\n", "").replace("END:", "MEMBER:urn:uuid:c\nEND:"));
    assertThat(on(MODERN, GroupCard.rename("New"))).isEqualTo(MODERN.replace("Old", "New"));
    byte[] fresh = NewCard.of("g", GroupCard.named("Club, too", List.of("a")));
    assertThat(new String(fresh, UTF_8))
        .contains(
            "X-ADDRESSBOOKSERVER-KIND:group\r\n",
            "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a\r\n",
            "FN:Club\\, too\r\n");
    assertThat(GroupCard.members(EditableCard.of(fresh).card())).containsExactly("a");
  }

  @Test
  void people_are_no_groups() {
    assertThatThrownBy(() -> on(PERSON, GroupCard.rename("New"))).isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> on(PERSON, GroupCard.required())).isInstanceOf(Rejected.class);
    assertThat(on(MODERN, GroupCard.required())).isEqualTo(MODERN);
  }

  @Test
  void categories_are_told_apart_without_their_case() {
    assertThat(on(PERSON, Categories.add("FRIENDS"))).isEqualTo(PERSON);
    assertThat(on(PERSON, Categories.add("Club"))).contains("CATEGORIES:Friends,Work,Club\r\n");
    assertThat(on(PERSON, Categories.remove(Categories.key("work"))))
        .contains("CATEGORIES:Friends\r\n");
    assertThat(on(PERSON, Categories.rename(Categories.key("work"), "friends")))
        .contains("CATEGORIES:Friends\r\n");
  }
}
