package org.chalet.command.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.chalet.command.Aggregates;
import org.chalet.command.EventSourced;
import org.chalet.command.Memberships;
import org.chalet.command.identity.Account;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.UserErasure;
import org.chalet.identity.CancelAccountDeletion;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/**
 * Lets people delete their account, and keep it as long as the days of grace last. From the request
 * on the account is only good for signing in: its sessions end, and devices are refused, so that
 * nothing new comes into what is about to go, and its owner notices.
 */
public final class DeletionHandlers {
  static final Duration GRACE = Duration.ofDays(30);

  private final Aggregates<Account> accounts;
  private final EventSourced<Organization> organizations;
  private final Memberships memberships;
  private final DeletionSchedule schedule;
  private final DeletionLetters letters;
  private final AccountSecrets secrets;
  private final InstantSource clock;

  DeletionHandlers(
      Aggregates<Account> accounts,
      EventSourced<Organization> organizations,
      Memberships memberships,
      DeletionSchedule schedule,
      DeletionLetters letters,
      AccountSecrets secrets,
      InstantSource clock) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.memberships = memberships;
    this.schedule = schedule;
    this.letters = letters;
    this.secrets = secrets;
    this.clock = clock;
  }

  @CommandHandler
  Instant handle(RequestAccountDeletion command, @MetaDataValue("trail") Trail trail) {
    AccountId account = command.account();
    Instant wanted = clock.instant().plus(GRACE);
    if (trail.actor().equals(account.raw())) {
      sorted(memberships.of(account))
          .forEach(id -> UserErasure.verify(organizations.state(id.raw()), account));
    }
    Instant due = accounts.ask(account.raw(), a -> a.requestDeletion(trail.actor(), wanted));
    // Before the commit: a date without request is found and dropped when its time has come.
    schedule.put(account, due);
    letters.requested(account, due);
    CurrentUnitOfWork.get().afterCommit(done -> secrets.endSessions(account));
    return due;
  }

  @CommandHandler
  void handle(CancelAccountDeletion command, @MetaDataValue("trail") Trail trail) {
    accounts.tell(command.account().raw(), a -> a.cancelDeletion(trail.actor()));
    letters.cancelled(command.account());
  }

  /** In one order, so that two commands never wait for each other in a circle. */
  static List<OrganizationId> sorted(List<OrganizationId> ids) {
    return ids.stream().sorted(Comparator.comparing(OrganizationId::raw)).toList();
  }
}
