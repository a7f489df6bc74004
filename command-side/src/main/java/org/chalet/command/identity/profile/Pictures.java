package org.chalet.command.identity.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.chalet.identity.ChangePicture;
import org.chalet.identity.RemovePicture;
import org.chalet.identity.SealedPicture;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.BlobStore;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** What people look like: sealed, each under a key of its own, until another takes its place. */
public final class Pictures {
  private static final int MOST_LISTED = 100;

  private final Commands commands;
  private final BlobStore blobs;
  private final SecretVault vault;

  public Pictures(Commands commands, BlobStore blobs, SecretVault vault) {
    this.commands = commands;
    this.blobs = blobs;
    this.vault = vault;
  }

  /**
   * Shows the picture of the account from now on.
   *
   * @param picture JPEG, PNG or GIF
   * @throws Rejected UNSUPPORTED_MEDIA_TYPE, TOO_LARGE, PICTURE_NOT_READABLE, TOO_MANY_REQUESTS
   */
  Receipt change(AccountId account, byte[] picture, Trail trail) {
    SealedPicture sealed = SealedPicture.of(Portrait.of(picture));
    String kept = keep(account, sealed);
    try {
      Receipt receipt = commands.send(new ChangePicture(account, kept), trail);
      forgetFormer(account, receipt);
      return receipt;
    } catch (Rejected refused) {
      forget(account, kept);
      throw refused;
    }
  }

  Receipt remove(AccountId account, Trail trail) {
    Receipt receipt = commands.send(new RemovePicture(account), trail);
    forgetFormer(account, receipt);
    return receipt;
  }

  /** Destroys whatever pictures there are of the account, for ever. */
  public void forgetAll(AccountId account) {
    String prefix = account.raw() + '/';
    List<Secret> kept;
    do {
      kept = vault.list(VaultSpaces.PICTURE, prefix, MOST_LISTED);
      kept.forEach(key -> forget(account, key.id().substring(prefix.length())));
    } while (!kept.isEmpty());
  }

  private String keep(AccountId account, SealedPicture sealed) {
    try {
      byte[] bytes = sealed.bytes();
      String kept = blobs.put(new ByteArrayInputStream(bytes), bytes.length).sha256();
      // What a crash leaves behind without its key, nobody can open.
      vault.put(new Secret(VaultSpaces.PICTURE, idOf(account, kept), sealed.key(), null));
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forgetFormer(AccountId account, Receipt receipt) {
    if (receipt.result() instanceof Optional<?> former) {
      former.ifPresent(kept -> forget(account, (String) kept));
    }
  }

  private void forget(AccountId account, String kept) {
    blobs.delete(kept);
    vault.delete(VaultSpaces.PICTURE, idOf(account, kept));
  }

  private static String idOf(AccountId account, String kept) {
    return account.raw() + '/' + kept;
  }
}
