package org.chalet.command.identity;

import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.ProfileChanged;
import org.chalet.identity.RecoveryAddressRemoved;
import org.chalet.identity.RecoveryAddressSet;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where, and in which language, mail reaches a person who has an account.
 *
 * @param login the address that the person signs in with
 * @param recovery null where there is none
 * @param language BCP 47 tag
 */
public record Contact(
    EmailAddress login, @Nullable EmailAddress recovery, String name, String language) {
  /** Of an account's stream. */
  public static final Evolution<Contact> OF_ACCOUNT = Contact::after;

  /** Where a person who cannot sign in is reached. */
  public EmailAddress forRecovery() {
    return recovery == null ? login : recovery;
  }

  /** Refuses with RECOVERY_ADDRESS_IS_LOGIN. */
  public void verifyRecovery(EmailAddress wanted) {
    new RecoveryDiffersFromLogin(login, wanted).verify();
  }

  /** Refuses with RECOVERY_ADDRESS_IS_LOGIN. */
  public void verifyLogin(EmailAddress wanted) {
    new RecoveryDiffersFromLogin(wanted, recovery).verify();
  }

  private static @Nullable Contact after(@Nullable Contact before, Object event) {
    if (event instanceof AccountRegistered e) {
      return new Contact(new EmailAddress(e.email()), null, e.name(), e.language());
    }
    return before == null ? null : before.with(event);
  }

  private @Nullable Contact with(Object event) {
    return switch (event) {
      case Erased erased -> null;
      case ProfileChanged e -> new Contact(login, recovery, e.name(), e.language());
      case LoginChanged e -> new Contact(new EmailAddress(e.email()), recovery, name, language);
      case RecoveryAddressSet e -> recoveredBy(new EmailAddress(e.email()));
      case RecoveryAddressRemoved e -> recoveredBy(null);
      default -> this;
    };
  }

  private Contact recoveredBy(@Nullable EmailAddress newRecovery) {
    return new Contact(login, newRecovery, name, language);
  }

  /** Without what it holds. */
  @Override
  public String toString() {
    return "Contact";
  }
}
