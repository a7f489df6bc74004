package org.chalet.query.membership;

import java.util.Optional;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.ProfileChanged;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about how a person is called.
 *
 * @param name null, as the e-mail and the language, where the event does not tell it
 * @param erased whether nothing is known of the person from now on
 */
public record PersonalDetails(
    String account,
    @Nullable String name,
    @Nullable String email,
    @Nullable String language,
    boolean erased) {
  /** Empty for events that do not tell of that, and for those that cannot be read any more. */
  public static Optional<PersonalDetails> of(EventEnvelope event) {
    return switch (event.payload()) {
      case AccountErased gone ->
          Optional.of(new PersonalDetails(gone.account(), null, null, null, true));
      case AccountRegistered known ->
          Optional.of(
              new PersonalDetails(
                  known.account(), known.name(), known.email(), known.language(), false));
      case ProfileChanged changed ->
          Optional.of(
              new PersonalDetails(
                  changed.account(), changed.name(), null, changed.language(), false));
      case LoginChanged changed ->
          Optional.of(new PersonalDetails(changed.account(), null, changed.email(), null, false));
      default -> Optional.empty();
    };
  }
}
