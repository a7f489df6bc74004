package org.chalet.command.registration;

import java.util.function.Function;
import org.chalet.command.identity.Credentials;
import org.chalet.identity.RegisterAccount;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/** Lets newcomers in, whichever way they come: finds an account id and keeps the password. */
public final class Registrations {
  private static final int TRIES = 5;

  private final Commands commands;
  private final Credentials credentials;
  private final Admission admission;

  public Registrations(Commands commands, Credentials credentials, Admission admission) {
    this.commands = commands;
    this.credentials = credentials;
    this.admission = admission;
  }

  /**
   * Answers with {@link org.chalet.identity.Registered}.
   *
   * @param address that the newcomer comes from
   * @throws Rejected when the newcomer is not admitted or something is amiss; a setup code is good
   *     again then
   */
  public Receipt register(
      Newcomer newcomer, @Nullable String address, Function<AccountId, Trail> trail) {
    admission.admit(newcomer, address);
    try {
      return admitted(newcomer, trail);
    } catch (Rejected refused) {
      admission.takeBack(newcomer);
      throw refused;
    }
  }

  private Receipt admitted(Newcomer newcomer, Function<AccountId, Trail> trail) {
    for (int tried = 1; tried <= TRIES; tried++) {
      AccountId account = AccountIds.fresh();
      String hash = credentials.hash(newcomer.password(), account, newcomer.email());
      if (credentials.keepFirst(account, hash)) {
        return send(command(account, newcomer), trail.apply(account));
      }
    }
    throw new Rejected(ErrorCode.ACCOUNT_ID_TAKEN, "no free account id was found; try again");
  }

  private Receipt send(RegisterAccount command, Trail trail) {
    try {
      return commands.send(command, trail);
    } catch (Rejected refused) {
      credentials.forget(command.account());
      throw refused;
    }
  }

  private static RegisterAccount command(AccountId account, Newcomer newcomer) {
    return new RegisterAccount(
        account,
        newcomer.email(),
        newcomer.name(),
        newcomer.language() == null ? "en" : newcomer.language(),
        newcomer.zone() == null ? "UTC" : newcomer.zone(),
        newcomer.organizationName(),
        newcomer.invitation(),
        newcomer.invitationSecret());
  }
}
