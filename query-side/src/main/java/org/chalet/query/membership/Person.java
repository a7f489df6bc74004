package org.chalet.query.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.query.listing.Words;
import org.jspecify.annotations.Nullable;

/**
 * A person, and where they are a user.
 *
 * @param name null, as the e-mail and the language, where nothing is known of the person any more,
 *     or yet
 * @param organizations in the order in which they joined
 */
public record Person(
    String account,
    @Nullable String name,
    @Nullable String email,
    @Nullable String language,
    List<String> organizations) {
  public Person {
    organizations = List.copyOf(organizations);
  }

  static Person unknown(String account) {
    return new Person(account, null, null, null, List.of());
  }

  Person told(PersonalDetails details) {
    return details.erased()
        ? new Person(account, null, null, null, organizations)
        : new Person(
            account,
            details.name() == null ? name : details.name(),
            details.email() == null ? email : details.email(),
            details.language() == null ? language : details.language(),
            organizations);
  }

  Person in(String organization) {
    if (organizations.contains(organization)) {
      return this;
    }
    List<String> more = new ArrayList<>(organizations);
    more.add(organization);
    return new Person(account, name, email, language, more);
  }

  Person outOf(String organization) {
    List<String> fewer = new ArrayList<>(organizations);
    fewer.remove(organization);
    return new Person(account, name, email, language, fewer);
  }

  boolean isForgotten() {
    return !isKnown() && organizations.isEmpty();
  }

  public boolean isKnown() {
    return name != null || email != null;
  }

  /** What to call the person: the name, else the address, else nothing. */
  public String called() {
    if (name != null && !name.isBlank()) {
      return name;
    }
    return email == null ? "" : email;
  }

  /** By what lists are ordered. */
  public String sort() {
    return Words.key(called());
  }

  public List<String> words() {
    return Words.of(Stream.of(name, email).flatMap(Stream::ofNullable).toList());
  }
}
