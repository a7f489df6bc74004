package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.ChangeProfile;
import org.chalet.identity.ProfileChanged;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/** How people are called, and read. What opens their accounts has none. */
final class AccountOpposites {
  static final List<Opposite> ALL =
      List.of(
          Opposite.of(
              Set.of(ProfileChanged.class),
              Set.of(AccountRegistered.class),
              AccountOpposites::profile));

  private AccountOpposites() {}

  private static @Nullable Command profile(Event last, @Nullable Event before) {
    return switch (before) {
      case ProfileChanged e -> change(e.account(), e.name(), e.language(), e.zone());
      case AccountRegistered e -> change(e.account(), e.name(), e.language(), e.zone());
      case null, default -> null;
    };
  }

  private static Command change(String account, String name, String language, String zone) {
    return new ChangeProfile(new AccountId(account), name, language, zone);
  }
}
