package org.chalet.command.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.chalet.command.Persistent;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.policy.CommandPolicy;
import org.chalet.policy.Standing;

/**
 * Who is in an organization.
 *
 * @param all by account
 * @param representatives accounts of the legal representatives among them
 * @param managers accounts of those among them who manage users
 */
public record Members(
    Map<String, Member> all, Collection<String> representatives, Collection<String> managers) {
  static final Members NOBODY = new Members(Map.of(), Set.of(), Set.of());

  public Members {
    all = Persistent.map(all);
    representatives = Persistent.set(representatives);
    managers = Persistent.set(managers);
  }

  /** Somebody who is expected to be in. */
  Member of(AccountId account) {
    Member member = all.get(account.raw());
    if (member == null) {
      throw new Rejected(ErrorCode.NOT_A_MEMBER, "this account is not a user of the organization");
    }
    return member;
  }

  public Role roleOf(AccountId account) {
    return of(account).role();
  }

  /** The role of whoever sent a command; outsiders learn nothing, not even that there is one. */
  public Role roleOfActor(String actor) {
    return ofActor(actor).role();
  }

  Member ofActor(String actor) {
    Member member = all.get(actor);
    if (member == null) {
      throw new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "there is no such organization for you");
    }
    return member;
  }

  /** What whoever sent a command is here; outsiders learn nothing. */
  public Standing standing(String actor) {
    Member member = ofActor(actor);
    return new Standing(member.role(), member.accounting());
  }

  /** Whether somebody who did so once may still, wherever they are and whatever they are now. */
  public boolean stillMay(String account, Class<? extends Command> command) {
    Member member = all.get(account);
    return member != null
        && CommandPolicy.of(command).admits(new Standing(member.role(), member.accounting()));
  }

  public boolean has(AccountId account) {
    return all.containsKey(account.raw());
  }

  int legalRepresentatives() {
    return representatives.size();
  }

  /** A newcomer. */
  Members joined(String account, Role role) {
    return with(account, new Member(role));
  }

  Members as(String account, Role role) {
    Member known = all.get(account);
    return with(account, known == null ? new Member(role) : known.as(role));
  }

  Members with(String account, Member member) {
    return new Members(
        Persistent.with(all, account, member),
        marked(representatives, account, member.role() == Role.LEGAL_REPRESENTATIVE),
        marked(managers, account, member.role().managesUsers()));
  }

  Members without(String account) {
    return new Members(
        Persistent.without(all, account),
        marked(representatives, account, false),
        marked(managers, account, false));
  }

  private static Collection<String> marked(
      Collection<String> accounts, String account, boolean in) {
    return in ? Persistent.set(accounts).plus(account) : Persistent.set(accounts).minus(account);
  }
}
