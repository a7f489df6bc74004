package org.chalet.server.operator;

import java.util.List;
import java.util.Locale;
import org.chalet.store.DocumentJson;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * What views were told to do without, kept beside the log, so that it outlives their rebuilding.
 */
final class SetAsides {
  private static final String SPACE = "dead-letter-set-aside";
  private static final DocumentJson<SetAside> JSON = new DocumentJson<>(SetAside.class);

  private final SecretVault vault;

  SetAsides(SecretVault vault) {
    this.vault = vault;
  }

  void keep(SetAside one) {
    vault.put(new Secret(SPACE, id(one.view(), one.position()), JSON.write(one), null));
  }

  /** Those of a view behind a position, in order. */
  List<SetAside> of(String view, long after, int limit) {
    return vault.listAfter(SPACE, id(view, after), limit).stream()
        .filter(secret -> secret.id().startsWith(view + '/'))
        .map(secret -> JSON.read(secret.value()))
        .toList();
  }

  private static String id(String view, long position) {
    return String.format(Locale.ROOT, "%s/%020d", view, position);
  }
}
