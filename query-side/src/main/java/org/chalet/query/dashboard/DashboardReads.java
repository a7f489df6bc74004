package org.chalet.query.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.dashboard.Dashboards.DayFigures;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures about an organization, for its managers. Days are those of UTC. */
@RestController
@RequestMapping("/api/organizations/{organization}/dashboard")
@Tag(name = "Dashboard")
public class DashboardReads {
  private static final String RANGE =
      "From `from` to `to`, both included, as 2026-03-01; at most 366 days, 30 where nothing is"
          + " said.";

  private final Dashboards dashboards;
  private final InstantSource clock;

  public DashboardReads(Dashboards dashboards, InstantSource clock) {
    this.dashboards = dashboards;
    this.clock = clock;
  }

  /**
   * An organization as it is now.
   *
   * @param members by role
   * @param storage octets by product
   */
  public record Summary(
      Map<String, Long> members,
      long pendingInvitations,
      long appPasswords,
      long appPasswordUsers,
      Map<String, Long> storage) {}

  /** How many were in each role at the end of the day. */
  public record MembersOfDay(LocalDate day, long total, Map<String, Long> roles) {}

  /**
   * @param pending how many waited for somebody at the end of the day
   */
  public record InvitationsOfDay(
      LocalDate day,
      long sent,
      long accepted,
      long declined,
      long withdrawn,
      long expired,
      long pending) {}

  /** How often somebody signed in. */
  public record LoginsOfDay(LocalDate day, long logins) {}

  /** At the end of the day. */
  public record AppPasswordsOfDay(LocalDate day, long appPasswords, long users) {}

  /** What all members did together. */
  public record ActivityOfDay(LocalDate day, long commands, long events) {}

  @GetMapping
  @Operation(operationId = "getDashboard", summary = "The organization in figures, as it is now")
  public Summary now(HttpServletRequest request, @PathVariable String organization) {
    OrganizationId id = managed(request, organization);
    Figures now = dashboards.now(id);
    return new Summary(
        roles(now),
        dashboards.pendingInvitations(id, clock.instant()),
        now.get(Names.APP_PASSWORDS),
        now.get(Names.APP_PASSWORD_USERS),
        behind(Names.BYTES, now));
  }

  @GetMapping("/members")
  @Operation(
      operationId = "getMembersByDay",
      summary = "Members by role, day by day",
      description = RANGE)
  public List<MembersOfDay> members(
      HttpServletRequest request,
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return levels(
        request,
        organization,
        from,
        to,
        level -> {
          Map<String, Long> roles = roles(level.figures());
          long total = roles.values().stream().mapToLong(Long::longValue).sum();
          return new MembersOfDay(Days.date(level.day()), total, roles);
        });
  }

  @GetMapping("/app-passwords")
  @Operation(
      operationId = "getAppPasswordsByDay",
      summary = "App passwords in use, and how many members have some, day by day",
      description = RANGE)
  public List<AppPasswordsOfDay> appPasswords(
      HttpServletRequest request,
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return levels(
        request,
        organization,
        from,
        to,
        level ->
            new AppPasswordsOfDay(
                Days.date(level.day()),
                level.figures().get(Names.APP_PASSWORDS),
                level.figures().get(Names.APP_PASSWORD_USERS)));
  }

  @GetMapping("/logins")
  @Operation(
      operationId = "getLoginsByDay",
      summary = "How often members signed in, day by day",
      description = RANGE)
  public List<LoginsOfDay> logins(
      HttpServletRequest request,
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return flows(
        request,
        organization,
        from,
        to,
        flow -> new LoginsOfDay(Days.date(flow.day()), flow.figures().get(Names.LOGINS)));
  }

  @GetMapping("/activity")
  @Operation(
      operationId = "getActivityByDay",
      summary = "What members did, day by day",
      description = RANGE)
  public List<ActivityOfDay> activity(
      HttpServletRequest request,
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return flows(
        request,
        organization,
        from,
        to,
        flow ->
            new ActivityOfDay(
                Days.date(flow.day()),
                flow.figures().get(Names.COMMANDS),
                flow.figures().get(Names.EVENTS)));
  }

  @GetMapping("/invitations")
  @Operation(
      operationId = "getInvitationsByDay",
      summary = "Invitations sent, answered and pending, day by day",
      description = RANGE)
  public List<InvitationsOfDay> invitations(
      HttpServletRequest request,
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    OrganizationId id = managed(request, organization);
    Days days = Days.of(from, to, clock.instant());
    return PendingByDay.of(dashboards.flows(id, 0, days.last()), days);
  }

  private <T> List<T> levels(
      HttpServletRequest request,
      String organization,
      @Nullable String from,
      @Nullable String to,
      Function<DayFigures, T> as) {
    OrganizationId id = managed(request, organization);
    return dashboards.levels(id, Days.of(from, to, clock.instant())).stream().map(as).toList();
  }

  private <T> List<T> flows(
      HttpServletRequest request,
      String organization,
      @Nullable String from,
      @Nullable String to,
      Function<DayFigures, T> as) {
    OrganizationId id = managed(request, organization);
    return dashboards.flows(id, Days.of(from, to, clock.instant())).stream().map(as).toList();
  }

  private static Map<String, Long> roles(Figures figures) {
    return behind(Names.ROLE, figures);
  }

  /** Figures whose names begin so, by the rest of the name. */
  private static Map<String, Long> behind(String prefix, Figures figures) {
    Map<String, Long> found = new TreeMap<>();
    figures
        .values()
        .forEach((name, value) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private OrganizationId managed(HttpServletRequest request, String segment) {
    return dashboards.managedBy(Caller.of(request), PathIds.organization(segment));
  }
}
