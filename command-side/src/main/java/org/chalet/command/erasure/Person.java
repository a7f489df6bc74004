package org.chalet.command.erasure;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountDeletionCancelled;
import org.chalet.identity.AccountDeletionRequested;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.ProfileChanged;
import org.chalet.identity.RecoveryAddressSet;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whom an account belongs to, as far as a deletion has to know.
 *
 * @param email where mail reaches the person
 * @param addresses every one that the account ever had
 * @param leaving whether the deletion of the account was asked for
 */
public record Person(
    String email, String language, String zone, Set<String> addresses, boolean leaving) {
  /** Of an account's stream; nobody once its key is destroyed. */
  public static final Evolution<Person> OF_ACCOUNT = Person::evolved;

  public Person {
    addresses = Set.copyOf(addresses);
  }

  Set<EmailAddress> reachedAt() {
    return addresses.stream().map(EmailAddress::new).collect(Collectors.toSet());
  }

  private static @Nullable Person evolved(@Nullable Person before, Object event) {
    if (event instanceof AccountRegistered e) {
      return new Person(e.email(), e.language(), e.zone(), Set.of(e.email()), false);
    }
    return before == null ? null : before.after(event);
  }

  private @Nullable Person after(Object event) {
    return switch (event) {
      case ProfileChanged e -> new Person(email, e.language(), e.zone(), addresses, leaving);
      case LoginChanged e -> new Person(e.email(), language, zone, with(e.email()), leaving);
      case RecoveryAddressSet e -> new Person(email, language, zone, with(e.email()), leaving);
      case AccountDeletionRequested requested -> leaving(true);
      case AccountDeletionCancelled cancelled -> leaving(false);
      case AccountErased erased -> leaving(false);
      case Erased erased -> null;
      default -> this;
    };
  }

  private Set<String> with(String address) {
    Set<String> more = new HashSet<>(addresses);
    more.add(address);
    return more;
  }

  private Person leaving(boolean now) {
    return new Person(email, language, zone, addresses, now);
  }

  /** Without what it holds. */
  @Override
  public String toString() {
    return "Person";
  }
}
