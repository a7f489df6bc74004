package org.chalet.server.setup;

import org.chalet.command.registration.Newcomer;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * What the page's form holds; absent fields are empty.
 *
 * @param code of the setup link
 * @param invitation local part of its id, with its {@code secret}
 */
record RegisterForm(
    String code,
    String invitation,
    String secret,
    String name,
    String email,
    String password,
    String organization,
    String zone) {
  static final String USUAL_ZONE = "Europe/Zurich";

  RegisterForm(
      @Nullable String code,
      @Nullable String invitation,
      @Nullable String secret,
      @Nullable String name,
      @Nullable String email,
      @Nullable String password,
      @Nullable String organization,
      @Nullable String zone) {
    this.code = orEmpty(code);
    this.invitation = orEmpty(invitation);
    this.secret = orEmpty(secret);
    this.name = orEmpty(name);
    this.email = orEmpty(email);
    this.password = orEmpty(password);
    this.organization = orEmpty(organization);
    this.zone = zone == null ? USUAL_ZONE : zone;
  }

  boolean isInvited() {
    return !invitation.isEmpty();
  }

  Newcomer newcomer(String language) {
    return new Newcomer(
        new EmailAddress(email),
        password,
        name,
        language,
        zone,
        organization.isBlank() ? null : organization,
        isInvited() ? InvitationId.ofLocal(invitation) : null,
        isInvited() ? secret : null,
        code.isEmpty() ? null : code);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public String toString() {
    return "RegisterForm";
  }
}
