package org.chalet.command.identity;

import org.chalet.identity.ChangeProfile;
import org.chalet.identity.ProfileChanged;
import org.chalet.kernel.value.Texts;

/** How a person is called and reads; checked and in the usual spelling. */
public record Profile(String name, String language, String zone) {
  private static final int LONGEST_NAME = 200;

  static final Profile NONE = new Profile("", "", "");

  /**
   * What somebody typed.
   *
   * @throws org.chalet.kernel.rule.Rejected INVALID_VALUE
   */
  public static Profile of(String name, String language, String zone) {
    return new Profile(
        Texts.line("a name", name, LONGEST_NAME), Places.language(language), Places.zone(zone));
  }

  Profile with(ChangeProfile change) {
    return of(
        change.name() == null ? name : change.name(),
        change.language() == null ? language : change.language(),
        change.zone() == null ? zone : change.zone());
  }

  ProfileChanged changed(String account) {
    return new ProfileChanged(account, name, language, zone);
  }
}
