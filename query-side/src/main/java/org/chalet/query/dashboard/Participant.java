package org.chalet.query.dashboard;

import java.util.HashMap;
import java.util.Map;

/**
 * A person, with what counts for the organizations that they are in.
 *
 * @param roles tokens by organization
 * @param bytes by product
 */
record Participant(String account, Map<String, String> roles, long appPasswords, Figures bytes) {
  Participant {
    roles = Map.copyOf(roles);
  }

  static Participant unknown(String account) {
    return new Participant(account, Map.of(), 0, Figures.NONE);
  }

  Participant in(String organization, String role) {
    Map<String, String> more = new HashMap<>(roles);
    more.put(organization, role);
    return new Participant(account, more, appPasswords, bytes);
  }

  Participant outOf(String organization) {
    Map<String, String> fewer = new HashMap<>(roles);
    fewer.remove(organization);
    return new Participant(account, fewer, appPasswords, bytes);
  }

  Participant withAppPasswords(long number) {
    return new Participant(account, roles, Math.max(0, number), bytes);
  }

  Participant withBytes(String product, long change) {
    return new Participant(account, roles, appPasswords, bytes.plus(Map.of(product, change)));
  }

  /** What the person adds to an organization's levels; nothing where they are not in it. */
  Figures in(String organization) {
    String role = roles.get(organization);
    if (role == null) {
      return Figures.NONE;
    }
    Map<String, Long> part = new HashMap<>();
    part.put(Names.ROLE + role, 1L);
    part.put(Names.APP_PASSWORDS, appPasswords);
    part.put(Names.APP_PASSWORD_USERS, appPasswords > 0 ? 1L : 0L);
    bytes.values().forEach((product, held) -> part.put(Names.BYTES + product, held));
    return Figures.NONE.plus(part);
  }
}
