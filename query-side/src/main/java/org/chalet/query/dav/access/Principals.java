package org.chalet.query.dav.access;

import java.util.List;
import org.chalet.kernel.value.AccountId;

/** What clients are told about people. */
@FunctionalInterface
public interface Principals {
  /** Of an account that exists. */
  Person of(AccountId account);

  /**
   * A person.
   *
   * @param displayName what people call them
   * @param emailAddresses theirs, the main one first; may be empty
   */
  record Person(String displayName, List<String> emailAddresses) {
    public Person {
      emailAddresses = List.copyOf(emailAddresses);
    }
  }
}
