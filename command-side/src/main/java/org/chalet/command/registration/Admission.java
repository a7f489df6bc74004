package org.chalet.command.registration;

import java.util.function.Supplier;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Guesses;
import org.chalet.command.organization.Invited;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * Who may open an account: whoever is invited; without an invitation anyone, or the holder of the
 * setup code, once. Whoever guesses has to wait as with passwords. The setup code, and an
 * invitation that was sent to the newcomer's address, are proof enough; everybody else has to show
 * that mail arrives.
 */
public final class Admission {
  /** No login has a blank: what is counted for it is counted for nobody else. */
  private static final String SETUP = "setup code";

  private final boolean open;
  private final SetupCode codes;
  private final InvitationSecrets invitations;
  private final Guesses guesses;
  private final StateReader states;

  /**
   * @param open to anyone
   */
  public Admission(
      boolean open,
      SetupCode codes,
      InvitationSecrets invitations,
      Guesses guesses,
      StateReader states) {
    this.open = open;
    this.codes = codes;
    this.invitations = invitations;
    this.guesses = guesses;
    this.states = states;
  }

  /**
   * True where the newcomer's address needs no further proof.
   *
   * @param address that the newcomer comes from
   * @throws Rejected REGISTRATION_CLOSED, INVITATION_NOT_VALID, TOO_MANY_REQUESTS
   */
  boolean admit(Newcomer newcomer, @Nullable String address) {
    InvitationId invitation = newcomer.invitation();
    if (invitation != null) {
      String secret = newcomer.invitationSecret();
      guesses.verify(invitation.raw(), address, () -> invitations.verify(invitation, secret));
      return wasInvited(invitation, newcomer.email());
    }
    String setup = newcomer.setup();
    if (open && (setup == null || !codes.opens(setup))) {
      return false;
    }
    if (setup == null) {
      throw closed();
    }
    guesses.verify(SETUP, address, () -> redeem(setup));
    return true;
  }

  private boolean wasInvited(InvitationId invitation, EmailAddress email) {
    return states
        .read(invitation.raw(), Invited.OF_INVITATION)
        .filter(invited -> invited.email().normalized().equals(email.normalized()))
        .isPresent();
  }

  /**
   * The address that was invited, for whoever has the link.
   *
   * @param address that the request comes from
   * @throws Rejected INVITATION_NOT_VALID, TOO_MANY_REQUESTS
   */
  public EmailAddress invited(InvitationId invitation, String secret, @Nullable String address) {
    guesses.verify(invitation.raw(), address, () -> invitations.verify(invitation, secret));
    return states
        .read(invitation.raw(), Invited.OF_INVITATION)
        .map(Invited::email)
        .orElseThrow(InvitationSecrets::notValid);
  }

  /** Does what the link of an invitation opens, if it is one's own to open. */
  <T> T guarded(
      InvitationId invitation,
      @Nullable String secret,
      @Nullable String address,
      Supplier<T> work) {
    if (secret != null) {
      guesses.verify(invitation.raw(), address, () -> invitations.verify(invitation, secret));
    }
    return work.get();
  }

  /** Counts wrong passwords of what somebody wants as guesses. */
  void verifyChoice(Wish wish, @Nullable String address, Runnable lock) {
    guesses.verify("wish of " + wish.email().normalized(), address, lock);
  }

  private void redeem(String setup) {
    if (!codes.redeem(setup)) {
      throw closed();
    }
  }

  /** The account of a newcomer who needed no further proof was not opened after all. */
  void takeBack(Newcomer newcomer) {
    String setup = newcomer.setup();
    if (newcomer.invitation() == null && setup != null) {
      codes.giveBack(setup);
    }
  }

  private static Rejected closed() {
    return new Rejected(ErrorCode.REGISTRATION_CLOSED, "an account needs an invitation here");
  }
}
