package org.chalet.command;

import java.time.Duration;
import java.time.InstantSource;
import org.chalet.store.SecretVault;

/** Makes quotas that hold over a restart, and for all processes over one vault together. */
public final class Quotas {
  private final SecretVault vault;
  private final InstantSource clock;

  public Quotas(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @param name unique; whoever says the same name shares the quota
   */
  public Quota of(String name, int most, Duration window) {
    return new Quota(vault, clock, name, most, window);
  }
}
