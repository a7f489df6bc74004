package org.chalet.query.dav.push;

import java.time.InstantSource;
import org.chalet.store.SecretVault;

/** What all parts of WebDAV-Push stand on. */
public final class PushGround {
  private final PushRegistrations registrations;
  private final PushNotes notes;
  private final Silences silences;
  private final PushService service;

  /**
   * @param alone whether no other process registers anybody
   */
  public PushGround(SecretVault vault, InstantSource clock, PushService service, boolean alone) {
    this.registrations = new PushRegistrations(vault, clock, alone);
    this.notes = new PushNotes(vault);
    this.silences = new Silences(vault, clock);
    this.service = service;
  }

  PushRegistrations registrations() {
    return registrations;
  }

  PushNotes notes() {
    return notes;
  }

  Silences silences() {
    return silences;
  }

  PushService service() {
    return service;
  }
}
