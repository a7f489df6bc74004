package org.chalet.command.organization.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.command.Retrying;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.InviteUser;

/**
 * Lines that are worked on together, as a commit costs the same for one and for many. Where one is
 * refused nobody of a group is invited: its halves are tried then, down to the line that is in the
 * way.
 */
final class RosterGroup {
  /** What stops an import: whoever started it may not invite any more. */
  private static final Set<ErrorCode> STOPS =
      Set.of(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR, ErrorCode.UNKNOWN_ORGANIZATION);

  private final RosterInvitations invitations;
  private final RosterImport of;
  private final List<RosterRefusal> refusals = new ArrayList<>();
  private int invited;
  private String stop = "";

  private record Wanted(long line, InviteUser invitation) {}

  RosterGroup(RosterInvitations invitations, RosterImport of) {
    this.invitations = invitations;
    this.of = of;
  }

  void work(List<RosterLine> lines) {
    Organization organization = invitations.organization(of);
    List<Wanted> wanted = new ArrayList<>();
    for (RosterLine line : lines) {
      RosterRefusal before = line.refusal();
      if (before != null) {
        refusals.add(before);
      } else {
        read(line, organization, wanted);
      }
    }
    invite(wanted);
    refusals.sort(Comparator.comparingLong(RosterRefusal::line));
  }

  /** Lines of which an invitation was made, now or before. */
  int invited() {
    return invited;
  }

  List<RosterRefusal> refusals() {
    return refusals;
  }

  /** Token of what stopped the import; empty otherwise. */
  String stop() {
    return stop;
  }

  private void read(RosterLine line, Organization organization, List<Wanted> wanted) {
    try {
      Optional<InviteUser> invitation = invitations.wanted(of, line, organization);
      if (invitation.isPresent()) {
        wanted.add(new Wanted(line.number(), invitation.get()));
      } else {
        invited++;
      }
    } catch (Rejected rejected) {
      refusals.add(RosterRefusal.of(line.number(), rejected));
    }
  }

  private void invite(List<Wanted> some) {
    if (some.isEmpty() || !stop.isEmpty()) {
      return;
    }
    try {
      List<InviteUser> all = some.stream().map(Wanted::invitation).toList();
      Retrying.run(() -> invitations.invite(of, all));
      invited += some.size();
    } catch (Rejected rejected) {
      if (STOPS.contains(rejected.code())) {
        stop = rejected.code().token();
      } else if (some.size() == 1) {
        refusals.add(RosterRefusal.of(some.getFirst().line(), rejected));
      } else {
        invite(some.subList(0, some.size() / 2));
        invite(some.subList(some.size() / 2, some.size()));
      }
    }
  }
}
