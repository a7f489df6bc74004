package org.chalet.command.organization;

import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.kernel.trail.Trail;
import org.chalet.organization.ChangeLogo;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ChooseInitials;
import org.chalet.organization.GrantAccounting;
import org.chalet.organization.HideFromDirectory;
import org.chalet.organization.OrganizationCommand;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.RemoveLogo;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.WithdrawAccounting;

/** Brings commands about settings to the organization. */
public final class SettingsHandlers {
  private final Decisions decisions;

  SettingsHandlers(Decisions decisions) {
    this.decisions = decisions;
  }

  @CommandHandler
  long handle(ChooseInitials command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, settings -> settings.decide(command));
  }

  @CommandHandler
  long handle(ChangeLogo command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, settings -> settings.decide(command));
  }

  @CommandHandler
  long handle(RemoveLogo command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, settings -> settings.decide(command));
  }

  @CommandHandler
  long handle(HideFromDirectory command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, settings -> settings.decide(command));
  }

  @CommandHandler
  long handle(ShowInDirectory command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, settings -> settings.decide(command));
  }

  @CommandHandler
  long handle(GrantAccounting command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, settings -> settings.decide(command));
  }

  @CommandHandler
  long handle(WithdrawAccounting command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, settings -> settings.decide(command));
  }

  @CommandHandler
  long handle(ChooseContactPreferences command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, settings -> settings.decide(command));
  }

  private long decide(
      OrganizationCommand command,
      Trail trail,
      Function<Settings, List<OrganizationEvent>> decision) {
    return decisions.decide(
        command,
        command.organization(),
        trail,
        o -> decision.apply(new Settings(o, trail.actor())));
  }
}
