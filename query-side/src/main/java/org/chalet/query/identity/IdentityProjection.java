package org.chalet.query.identity;

import static org.chalet.query.identity.IdentitySchema.ACCOUNTS;
import static org.chalet.query.identity.IdentitySchema.APP_PASSWORDS;
import static org.chalet.query.identity.IdentitySchema.BY_ACCOUNT;
import static org.chalet.query.identity.IdentitySchema.DELETIONS;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountDeletionCancelled;
import org.chalet.identity.AccountDeletionRequested;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.AppPasswordCreated;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.CompromiseReported;
import org.chalet.identity.HomeOrganizationEnded;
import org.chalet.identity.HomeOrganizationSet;
import org.chalet.identity.IdentityEvent;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.PasswordChanged;
import org.chalet.identity.PasswordReset;
import org.chalet.identity.PictureChanged;
import org.chalet.identity.PictureRemoved;
import org.chalet.identity.PlacedUnderHold;
import org.chalet.identity.ProfileChanged;
import org.chalet.identity.RecoveryAddressRemoved;
import org.chalet.identity.RecoveryAddressSet;
import org.chalet.identity.RecoveryCodeUsed;
import org.chalet.identity.RecoveryCodesRenewed;
import org.chalet.identity.ReleasedFromHold;
import org.chalet.identity.SessionOpened;
import org.chalet.identity.TwoFactorDisabled;
import org.chalet.identity.TwoFactorEnabled;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.query.rest.Times;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;

/** Accounts and their app passwords. An account whose events were erased is not in it. */
public final class IdentityProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return IdentitySchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    if (event.payload() instanceof AccountErased erased) {
      erase(erased.account(), changes);
    } else if (event.payload() instanceof IdentityEvent happened) {
      switch (happened) {
        case AccountRegistered registered -> register(event, registered, changes);
        case AppPasswordCreated created ->
            changes.put(
                APP_PASSWORDS,
                created.appPassword(),
                new AppPasswordDocument(
                    created.appPassword(),
                    created.account(),
                    created.label(),
                    event.position(),
                    Times.micros(event.time())));
        case AppPasswordRevoked revoked -> changes.remove(APP_PASSWORDS, revoked.appPassword());
        case ProfileChanged e ->
            change(changes, e, a -> a.called(e.name(), e.language(), e.zone()));
        case LoginChanged e -> change(changes, e, a -> a.withEmail(e.email()));
        case RecoveryAddressSet e -> change(changes, e, a -> a.withRecovery(e.email()));
        case RecoveryAddressRemoved e -> change(changes, e, a -> a.withRecovery(null));
        case PictureChanged e -> change(changes, e, a -> a.withPicture(e.picture()));
        case PictureRemoved e -> change(changes, e, a -> a.withPicture(null));
        case AppPasswordsRevoked revoked ->
            revoked.appPasswords().forEach(id -> changes.remove(APP_PASSWORDS, id));
        case CompromiseReported _,
            HomeOrganizationEnded _,
            HomeOrganizationSet _,
            PasswordChanged _,
            PasswordReset _,
            PlacedUnderHold _,
            RecoveryCodeUsed _,
            ReleasedFromHold _,
            RecoveryCodesRenewed _,
            SessionOpened _,
            TwoFactorDisabled _,
            TwoFactorEnabled _ -> {}
        case AccountDeletionRequested requested ->
            changes.put(
                DELETIONS,
                requested.account(),
                new DeletionDocument(requested.account(), requested.due()));
        case AccountDeletionCancelled cancelled -> changes.remove(DELETIONS, cancelled.account());
      }
    }
  }

  private static void erase(String account, Changes changes) {
    changes.remove(ACCOUNTS, account);
    changes.remove(DELETIONS, account);
    changes.removeAll(APP_PASSWORDS, Scan.of(BY_ACCOUNT, account));
  }

  private static void register(EventEnvelope event, AccountRegistered registered, Changes changes) {
    changes.put(
        ACCOUNTS,
        registered.account(),
        new AccountDocument(
            registered.account(),
            registered.email(),
            null,
            registered.name(),
            registered.language(),
            registered.zone(),
            null,
            Times.micros(event.time())));
  }

  private static void change(
      Changes changes, IdentityEvent event, UnaryOperator<AccountDocument> change) {
    changes
        .get(ACCOUNTS, event.account())
        .ifPresent(known -> changes.put(ACCOUNTS, event.account(), change.apply(known.value())));
  }
}
