package org.chalet.command.guard;

import java.util.HashMap;
import java.util.Map;
import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AppPasswordCreated;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's app passwords are called, also those that were revoked.
 *
 * @param labels by {@code apppassword:…}
 */
record Devices(Map<String, String> labels) {
  static final Evolution<Devices> OF_ACCOUNT = Devices::after;

  private static @Nullable Devices after(@Nullable Devices before, Object event) {
    return switch (event) {
      case AppPasswordCreated created -> {
        Map<String, String> more = new HashMap<>(before == null ? Map.of() : before.labels);
        more.put(created.appPassword(), created.label());
        yield new Devices(more);
      }
      case Erased erased -> null;
      default -> before;
    };
  }
}
