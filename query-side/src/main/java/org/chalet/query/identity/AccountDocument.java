package org.chalet.query.identity;

import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param email its login, as the person wrote it
 * @param recovery the recovery address, or null
 * @param picture where its sealed picture is kept, or null
 * @param registered microseconds since 1970 UTC
 */
record AccountDocument(
    String id,
    String email,
    @Nullable String recovery,
    String name,
    String language,
    String zone,
    @Nullable String picture,
    long registered) {
  AccountDocument called(String newName, String newLanguage, String newZone) {
    return new AccountDocument(
        id, email, recovery, newName, newLanguage, newZone, picture, registered);
  }

  AccountDocument withEmail(String newEmail) {
    return new AccountDocument(id, newEmail, recovery, name, language, zone, picture, registered);
  }

  AccountDocument withRecovery(@Nullable String newRecovery) {
    return new AccountDocument(id, email, newRecovery, name, language, zone, picture, registered);
  }

  AccountDocument withPicture(@Nullable String newPicture) {
    return new AccountDocument(id, email, recovery, name, language, zone, newPicture, registered);
  }
}
