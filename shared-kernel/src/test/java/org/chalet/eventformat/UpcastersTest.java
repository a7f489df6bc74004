package org.chalet.eventformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.UserInvited;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What former revisions mean today. */
class UpcastersTest {
  private static final Path FILES = Path.of("src/test/resources/events");
  private final JsonMapper json = EventJson.mapper();

  @Test
  void whoever_was_invited_was_offered_a_role_and_nothing_else() {
    ObjectNode stored = json.createObjectNode();
    stored.put("organization", "organization:acme").put("invitation", "invitation:one");
    stored.put("role", "external");
    ObjectNode today = Upcasters.all().upcast("organization.user-invited", 1, 2, stored);
    assertThat(json.treeToValue(today, UserInvited.class))
        .isEqualTo(
            new UserInvited(
                "organization:acme", "invitation:one", InvitationOffer.of(Role.EXTERNAL)));
  }

  @Test
  void invitations_went_out_in_english() {
    InvitationIssued read = read("organization.invitation-issued", InvitationIssued.class);
    assertThat(read.language()).isEqualTo("en");
    assertThat(read.email()).isEqualTo("anna@example.org");
  }

  @Test
  void a_closed_invitation_gave_no_address_back() {
    InvitationClosed read = read("organization.invitation-closed", InvitationClosed.class);
    assertThat(read.email()).isEmpty();
    assertThat(read.claims()).isEmpty();
  }

  private <T extends Event> T read(String name, Class<T> type) {
    ObjectNode stored = (ObjectNode) json.readTree(FILES.resolve(name + ".1.json").toFile());
    return json.treeToValue(Upcasters.all().upcast(name, 1, 2, stored), type);
  }
}
