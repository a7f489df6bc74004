package org.chalet.product;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.TeamId;

/**
 * Who can be granted access: a user of the organization, or a team.
 *
 * @param raw {@code account:…} or {@code team:…}
 */
public record Holder(String raw) {
  private static final String TEAM = "team:";

  public Holder {
    raw = raw.startsWith(TEAM) ? new TeamId(raw).raw() : new AccountId(raw).raw();
  }

  public static Holder of(AccountId account) {
    return new Holder(account.raw());
  }

  public static Holder of(TeamId team) {
    return new Holder(team.raw());
  }

  public boolean isTeam() {
    return raw.startsWith(TEAM);
  }

  @Override
  public String toString() {
    return raw;
  }
}
