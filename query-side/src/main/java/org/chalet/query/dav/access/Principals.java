package org.chalet.query.dav.access;

import java.util.List;
import java.util.Optional;
import org.chalet.kernel.value.AccountId;

/** What clients are told about people. */
public interface Principals {
  /** Of an account that exists. */
  Person of(AccountId account);

  /** Somebody else whom the reader may know; empty for anybody else, there or not. */
  Optional<Person> known(AccountId reader, AccountId other);

  /**
   * Others whom the reader may know and who may be meant by the text: of each of its words a word
   * of their name or address begins so.
   */
  List<AccountId> find(AccountId reader, String text, int most);

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
