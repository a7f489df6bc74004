package org.chalet.command.organization;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chalet.command.StateReader;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;

/** Tells people that they are invited, by whom and to what. */
final class InvitationLetters {
  private static final String NAME = "invitation";

  private final Outbox outbox;
  private final StateReader states;

  InvitationLetters(Outbox outbox, StateReader states) {
    this.outbox = outbox;
    this.states = states;
  }

  /** Of the inviter: nothing is known of whom they invite. */
  String languageOf(String actor) {
    return states.read(actor, Person.OF_ACCOUNT).map(Person::language).orElse("en");
  }

  /**
   * Of one organization, by one person.
   *
   * @param recorded the organization's name, as it was recorded
   */
  void send(List<Invitee> invitees, String recorded, String actor, Instant now) {
    String organization = ShownNames.of(recorded, states);
    String by = states.read(actor, Person.OF_ACCOUNT).map(Person::name).orElse(organization);
    Map<String, String> values = Map.of("organization", organization, "by", by);
    outbox.postAll(
        invitees.stream()
            .map(one ->
                new Letter(
                    one.to(),
                    one.language(),
                    NAME,
                    values,
                    one.link(),
                    now.plus(Invitation.LIFETIME)))
            .toList());
  }

  /** Who is invited, by which link. */
  record Invitee(InvitationId invitation, String secret, EmailAddress to, String language) {
    private String link() {
      return "/invitation?invitation=" + invitation.local() + "&secret=" + secret;
    }

    /** Without the secret, and whom it concerns. */
    @Override
    public String toString() {
      return "Invitee[" + invitation + "]";
    }
  }
}
