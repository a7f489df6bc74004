package org.chalet.kernel.value;

import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What a person is in an organization. */
public enum Role {
  LEGAL_REPRESENTATIVE,
  ADMINISTRATOR,
  COLLABORATOR,
  EXTERNAL;

  /** As events and REST write it: {@code legal-representative}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Role of(String token) {
    for (Role role : values()) {
      if (role.token().equals(token)) {
        return role;
      }
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "no such role");
  }

  public boolean managesUsers() {
    return this == LEGAL_REPRESENTATIVE || this == ADMINISTRATOR;
  }
}
