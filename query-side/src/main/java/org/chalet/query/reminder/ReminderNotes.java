package org.chalet.query.reminder;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** Which objects are to be looked at again, and how far reminders have been looked at. */
final class ReminderNotes {
  private static final int TIME_DIGITS = 12;
  private static final String POSITION = "all";

  private final SecretVault vault;

  ReminderNotes(SecretVault vault) {
    this.vault = vault;
  }

  /**
   * An object to be looked at.
   *
   * @param id of the note
   * @param due epoch second
   * @param object its id in the view of calendars
   * @param since epoch second until which it was looked at
   */
  record Note(String id, long due, String object, long since) {}

  /** Keeps what was noted for that time before. */
  void put(Instant due, String object, Instant since) {
    String id =
        String.format(Locale.ROOT, "%0" + TIME_DIGITS + "d/%s", due.getEpochSecond(), object);
    vault.putIfAbsent(
        new Secret(VaultSpaces.REMINDER_NEXT, id, bytes(since.getEpochSecond()), null));
  }

  List<Note> after(String id, int most) {
    return vault.listAfter(VaultSpaces.REMINDER_NEXT, id, most).stream()
        .map(secret ->
            new Note(
                secret.id(),
                Long.parseLong(secret.id().substring(0, TIME_DIGITS)),
                secret.id().substring(TIME_DIGITS + 1),
                ByteBuffer.wrap(secret.value()).getLong()))
        .toList();
  }

  void done(Note note) {
    vault.delete(VaultSpaces.REMINDER_NEXT, note.id());
  }

  /** Epoch second until which the view was looked at; the beginning of all at first. */
  long position() {
    return vault
        .get(VaultSpaces.REMINDER_POSITION, POSITION)
        .map(value -> ByteBuffer.wrap(value).getLong())
        .orElse(0L);
  }

  void reached(long second) {
    vault.put(new Secret(VaultSpaces.REMINDER_POSITION, POSITION, bytes(second), null));
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
