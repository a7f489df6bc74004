package org.chalet.command.registration;

import java.util.HashMap;
import java.util.Map;
import org.chalet.command.identity.Profile;
import org.chalet.identity.RegisterAccount;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody wants; what was typed has been checked.
 *
 * @param passwordHash of the password that was chosen
 * @param organizationName null for one in the person's name
 * @param invitation null to open an organization; else with its secret
 */
record Wish(
    EmailAddress email,
    Profile profile,
    String passwordHash,
    @Nullable String organizationName,
    @Nullable InvitationId invitation,
    @Nullable String invitationSecret) {
  private static final String EMAIL = "email";
  private static final String NAME = "name";
  private static final String LANGUAGE = "language";
  private static final String ZONE = "zone";
  private static final String HASH = "hash";
  private static final String ORGANIZATION = "organization";
  private static final String INVITATION = "invitation";
  private static final String SECRET = "secret";

  RegisterAccount command(AccountId account) {
    return new RegisterAccount(
        account,
        email,
        profile.name(),
        profile.language(),
        profile.zone(),
        organizationName,
        invitation,
        invitationSecret);
  }

  Map<String, String> toFields() {
    Map<String, String> fields = new HashMap<>();
    fields.put(EMAIL, email.raw());
    fields.put(NAME, profile.name());
    fields.put(LANGUAGE, profile.language());
    fields.put(ZONE, profile.zone());
    fields.put(HASH, passwordHash);
    put(fields, ORGANIZATION, organizationName);
    put(fields, INVITATION, invitation == null ? null : invitation.raw());
    put(fields, SECRET, invitationSecret);
    return fields;
  }

  static Wish of(Map<String, String> fields) {
    String invitation = fields.get(INVITATION);
    return new Wish(
        new EmailAddress(fields.getOrDefault(EMAIL, "")),
        new Profile(
            fields.getOrDefault(NAME, ""),
            fields.getOrDefault(LANGUAGE, ""),
            fields.getOrDefault(ZONE, "")),
        fields.getOrDefault(HASH, ""),
        fields.get(ORGANIZATION),
        invitation == null ? null : new InvitationId(invitation),
        fields.get(SECRET));
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /** Without what it holds. */
  @Override
  public String toString() {
    return "Wish";
  }
}
