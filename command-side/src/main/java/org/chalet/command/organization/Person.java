package org.chalet.command.organization;

import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.ProfileChanged;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What an organization needs to know of the person behind an account.
 *
 * @param language BCP 47 tag
 */
record Person(String name, EmailAddress login, String language) {
  /** Of an account's stream. */
  static final Evolution<Person> OF_ACCOUNT = Person::after;

  private static @Nullable Person after(@Nullable Person before, Object event) {
    return switch (event) {
      case AccountRegistered e -> new Person(e.name(), new EmailAddress(e.email()), e.language());
      case ProfileChanged e when before != null ->
          new Person(e.name(), before.login(), e.language());
      case LoginChanged e when before != null ->
          new Person(before.name(), new EmailAddress(e.email()), before.language());
      case Erased erased -> null;
      default -> before;
    };
  }

  /** Without what it holds. */
  @Override
  public String toString() {
    return "Person";
  }
}
