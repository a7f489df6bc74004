package org.chalet.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.BlobStore;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * The bytes of files: sealed, each content under a key of its own which the vault keeps for its
 * owner, at an address that is the hash of what is stored. Two people never share a content,
 * however equal what they store, so that an address tells nothing; destroying the key destroys it.
 */
public final class FileContents {
  private static final int AT_ONCE = 500;

  private final BlobStore blobs;
  private final SecretVault vault;

  public FileContents(BlobStore blobs, SecretVault vault) {
    this.blobs = blobs;
    this.vault = vault;
  }

  /**
   * A content that is kept.
   *
   * @param size of its bytes, before they were sealed
   */
  public record Kept(String address, long size) {}

  /**
   * Keeps a content while it comes in.
   *
   * @param most {@code Rejected(QUOTA_EXCEEDED)} beyond so many bytes; nothing is kept then
   */
  public Kept keep(AccountId owner, InputStream content, long most) throws IOException {
    byte[] key = SealedContent.freshKey();
    SealingStream sealing = new SealingStream(content, new SealedContent(key), most);
    String address = blobs.put(sealing, SealedContent.sealedSize(most)).sha256();
    // What a crash leaves behind without its key, nobody can open.
    vault.put(
        new Secret(
            VaultSpaces.FILE_CONTENT, idOf(owner, address), value(key, sealing.size()), null));
    return new Kept(address, sealing.size());
  }

  /** A content of that owner that is to be kept. */
  public Optional<Kept> find(AccountId owner, String address) {
    return vault
        .get(VaultSpaces.FILE_CONTENT, idOf(owner, address))
        .filter(value -> vault.get(VaultSpaces.FILE_DOOMED, idOf(owner, address)).isEmpty())
        .map(value -> new Kept(address, sizeOf(value)));
  }

  /**
   * A part of a content; the caller closes it.
   *
   * @param from the first byte, and {@code length} bytes of it, which are there
   */
  public Optional<InputStream> open(AccountId owner, String address, long from, long length)
      throws IOException {
    Optional<byte[]> value = vault.get(VaultSpaces.FILE_CONTENT, idOf(owner, address));
    Optional<InputStream> sealed = value.isEmpty() ? Optional.empty() : blobs.open(address);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    byte[] key = Arrays.copyOf(value.get(), SealedContent.KEY_BYTES);
    try {
      return Optional.of(
          new OpeningStream(
              sealed.get(), new SealedContent(key), sizeOf(value.get()), from, length));
    } catch (IOException | RuntimeException e) {
      sealed.get().close();
      throw e;
    }
  }

  /**
   * Marks contents that are to be destroyed after a while: from now on nobody begins to refer to
   * them.
   */
  public void doom(AccountId owner, Collection<String> addresses, Instant now) {
    byte[] since = ByteBuffer.allocate(Long.BYTES).putLong(now.getEpochSecond()).array();
    vault.putAllIfAbsent(
        addresses.stream()
            .map(address -> new Secret(VaultSpaces.FILE_DOOMED, idOf(owner, address), since, null))
            .toList());
  }

  /** One that is to be destroyed. */
  public record Doomed(AccountId owner, String address, Instant since) {
    /** What to come behind, in {@link #doomed}. */
    public String key() {
      return idOf(owner, address);
    }
  }

  /**
   * The next of those that are to be destroyed.
   *
   * @param key what they come behind; empty to begin
   */
  public List<Doomed> doomed(String key, int limit) {
    return vault.listAfter(VaultSpaces.FILE_DOOMED, key, limit).stream()
        .map(secret -> {
          int slash = secret.id().indexOf('/');
          return new Doomed(
              new AccountId(secret.id().substring(0, slash)),
              secret.id().substring(slash + 1),
              Instant.ofEpochSecond(ByteBuffer.wrap(secret.value()).getLong()));
        })
        .toList();
  }

  /** It is kept after all. */
  public void spare(Doomed content) {
    vault.delete(VaultSpaces.FILE_DOOMED, content.key());
  }

  /** Destroys a content for ever. */
  public void forget(AccountId owner, String address) {
    blobs.delete(address);
    vault.delete(VaultSpaces.FILE_CONTENT, idOf(owner, address));
  }

  /** Destroys every content of an owner for ever. */
  public void forgetAll(AccountId owner) {
    String prefix = idOf(owner, "");
    for (List<Secret> some = some(prefix); !some.isEmpty(); some = some(prefix)) {
      some.forEach(kept -> forget(owner, kept.id().substring(prefix.length())));
    }
  }

  private List<Secret> some(String prefix) {
    return vault.list(VaultSpaces.FILE_CONTENT, prefix, AT_ONCE);
  }

  private static byte[] value(byte[] key, long size) {
    return ByteBuffer.allocate(SealedContent.KEY_BYTES + Long.BYTES).put(key).putLong(size).array();
  }

  private static long sizeOf(byte[] value) {
    return ByteBuffer.wrap(value).getLong(SealedContent.KEY_BYTES);
  }

  private static String idOf(AccountId owner, String address) {
    return owner.raw() + '/' + address;
  }
}
