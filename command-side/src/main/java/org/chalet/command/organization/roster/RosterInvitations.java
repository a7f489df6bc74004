package org.chalet.command.organization.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chalet.command.Secrets;
import org.chalet.command.StateReader;
import org.chalet.command.organization.Invited;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.organization.InviteUsers;
import org.chalet.product.Access;
import org.chalet.product.OfferedAccess;

/**
 * Makes invitations of lines. A line's invitation has an id that follows from the import and the
 * line, so that nobody is invited twice however often a line is tried.
 */
final class RosterInvitations {
  private static final int ID_LENGTH = 32;
  private static final Set<String> YES = Set.of("yes", "true", "1", "x");
  private static final Set<String> NO = Set.of("", "no", "false", "0");

  private final Commands commands;
  private final StateReader states;

  RosterInvitations(Commands commands, StateReader states) {
    this.commands = commands;
    this.states = states;
  }

  /** As lines are understood: teams may be named. */
  Organization organization(RosterImport of) {
    return states.read(of.organization(), Organization.EVOLUTION).orElse(Organization.NONE);
  }

  /**
   * The invitation of a line; empty when it was made already.
   *
   * @throws Rejected what is wrong with the line
   */
  Optional<InviteUser> wanted(RosterImport of, RosterLine line, Organization organization) {
    InvitationId invitation = idOf(of, line);
    if (states.read(invitation.raw(), Invited.OF_INVITATION).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new InviteUser(
            of.organizationId(),
            invitation,
            new EmailAddress(line.email()),
            offer(line, organization),
            line.language(),
            Secrets.random(256)));
  }

  /**
   * Makes all, in one commit.
   *
   * @throws Rejected when one is refused, or whoever started the import; nobody is invited then
   */
  void invite(RosterImport of, List<InviteUser> all) {
    commands.send(
        new InviteUsers(of.organizationId(), all),
        new Trail(of.by(), Client.SYSTEM, UUID.randomUUID().toString(), "import " + of.id(), null));
  }

  private static InvitationOffer offer(RosterLine line, Organization organization) {
    List<OfferedAccess> access = new ArrayList<>();
    line.products().forEach((product, rights) -> access.add(access(product, rights)));
    RosterPreferences preferences = line.preferences();
    return new InvitationOffer(
        Role.of(line.role().toLowerCase(Locale.ROOT)).token(),
        isYes("everything", line.everything()),
        access,
        line.teams().stream().map(team -> organization.teams().named(team).raw()).toList(),
        preferences == null ? null : preferences(preferences));
  }

  private static ContactPreferences preferences(RosterPreferences written) {
    return new ContactPreferences(
        isYes("billing-reminders", written.billingReminders()),
        written.billing(),
        written.products());
  }

  private static OfferedAccess access(String product, String rights) {
    String id = product.indexOf(':') < 0 ? "product:" + product : product;
    List<String> tokens =
        Arrays.stream(rights.split("\\+")).map(String::strip).filter(r -> !r.isEmpty()).toList();
    return OfferedAccess.of(new ProductId(id), Access.of(true, tokens));
  }

  private static boolean isYes(String column, String written) {
    String folded = written.toLowerCase(Locale.ROOT);
    if (!YES.contains(folded) && !NO.contains(folded)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, column + " is yes or no");
    }
    return YES.contains(folded);
  }

  private static InvitationId idOf(RosterImport of, RosterLine line) {
    String text = of.organization() + '/' + of.id() + '/' + line.number();
    return InvitationId.ofLocal(Secrets.hash(text).substring(0, ID_LENGTH));
  }
}
