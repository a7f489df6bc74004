package org.chalet.query.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalet.query.dashboard.DashboardReads.InvitationsOfDay;

/** How many invitations wait at the end of each day: what was sent until then and not settled. */
final class PendingByDay {
  private PendingByDay() {}

  /**
   * @param flows of all days up to the last one, in order
   */
  static List<InvitationsOfDay> of(Map<Long, Figures> flows, Days days) {
    long pending = 0;
    for (Map.Entry<Long, Figures> before : flows.entrySet()) {
      pending += before.getKey() < days.first() ? change(before.getValue()) : 0;
    }
    List<InvitationsOfDay> answer = new ArrayList<>();
    for (long day = days.first(); day <= days.last(); day++) {
      Figures flow = flows.getOrDefault(day, Figures.NONE);
      pending += change(flow);
      answer.add(
          new InvitationsOfDay(
              Days.date(day),
              flow.get(Names.INVITED),
              flow.get(Names.ACCEPTED),
              flow.get(Names.DECLINED),
              flow.get(Names.WITHDRAWN),
              flow.get(Names.EXPIRED),
              pending));
    }
    return answer;
  }

  private static long change(Figures flow) {
    return flow.get(Names.INVITED)
        - flow.get(Names.ACCEPTED)
        - flow.get(Names.DECLINED)
        - flow.get(Names.WITHDRAWN)
        - flow.get(Names.EXPIRED);
  }
}
