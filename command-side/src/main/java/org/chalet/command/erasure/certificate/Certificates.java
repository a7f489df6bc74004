package org.chalet.command.erasure.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.DocumentJson;
import org.chalet.store.EventLog;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Certificates of erasures. What there is to destroy is noted before any of it is, and the first
 * note counts, so that an erasure that a crash interrupted is certified as if none had.
 */
public final class Certificates {
  private static final DocumentJson<Inventory> NOTES = new DocumentJson<>(Inventory.class);
  private static final DocumentJson<ErasureCertificate> TEXTS =
      new DocumentJson<>(ErasureCertificate.class);

  private final SecretVault vault;
  private final Closings closings;
  private final Signer signer;
  private final InstantSource clock;

  public Certificates(SecretVault vault, EventLog log, Signer signer, InstantSource clock) {
    this.vault = vault;
    this.closings = new Closings(log);
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * @param jws the certificate as it was signed, see {@link Jws}
   */
  public record Issued(ErasureCertificate certificate, String jws) {}

  /** Notes what there is, unless that was noted before. */
  public void note(AccountId account, Supplier<Inventory> inventory) {
    if (vault.get(VaultSpaces.ERASURE_INVENTORY, account.raw()).isEmpty()) {
      byte[] note = NOTES.write(inventory.get());
      vault.putIfAbsent(new Secret(VaultSpaces.ERASURE_INVENTORY, account.raw(), note, null));
    }
  }

  /**
   * Certifies an erasure that is complete, once.
   *
   * @param views that have forgotten the person, and how far they had read
   */
  public void issue(AccountId account, SortedMap<String, Long> views) {
    Closings.Closing closing = closings.of(account).orElseThrow();
    Inventory found =
        NOTES.read(vault.get(VaultSpaces.ERASURE_INVENTORY, account.raw()).orElseThrow());
    ErasureCertificate certificate =
        new ErasureCertificate(
            ErasureCertificate.KIND,
            ErasureCertificate.VERSION,
            account.raw(),
            closing.asked(),
            closing.erased(),
            clock.instant(),
            closing.commit(),
            closing.before(),
            closing.after(),
            closings.head(),
            found.keys(),
            found.secrets(),
            found.letters(),
            views,
            ErasureCertificate.STAYING);
    byte[] signed = Jws.sign(TEXTS.write(certificate), signer).getBytes(US_ASCII);
    vault.putIfAbsent(new Secret(VaultSpaces.ERASURE_CERTIFICATE, account.raw(), signed, null));
  }

  public Optional<Issued> of(AccountId account) {
    return vault.get(VaultSpaces.ERASURE_CERTIFICATE, account.raw()).map(Certificates::read);
  }

  /**
   * Some, by account.
   *
   * @param account what they come behind; empty to begin
   */
  public List<Issued> after(String account, int limit) {
    return vault.listAfter(VaultSpaces.ERASURE_CERTIFICATE, account, limit).stream()
        .map(secret -> read(secret.value()))
        .toList();
  }

  private static Issued read(byte[] kept) {
    String jws = new String(kept, US_ASCII);
    byte[] text = Jws.verify(jws).orElseThrow().text();
    return new Issued(TEXTS.read(text), jws);
  }
}
