package org.chalet.query.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.dashboard.DashboardSchema.PersonDay;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much each member did, for the organization's managers. Days are those of UTC. */
@RestController
@RequestMapping("/api/organizations/{organization}/dashboard/activity/people")
@Tag(name = "Dashboard")
public class PeopleActivityReads {
  private final Dashboards dashboards;
  private final InstantSource clock;

  public PeopleActivityReads(Dashboards dashboards, InstantSource clock) {
    this.dashboards = dashboards;
    this.clock = clock;
  }

  /** What one member did on one day. */
  public record PersonActivity(String account, LocalDate day, long commands, long events) {
    static PersonActivity of(PersonDay known) {
      return new PersonActivity(
          known.account(), Days.date(known.day()), known.commands(), known.events());
    }
  }

  @GetMapping
  @Operation(
      operationId = "getBusiestMembers",
      summary = "Who did something on a day, those who did most first")
  public Page<PersonActivity> ofDay(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = "As 2026-03-01; today where nothing is said")
          @RequestParam(required = false)
          @Nullable String day,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = managed(request, organization);
    long wanted = day == null ? Sums.dayOf(clock.instant()) : Days.day(day);
    return dashboards.busiest(id, wanted, PageRequest.of(cursor, limit)).map(PersonActivity::of);
  }

  @GetMapping("/{account}")
  @Operation(
      operationId = "getMemberActivity",
      summary = "What one member did, on each day on which it was anything",
      description =
          "From `from` to `to`, both included, as 2026-03-01; at most 366 days, 30 where nothing is"
              + " said.")
  public List<PersonActivity> ofPerson(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    OrganizationId id = managed(request, organization);
    Days days = Days.of(from, to, clock.instant());
    return dashboards.ofPerson(id, PathIds.account(account), days).stream()
        .map(PersonActivity::of)
        .toList();
  }

  private OrganizationId managed(HttpServletRequest request, String segment) {
    return dashboards.managedBy(Caller.of(request), PathIds.organization(segment));
  }
}
