package org.chalet.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.Role;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;

/** Years of organizations: people come, change roles, go. */
final class History {
  private static final int STREAMS = 40;
  private static final int PER_BATCH = 500;
  private static final Trail TRAIL =
      new Trail("account:AB12345", new Client("rest", null, null, null), "bench", "bench", null);

  private final Ground ground;
  private final byte[] trail;
  private final long[] sequences = new long[STREAMS];

  private History(Ground ground) {
    this.ground = ground;
    this.trail = ground.codec.encodeTrail(TRAIL);
  }

  static void fill(Ground ground, int events) {
    new History(ground).fill(events);
  }

  private void fill(int events) {
    List<Commit> batch = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      batch.add(commit(i % STREAMS));
      if (batch.size() == PER_BATCH) {
        ground.storage.eventLog().append(batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      ground.storage.eventLog().append(batch);
    }
  }

  private Commit commit(int stream) {
    String organization = "organization:o" + stream;
    long sequence = sequences[stream]++;
    String id = UUID.randomUUID().toString();
    NewEvent event =
        ground.codec.encode(
            id,
            "Organization",
            organization,
            sequence,
            Instant.EPOCH.plusSeconds(sequence),
            event(organization, sequence),
            trail);
    return new Commit(id, List.of(event), List.of());
  }

  private static Event event(String organization, long sequence) {
    if (sequence == 0) {
      return new OrganizationOpened(organization, "Organization", "account:p0");
    }
    String account = "account:p" + sequence / 4;
    return switch ((int) (sequence % 4)) {
      case 0 -> new UserAdded(organization, account, Role.COLLABORATOR.token());
      case 1 -> new UserRoleChanged(organization, account, Role.ADMINISTRATOR.token());
      case 2 -> new OrganizationRenamed(organization, "Name " + sequence);
      default ->
          sequence % 8 == 7
              ? new UserRemoved(organization, account)
              : new UserRoleChanged(organization, account, Role.COLLABORATOR.token());
    };
  }
}
