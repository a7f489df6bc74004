package org.chalet.command;

import java.util.Collection;
import java.util.List;

/**
 * Who is together with whom in organizations and teams at this moment. Costs as much as the person
 * has organizations, however many others are in them.
 */
@FunctionalInterface
public interface Circles {
  /** Where nobody is with anybody. */
  Circles NONE = account -> List.of();

  /** The organizations that an account is in; none for what is no account. */
  List<Circle> of(String account);

  /** An organization that the account is in. */
  interface Circle {
    String organization();

    boolean has(String account);

    /** Whether it has a room that is this calendar user. */
    default boolean hasRoom(String account) {
      return false;
    }

    /** Whether the account manages what the organization has. */
    default boolean isManagedBy(String account) {
      return false;
    }

    /** Whether the account is in it and not external. */
    boolean hasInside(String account);

    boolean hasTeam(String team);

    /** The teams of the organization that the account is in. */
    Collection<String> teamsOf(String account);
  }
}
