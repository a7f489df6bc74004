package org.chalet.command.organization;

import org.chalet.command.StateReader;

/**
 * What people call an organization. One that was opened in a person's name is recorded under the
 * person's account, so that the log holds the name under the person's key only.
 */
public final class ShownNames {
  private static final String SOMEBODY_S = "account:";

  private ShownNames() {}

  /** Whether the name stands for that of a person; nobody chooses such a name. */
  static boolean isSomebodys(String recorded) {
    return recorded.startsWith(SOMEBODY_S);
  }

  /** The name as it was recorded, or that of the person whom it stands for. */
  public static String of(String recorded, StateReader states) {
    return isSomebodys(recorded)
        ? states
            .read(recorded, Person.OF_ACCOUNT)
            .map(Person::name)
            .orElse(recorded.substring(SOMEBODY_S.length()))
        : recorded;
  }
}
