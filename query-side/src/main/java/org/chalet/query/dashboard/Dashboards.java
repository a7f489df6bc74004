package org.chalet.query.dashboard;

import static org.chalet.query.dashboard.DashboardSchema.ACTIVITIES;
import static org.chalet.query.dashboard.DashboardSchema.BUSIEST;
import static org.chalet.query.dashboard.DashboardSchema.BY_EXPIRY;
import static org.chalet.query.dashboard.DashboardSchema.BY_PERSON;
import static org.chalet.query.dashboard.DashboardSchema.FLOWS;
import static org.chalet.query.dashboard.DashboardSchema.FLOWS_BY_DAY;
import static org.chalet.query.dashboard.DashboardSchema.INVITATIONS;
import static org.chalet.query.dashboard.DashboardSchema.LEVELS;
import static org.chalet.query.dashboard.DashboardSchema.LEVELS_BY_DAY;
import static org.chalet.query.dashboard.DashboardSchema.LEVEL_DAYS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.policy.Audience;
import org.chalet.policy.Standing;
import org.chalet.query.dashboard.DashboardSchema.OrganizationDay;
import org.chalet.query.dashboard.DashboardSchema.PersonDay;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.Standings;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked about figures. The cost of an answer follows the days, not the people. */
public final class Dashboards {
  private final Supplier<View> live;
  private final Standings standings;

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public Dashboards(Supplier<View> live, Standings standings) {
    this.live = live;
    this.standings = standings;
  }

  /** The figures of one day. */
  record DayFigures(long day, Figures figures) {}

  /**
   * Returns the organization.
   *
   * @throws Rejected UNKNOWN_ORGANIZATION for everyone outside, FORBIDDEN for those who do not
   *     manage it
   */
  OrganizationId managedBy(AccountId account, OrganizationId organization) {
    Standing standing =
        standings
            .of(organization, account)
            .orElseThrow(() ->
                new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "no such organization of yours"));
    if (!Audience.MANAGERS.admits(standing)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "figures are shown to managers alone");
    }
    return organization;
  }

  Figures now(OrganizationId organization) {
    return live.get()
        .get(LEVELS, organization.raw())
        .map(found -> found.value().figures())
        .orElse(Figures.NONE);
  }

  long pendingInvitations(OrganizationId organization, Instant now) {
    var open = Scan.of(BY_EXPIRY, organization.raw()).between(now.getEpochSecond() + 1, null);
    return live.get().count(INVITATIONS, open);
  }

  /** At the end of each of the days. */
  List<DayFigures> levels(OrganizationId organization, Days days) {
    View view = live.get();
    var all = Scan.of(LEVELS_BY_DAY, organization.raw());
    var before = all.between(null, days.first()).reversed().limit(1);
    Figures level =
        view.find(LEVEL_DAYS, before).stream()
            .findFirst()
            .map(found -> found.value().figures())
            .orElse(Figures.NONE);
    Map<Long, Figures> changed = new HashMap<>();
    view.find(LEVEL_DAYS, all.between(days.first(), days.last() + 1))
        .forEach(found -> changed.put(found.value().day(), found.value().figures()));
    List<DayFigures> levels = new ArrayList<>();
    for (long day = days.first(); day <= days.last(); day++) {
      level = changed.getOrDefault(day, level);
      levels.add(new DayFigures(day, level));
    }
    return levels;
  }

  /** What happened on each of the days. */
  List<DayFigures> flows(OrganizationId organization, Days days) {
    Map<Long, Figures> happened = flows(organization, days.first(), days.last());
    List<DayFigures> flows = new ArrayList<>();
    for (long day = days.first(); day <= days.last(); day++) {
      flows.add(new DayFigures(day, happened.getOrDefault(day, Figures.NONE)));
    }
    return flows;
  }

  /** Only days on which something happened, in order. */
  Map<Long, Figures> flows(OrganizationId organization, long first, long last) {
    var scan = Scan.of(FLOWS_BY_DAY, organization.raw()).between(first, last + 1);
    Map<Long, Figures> flows = new TreeMap<>();
    for (Document<OrganizationDay> found : live.get().find(FLOWS, scan)) {
      flows.put(found.value().day(), found.value().figures());
    }
    return flows;
  }

  /** Who did something on that day, those who did most first. */
  Page<PersonDay> busiest(OrganizationId organization, long day, PageRequest request) {
    var scan = Scan.of(BUSIEST, organization.raw(), day).reversed();
    return request.page(live.get(), ACTIVITIES, scan).map(Document::value);
  }

  List<PersonDay> ofPerson(OrganizationId organization, AccountId account, Days days) {
    var scan =
        Scan.of(BY_PERSON, organization.raw(), account.raw())
            .between(days.first(), days.last() + 1);
    return live.get().find(ACTIVITIES, scan).stream().map(Document::value).toList();
  }
}
