package org.chalet.query.room;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.RoomId;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.Standings;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rooms of organizations: those whose calendar is shared with the caller; managers see all. */
@RestController
@Tag(name = "rooms")
public class RoomReads {
  private static final String CALENDAR = "calendar";
  private static final String TIME =
      "A moment, `2026-05-01T09:00:00+02:00`; at most 31 days lie between";

  private final Rooms rooms;
  private final Sharing sharing;
  private final Standings standings;

  public RoomReads(Rooms rooms, Sharing sharing, Standings standings) {
    this.rooms = rooms;
    this.sharing = sharing;
    this.standings = standings;
  }

  @GetMapping("/api/organizations/{organization}/rooms")
  @Operation(
      operationId = "getRooms",
      summary =
          "Rooms, with the times when they are taken: free ones first, then those that fit best")
  public List<RoomAnswer> all(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = TIME) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = TIME) @RequestParam(required = false) @Nullable String to,
      @Parameter(description = "For how many people at least") @RequestParam(required = false)
          @Nullable Integer capacity,
      @Parameter(description = "What has to be there; several mean all of it")
          @RequestParam(required = false)
          @Nullable List<String> equipment,
      @Parameter(description = "Whether to tell of retired rooms as well")
          @RequestParam(required = false)
          @Nullable Boolean retired) {
    RoomSearch search = RoomSearch.of(from, to, capacity, equipment, retired);
    OrganizationId id = PathIds.organization(organization);
    Map<String, ShareLevel> levels = levels(id, Caller.of(request));
    return rooms.of(id).stream()
        .filter(search::admits)
        .flatMap(room -> answer(room, levels, search.time()).stream())
        .sorted(search.order())
        .toList();
  }

  @GetMapping("/api/organizations/{organization}/rooms/{room}")
  @Operation(operationId = "getRoom", summary = "One room")
  public RoomAnswer one(
      HttpServletRequest request, @PathVariable String organization, @PathVariable String room) {
    OrganizationId id = PathIds.organization(organization);
    Map<String, ShareLevel> levels = levels(id, Caller.of(request));
    return rooms
        .find(id, PathIds.room(room))
        .flatMap(found -> answer(found, levels, null))
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_ROOM, "no such room of yours"));
  }

  private Optional<RoomAnswer> answer(
      RoomDocument room, Map<String, ShareLevel> levels, RoomSearch.@Nullable Range time) {
    String calendar = new RoomId(room.room()).calendar().raw();
    return Optional.ofNullable(levels.getOrDefault(calendar, levels.get(CALENDAR)))
        .map(level -> RoomAnswer.of(room, level, time == null ? null : busy(room, time)));
  }

  private List<RoomAnswer.Busy> busy(RoomDocument room, RoomSearch.Range time) {
    return rooms.taken(room.room(), time.from(), time.until()).stream()
        .map(RoomAnswer.Busy::of)
        .toList();
  }

  /** By calendar, what shares give; under {@code calendar} what managers have anyway. */
  private Map<String, ShareLevel> levels(OrganizationId organization, AccountId caller) {
    boolean manages =
        standings.of(organization, caller).filter(known -> known.role().managesUsers()).isPresent();
    if (manages) {
      return Map.of(CALENDAR, ShareLevel.EDIT_AND_SHARE);
    }
    Map<String, ShareLevel> levels = new HashMap<>();
    for (Shared shared : sharing.reaching(caller, CALENDAR)) {
      ShareLevel level = shared.reach().level();
      if (level != null) {
        levels.put(shared.collection(), level);
      }
    }
    return levels;
  }
}
