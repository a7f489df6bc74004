package org.chalet.command.organization;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.chalet.command.Aggregates;
import org.chalet.command.Secrets;
import org.chalet.command.organization.InvitationLetters.Invitee;
import org.chalet.identity.Logins;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.InvitationScopes;
import org.chalet.organization.InviteUser;
import org.chalet.organization.InviteUsers;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.ResendInvitation;
import org.chalet.organization.WithdrawInvitation;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;

/**
 * Brings invitations to the organization and to their own streams. Whether an address has an
 * account changes neither the answer nor what is done for it, unless the person is a user already.
 */
public final class InvitationHandlers {
  private final Decisions decisions;
  private final Aggregates<Invitation> invitations;
  private final Reservations reservations;
  private final SecretVault vault;
  private final InvitationLetters letters;
  private final StrangersMail strangers;
  private final InstantSource clock;

  InvitationHandlers(
      Decisions decisions,
      Aggregates<Invitation> invitations,
      Reservations reservations,
      SecretVault vault,
      InvitationLetters letters,
      StrangersMail strangers,
      InstantSource clock) {
    this.decisions = decisions;
    this.invitations = invitations;
    this.reservations = reservations;
    this.vault = vault;
    this.letters = letters;
    this.strangers = strangers;
    this.clock = clock;
  }

  @CommandHandler
  long handle(InviteUser command, @MetaDataValue("trail") Trail trail) {
    return invite(command, command.organization(), List.of(command), trail);
  }

  @CommandHandler
  long handle(InviteUsers command, @MetaDataValue("trail") Trail trail) {
    return invite(command, command.organization(), command.all(), trail);
  }

  /** Whatever is refused is refused before anything is kept. */
  private long invite(
      Command command, OrganizationId organization, List<InviteUser> all, Trail trail) {
    Instant now = clock.instant();
    List<Invitee> invitees = all.stream().map(one -> invitee(one, trail)).toList();
    long version =
        decisions.decide(
            command,
            organization,
            trail,
            o -> {
              List<OrganizationEvent> invited = new ArrayList<>();
              for (InviteUser one : all) {
                String holder = holder(one.email());
                invited.addAll(new Invitations(o).invite(one, holder, invited.size()));
              }
              all.forEach(this::refuseInvited);
              strangers.requireEach(organization, all);
              return invited;
            });
    for (int i = 0; i < all.size(); i++) {
      InviteUser one = all.get(i);
      String language = invitees.get(i).language();
      invitations.tell(
          one.invitation().raw(), fresh -> fresh.issue(one, trail.actor(), language, now));
    }
    send(organization, invitees, trail, now);
    return version;
  }

  @CommandHandler
  long handle(ResendInvitation command, @MetaDataValue("trail") Trail trail) {
    Instant now = clock.instant();
    InvitationId invitation = command.invitation();
    long version =
        decisions.decide(
            command,
            command.organization(),
            trail,
            o -> new Invitations(o).resend(invitation, trail.actor()));
    invitations.tell(invitation.raw(), i -> i.reissue(trail.actor(), now));
    EmailAddress to = invitations.ask(invitation.raw(), Invitation::email);
    strangers.require(command.organization(), to);
    String language = invitations.ask(invitation.raw(), Invitation::language);
    send(
        command.organization(),
        List.of(new Invitee(invitation, command.secret(), to, language)),
        trail,
        now);
    return version;
  }

  @CommandHandler
  long handle(WithdrawInvitation command, @MetaDataValue("trail") Trail trail) {
    String invitation = command.invitation().raw();
    long version =
        decisions.decide(
            command,
            command.organization(),
            trail,
            o -> new Invitations(o).withdraw(command.invitation()));
    invitations.tell(invitation, Invitation::withdraw);
    CurrentUnitOfWork.get().afterCommit(done -> vault.delete(VaultSpaces.INVITATION, invitation));
    return version;
  }

  private String holder(EmailAddress email) {
    return reservations.holder(Logins.SCOPE, email.normalized()).orElse("");
  }

  /** Before a secret is kept; of two at the same time, the commit refuses one. */
  private void refuseInvited(InviteUser command) {
    String scope = InvitationScopes.invited(command.organization().raw());
    if (reservations.holder(scope, command.email().normalized()).isPresent()) {
      throw new Rejected(
          ErrorCode.ALREADY_INVITED, "this address is invited already: send that again");
    }
  }

  private Invitee invitee(InviteUser command, Trail trail) {
    return new Invitee(
        command.invitation(), command.secret(), command.email(), languageOf(command, trail));
  }

  /** Before the commit: a secret without invitation opens nothing and expires. */
  private void send(OrganizationId organization, List<Invitee> invitees, Trail trail, Instant now) {
    vault.putAll(
        invitees.stream()
            .map(one ->
                new SecretVault.Secret(
                    VaultSpaces.INVITATION,
                    one.invitation().raw(),
                    Secrets.ascii(Secrets.hash(one.secret())),
                    now.plus(Invitation.LIFETIME)))
            .toList());
    letters.send(invitees, decisions.state(organization).name(), trail.actor(), now);
  }

  private String languageOf(InviteUser command, Trail trail) {
    String wanted = command.language();
    return wanted == null ? letters.languageOf(trail.actor()) : language(wanted);
  }

  private static String language(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "not a BCP 47 language tag");
    }
  }
}
