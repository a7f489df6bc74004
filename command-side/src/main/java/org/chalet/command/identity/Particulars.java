package org.chalet.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.ChangeLogin;
import org.chalet.identity.ChangePassword;
import org.chalet.identity.ChangePicture;
import org.chalet.identity.ChangeProfile;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.PasswordChanged;
import org.chalet.identity.PasswordReset;
import org.chalet.identity.PictureChanged;
import org.chalet.identity.PictureRemoved;
import org.chalet.identity.ProfileChanged;
import org.chalet.identity.RecoveryAddressRemoved;
import org.chalet.identity.RecoveryAddressSet;
import org.chalet.identity.RemovePicture;
import org.chalet.identity.RemoveRecoveryAddress;
import org.chalet.identity.ResetPassword;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What an account tells about its owner: name, picture, addresses. */
final class Particulars {
  private static final EmailAddress NO_ADDRESS = new EmailAddress("nobody@example.invalid");

  private String id = "";
  private EmailAddress login = NO_ADDRESS;
  private @Nullable EmailAddress recovery;
  private Profile profile = Profile.NONE;
  private @Nullable String picture;

  void decide(ChangeProfile command) {
    Profile wanted = profile.with(command);
    if (!wanted.equals(profile)) {
      apply(wanted.changed(id));
    }
  }

  /** The picture that is shown no longer, if any. */
  Optional<String> decide(ChangePicture command) {
    Optional<String> former = Optional.ofNullable(picture);
    if (former.filter(command.picture()::equals).isPresent()) {
      return Optional.empty();
    }
    apply(new PictureChanged(id, command.picture()));
    return former;
  }

  /** The picture that is shown no longer, if any. */
  Optional<String> decide(RemovePicture command) {
    Optional<String> former = Optional.ofNullable(picture);
    if (former.isPresent()) {
      apply(new PictureRemoved(id));
    }
    return former;
  }

  void decide(ChangePassword command) {
    apply(new PasswordChanged(id));
  }

  void decide(ResetPassword command) {
    apply(new PasswordReset(id));
  }

  void decide(SetRecoveryAddress command) {
    new RecoveryDiffersFromLogin(login, command.email()).verify();
    if (!command.email().equals(recovery)) {
      apply(new RecoveryAddressSet(id, command.email().raw()));
    }
  }

  void decide(RemoveRecoveryAddress command) {
    if (recovery != null) {
      apply(new RecoveryAddressRemoved(id));
    }
  }

  void decide(ChangeLogin command) {
    new RecoveryDiffersFromLogin(command.email(), recovery).verify();
    if (!command.email().equals(login)) {
      apply(new LoginChanged(id, command.email().raw(), login.raw()));
    }
  }

  @EventSourcingHandler
  void evolve(AccountRegistered event) {
    id = event.account();
    login = new EmailAddress(event.email());
    profile = new Profile(event.name(), event.language(), event.zone());
  }

  @EventSourcingHandler
  void evolve(ProfileChanged event) {
    profile = new Profile(event.name(), event.language(), event.zone());
  }

  @EventSourcingHandler
  void evolve(PictureChanged event) {
    picture = event.picture();
  }

  @EventSourcingHandler
  void evolve(PictureRemoved event) {
    picture = null;
  }

  @EventSourcingHandler
  void evolve(RecoveryAddressSet event) {
    recovery = new EmailAddress(event.email());
  }

  @EventSourcingHandler
  void evolve(RecoveryAddressRemoved event) {
    recovery = null;
  }

  @EventSourcingHandler
  void evolve(LoginChanged event) {
    login = new EmailAddress(event.email());
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    login = NO_ADDRESS;
    recovery = null;
    profile = Profile.NONE;
    picture = null;
  }
}
