package org.chalet.command.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.DocumentJson;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** Agendas in the vault, where they go with their account, and which is due when. */
final class AgendaShelf {
  private static final int TIME_DIGITS = 12;

  private final SecretVault vault;
  private final DocumentJson<Agenda> json = new DocumentJson<>(Agenda.class);

  AgendaShelf(SecretVault vault) {
    this.vault = vault;
  }

  /**
   * @param day that is to be told
   */
  record Due(String id, Instant time, String account, LocalDate day) {}

  Optional<Agenda> find(String account) {
    return vault.get(VaultSpaces.AGENDA, account).map(json::read);
  }

  void keep(Agenda agenda) {
    vault.put(new Secret(VaultSpaces.AGENDA, agenda.account(), json.write(agenda), null));
  }

  /** One of an account for each second: two who schedule the same schedule it once. */
  void schedule(String account, LocalDate day, Instant due) {
    byte[] value = day.toString().getBytes(StandardCharsets.US_ASCII);
    vault.put(new Secret(VaultSpaces.AGENDA_DUE, id(account, due), value, null));
  }

  static String id(String account, Instant due) {
    return String.format(Locale.ROOT, "%0" + TIME_DIGITS + "d/%s", due.getEpochSecond(), account);
  }

  /** The next, those due first at the front. */
  List<Due> dueAfter(String id, int most) {
    return vault.listAfter(VaultSpaces.AGENDA_DUE, id, most).stream()
        .map(secret ->
            new Due(
                secret.id(),
                Instant.ofEpochSecond(Long.parseLong(secret.id().substring(0, TIME_DIGITS))),
                secret.id().substring(TIME_DIGITS + 1),
                LocalDate.parse(new String(secret.value(), StandardCharsets.US_ASCII))))
        .toList();
  }

  void done(Due due) {
    vault.delete(VaultSpaces.AGENDA_DUE, due.id());
  }
}
