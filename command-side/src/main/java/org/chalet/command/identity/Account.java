package org.chalet.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.AppPasswordCreated;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.CompromiseReported;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.RemoveRecoveryAddress;
import org.chalet.identity.ReportCompromise;
import org.chalet.identity.RevokeAppPassword;
import org.chalet.identity.RevokeAppPasswords;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Texts;

/** A person's account and the app passwords that are good. */
public final class Account {
  private static final int LONGEST_LABEL = 100;
  static final int MOST_APP_PASSWORDS = 100;

  @AggregateIdentifier private String id = "";
  private boolean used;
  private boolean registered;
  @AggregateMember private final Particulars particulars = new Particulars();
  @AggregateMember private final Protection protection = new Protection();
  private final Set<String> appPasswords = new HashSet<>();
  @AggregateMember private final Departure departure = new Departure();
  @AggregateMember private final Restraint restraint = new Restraint();
  @AggregateMember private final Home home = new Home();

  Account() {}

  /** A fresh one, not registered yet. */
  public Account(String id) {
    this.id = id;
  }

  public void decide(RegisterAccount command) {
    if (used) {
      throw new Rejected(ErrorCode.ACCOUNT_ID_TAKEN, "this account id is taken");
    }
    Profile wanted = Profile.of(command.name(), command.language(), command.zone());
    apply(
        new AccountRegistered(
            id, command.email().raw(), wanted.name(), wanted.language(), wanted.zone()));
  }

  void decide(CreateAppPassword command, String actor) {
    verifyOwn(actor);
    String label = Texts.line("a label", command.label(), LONGEST_LABEL);
    if (appPasswords.contains(command.appPassword().raw())) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this app password's id is in use");
    }
    if (appPasswords.size() >= MOST_APP_PASSWORDS) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE,
          "an account has at most " + MOST_APP_PASSWORDS + " app passwords");
    }
    apply(new AppPasswordCreated(id, command.appPassword().raw(), label));
  }

  void decide(RevokeAppPassword command, String actor) {
    verifyOwn(actor);
    if (!appPasswords.contains(command.appPassword().raw())) {
      throw new Rejected(ErrorCode.UNKNOWN_APP_PASSWORD, "there is no such app password");
    }
    apply(new AppPasswordRevoked(id, command.appPassword().raw()));
  }

  void decide(RevokeAppPasswords command, String actor) {
    verifyOwn(actor);
    revokeAppPasswords();
  }

  void decide(ReportCompromise command, String actor) {
    verifyOwn(actor);
    revokeAppPasswords();
    particulars.decide(new RemoveRecoveryAddress(command.account()));
    apply(new CompromiseReported(id));
  }

  private void revokeAppPasswords() {
    if (!appPasswords.isEmpty()) {
      apply(new AppPasswordsRevoked(id, appPasswords.stream().sorted().toList()));
    }
  }

  /** What the account tells about its owner, for decisions of the owner. */
  Particulars owner(String actor) {
    verifyOwn(actor);
    return particulars;
  }

  /** Decides on what the account asks for beside a password. */
  void protect(String actor, Consumer<Protection> decision) {
    verifyOwn(actor);
    decision.accept(protection);
  }

  /** By which organization the person came in. */
  public void comeInThrough(OrganizationId organization) {
    home.begin(id, organization);
  }

  /** Whether the person came in by it and has been in ever since. */
  public boolean isAtHome(OrganizationId organization) {
    return home.is(organization);
  }

  /** The person is not a user of it any more. */
  public void goFrom(OrganizationId organization) {
    home.end(id, organization);
  }

  /** Answers when it is due: as asked for the first time. */
  public Instant requestDeletion(String actor, Instant due) {
    verifyOwn(actor);
    return departure.request(id, due);
  }

  public void cancelDeletion(String actor) {
    verifyOwn(actor);
    departure.cancel(id);
  }

  /** The owner is there: signing in within the days of grace keeps the account. */
  public void stay() {
    if (departure.isRequested()) {
      departure.cancel(id);
    }
  }

  /** Closes it for ever; nothing happens to one that is closed. */
  public void erase(Instant now) {
    if (departure.mayErase(now)) {
      restraint.verifyNone();
      departure.erase(id);
    }
  }

  /** Closes it for ever, whatever there is to say against it. */
  public void eraseAgain() {
    departure.erase(id);
  }

  /** It is not erased until it is released. */
  public void hold(HoldId hold) {
    if (!registered) {
      throw new Rejected(ErrorCode.NOT_FOUND, "there is no such account");
    }
    restraint.place(id, hold);
  }

  public void release(HoldId hold) {
    if (registered) {
      restraint.release(id, hold);
    }
  }

  public boolean isErased() {
    return departure.isErased();
  }

  private void verifyOwn(String actor) {
    new OnlyOnesOwnAccount(id, actor).verify();
    if (!registered) {
      throw new Rejected(ErrorCode.NOT_FOUND, "there is no such account");
    }
  }

  @EventSourcingHandler
  void evolve(AccountRegistered event) {
    id = event.account();
    used = true;
    registered = true;
  }

  @EventSourcingHandler
  void evolve(AppPasswordCreated event) {
    appPasswords.add(event.appPassword());
  }

  @EventSourcingHandler
  void evolve(AppPasswordRevoked event) {
    appPasswords.remove(event.appPassword());
  }

  @EventSourcingHandler
  void evolve(AppPasswordsRevoked event) {
    appPasswords.removeAll(event.appPasswords());
  }

  @EventSourcingHandler
  void evolve(AccountErased event) {
    id = event.account();
    used = true;
    registered = false;
    appPasswords.clear();
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    id = event.owner();
    used = true;
    registered = false;
    appPasswords.clear();
  }
}
