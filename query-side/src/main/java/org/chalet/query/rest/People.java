package org.chalet.query.rest;

import java.util.Collection;
import java.util.Map;

/**
 * How people are shown to those who may see them; contexts other than identity ask through this.
 */
@FunctionalInterface
public interface People {
  /** Those that are known, by account id. */
  Map<String, Person> people(Collection<String> accounts);

  /** A person, as others see them. */
  record Person(String account, String name, String email) {}
}
