package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.command.organization.representative.ReplaceLegalRepresentativeEndpoint;
import org.chalet.identity.Registered;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.junit.jupiter.api.Test;

class LegalRepresentativesTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final String START = "{'former':'anna','successor':'bob'";

  private final Registered anna = story.registered("anna");
  private final String replacement =
      "/api/organizations/" + anna.organization().local() + "/legal-representative-replacement";

  LegalRepresentativesTest() {
    story.registered("bob");
    story.joins(ANNA, anna.organization(), BOB, Role.ADMINISTRATOR);
  }

  @Override
  List<Object> further() {
    return List.of(new ReplaceLegalRepresentativeEndpoint(story.commands()));
  }

  private Answer replaced(String rest) {
    return send("POST", replacement, ANNA, START + rest + "}");
  }

  @Test
  void what_becomes_of_the_former_one_is_said() {
    for (String silent :
        List.of("", ",'remove':false", ",'remove':true,'formerRole':'collaborator'")) {
      assertThat(replaced(silent).problem()).as(silent).isEqualTo("400 invalid-value");
    }
    assertThat(replaced(",'formerRole':'collaborator'").status()).isEqualTo(204);
  }

  @Test
  void removing_the_former_one_is_confirmed_like_any_removal() {
    String remove = ",'remove':true";
    assertThat(replaced(remove).problem()).isEqualTo("400 invalid-value");
    String typed = remove + ",'confirmation':'anna@example.org'";
    assertThat(replaced(typed).problem()).isEqualTo("422 confirmation-mismatch");
    String understood = ",'understood':true";
    assertThat(replaced(remove + ",'confirmation':'bob@example.org'" + understood).problem())
        .isEqualTo("422 confirmation-mismatch");
    assertThat(replaced(typed + understood + ",'collections':'burn'").problem())
        .isEqualTo("400 invalid-value");
    assertThat(replaced(typed + understood + ",'collections':'transfer'").problem())
        .isEqualTo("422 receiver-not-eligible");
    String whole = typed + understood + ",'collections':'transfer','receiver':'bob'";
    assertThat(replaced(whole).status()).isEqualTo(204);
    assertThat(replaced(whole).problem()).isEqualTo("404 unknown-organization");
  }
}
