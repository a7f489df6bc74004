package org.chalet.command.registration;

import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.InvitationId;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;

/** What invited people show; its hash is kept. */
public final class InvitationSecrets {
  private final SecretVault vault;

  public InvitationSecrets(SecretVault vault) {
    this.vault = vault;
  }

  /** Refuses with INVITATION_NOT_VALID, in the same time wherever a secret goes wrong. */
  void verify(InvitationId invitation, @Nullable String secret) {
    byte[] kept = vault.get(VaultSpaces.INVITATION, invitation.raw()).orElse(new byte[0]);
    byte[] shown = Secrets.ascii(Secrets.hash(secret == null ? "" : secret));
    if (!Secrets.same(kept, shown)) {
      throw notValid();
    }
  }

  void forget(InvitationId invitation) {
    vault.delete(VaultSpaces.INVITATION, invitation.raw());
  }

  static Rejected notValid() {
    return new Rejected(
        ErrorCode.INVITATION_NOT_VALID, "this invitation was used, withdrawn, or has expired");
  }
}
