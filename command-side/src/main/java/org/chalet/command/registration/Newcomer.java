package org.chalet.command.registration;

import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants an account.
 *
 * @param language BCP 47 tag; null for English
 * @param zone IANA time zone; null for UTC
 * @param organizationName of the organization to open; null for one in the person's name
 * @param invitation to join its organization instead, with its secret
 * @param setup the code of the setup link
 */
public record Newcomer(
    EmailAddress email,
    String password,
    String name,
    @Nullable String language,
    @Nullable String zone,
    @Nullable String organizationName,
    @Nullable InvitationId invitation,
    @Nullable String invitationSecret,
    @Nullable String setup) {
  @Override
  public String toString() {
    return "Newcomer";
  }
}
