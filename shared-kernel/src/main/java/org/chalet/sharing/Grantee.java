package org.chalet.sharing;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Ids;

/**
 * Whom a share reaches.
 *
 * @param raw {@code account:…} for a person, {@code team:…} for a team's members, {@code
 *     organization:…} for everybody in it who is not external
 */
public record Grantee(String raw) {
  private static final String ACCOUNT = "account";
  private static final String TEAM = "team";
  private static final String ORGANIZATION = "organization";

  public Grantee {
    String kind = raw.substring(0, Math.max(0, raw.indexOf(':')));
    if (!kind.equals(ACCOUNT) && !kind.equals(TEAM) && !kind.equals(ORGANIZATION)) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "shares are for a person, a team or an organization");
    }
    raw = Ids.of(kind, raw);
  }

  public boolean isPerson() {
    return isPerson(raw);
  }

  public static boolean isPerson(String raw) {
    return raw.startsWith(ACCOUNT + ':');
  }

  public boolean isTeam() {
    return raw.startsWith(TEAM + ':');
  }

  public boolean isOrganization() {
    return raw.startsWith(ORGANIZATION + ':');
  }

  @Override
  public String toString() {
    return raw;
  }
}
