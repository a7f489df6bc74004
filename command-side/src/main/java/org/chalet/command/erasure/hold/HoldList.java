package org.chalet.command.erasure.hold;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chalet.command.StateReader;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.hold.Hold;
import org.chalet.kernel.value.OrganizationId;
import org.jspecify.annotations.Nullable;

/** The legal holds of an organization, as it stands. */
public final class HoldList {
  private HoldList() {}

  /**
   * @param state {@code asked}, {@code set} or {@code lift-asked}
   * @param askedBy who asks for what is not confirmed yet, or null
   * @param until when that is over, or null
   */
  @Schema(name = "LegalHold")
  public record Line(
      String id, String account, String state, @Nullable String askedBy, @Nullable Instant until) {
    static Line of(Map.Entry<String, Hold> entry, Instant now) {
      Hold hold = entry.getValue();
      boolean asked = hold.isAsked(now);
      String state = !hold.set() ? "asked" : asked ? "lift-asked" : "set";
      return new Line(
          entry.getKey(),
          hold.account(),
          state,
          asked ? hold.asking() : null,
          asked ? Instant.ofEpochSecond(hold.until()) : null);
    }
  }

  /** Those that are set, and those that are asked for and not over, by hold. */
  public static List<Line> of(OrganizationId organization, StateReader states, Instant now) {
    return states
        .read(organization.raw(), Organization.EVOLUTION)
        .orElse(Organization.NONE)
        .holds()
        .all()
        .entrySet()
        .stream()
        .filter(entry -> !entry.getValue().isGone(now))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> Line.of(entry, now))
        .toList();
  }
}
