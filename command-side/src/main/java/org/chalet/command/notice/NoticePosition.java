package org.chalet.command.notice;

import java.nio.ByteBuffer;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** Up to where of the log people have been told; beside the letters, as durable as they are. */
final class NoticePosition {
  private static final String SPACE = "notice-position";
  private static final String ID = "all";

  private final SecretVault vault;

  NoticePosition(SecretVault vault) {
    this.vault = vault;
  }

  /** What happened before the very first start is told to nobody. */
  long startingAt(long head) {
    vault.putIfAbsent(secret(head));
    return vault.get(SPACE, ID).map(value -> ByteBuffer.wrap(value).getLong()).orElse(head);
  }

  void store(long position) {
    vault.put(secret(position));
  }

  private static Secret secret(long position) {
    byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    return new Secret(SPACE, ID, value, null);
  }
}
