package org.chalet.vcard.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many people have a value: the number of an office or the mail of a family says little. */
final class SharedValues {
  private static final int MOST_LOOKED_AT = 60;
  private static final int MOST_PEOPLE = 12;
  private static final int PEOPLE_OF_ROLE = 3;

  private final Map<String, Integer> people = new HashMap<>();

  /** Takes in who has a value. */
  void add(String value, List<Person> holders) {
    List<Person> different = new ArrayList<>();
    for (Person holder : holders.subList(0, Math.min(holders.size(), MOST_LOOKED_AT))) {
      if (different.size() < MOST_PEOPLE && different.stream().allMatch(holder::isAnother)) {
        different.add(holder);
      }
    }
    if (different.size() > 1) {
      people.put(value, different.size());
    }
  }

  /** 1 where nothing says that there are more. */
  int peopleWith(String value) {
    int seen = people.getOrDefault(value, 1);
    return MailKey.isRole(value) ? Math.max(seen, PEOPLE_OF_ROLE) : seen;
  }
}
