package org.chalet.command.organization.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
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

  /**
   * Invites, unless that was done already.
   *
   * @throws Rejected what is wrong with the line, or with whoever started the import
   */
  void invite(RosterImport of, RosterLine line) {
    InvitationId invitation = idOf(of, line);
    if (states.read(invitation.raw(), Invited.OF_INVITATION).isPresent()) {
      return;
    }
    commands.send(
        new InviteUser(
            of.organizationId(),
            invitation,
            new EmailAddress(line.email()),
            offer(of, line),
            line.language(),
            Secrets.random(256)),
        new Trail(of.by(), Client.SYSTEM, UUID.randomUUID().toString(), "import " + of.id(), null));
  }

  private InvitationOffer offer(RosterImport of, RosterLine line) {
    Organization organization =
        states.read(of.organization(), Organization.EVOLUTION).orElse(Organization.NONE);
    List<OfferedAccess> access = new ArrayList<>();
    line.products().forEach((product, rights) -> access.add(access(product, rights)));
    return new InvitationOffer(
        Role.of(line.role().toLowerCase(Locale.ROOT)).token(),
        everything(line.everything()),
        access,
        line.teams().stream().map(team -> organization.teams().named(team).raw()).toList(),
        null);
  }

  private static OfferedAccess access(String product, String rights) {
    String id = product.indexOf(':') < 0 ? "product:" + product : product;
    List<String> tokens =
        Arrays.stream(rights.split("\\+")).map(String::strip).filter(r -> !r.isEmpty()).toList();
    return OfferedAccess.of(new ProductId(id), Access.of(true, tokens));
  }

  private static boolean everything(String written) {
    String folded = written.toLowerCase(Locale.ROOT);
    if (!YES.contains(folded) && !NO.contains(folded)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "everything is yes or no");
    }
    return YES.contains(folded);
  }

  private static InvitationId idOf(RosterImport of, RosterLine line) {
    String text = of.organization() + '/' + of.id() + '/' + line.number();
    return InvitationId.ofLocal(Secrets.hash(text).substring(0, ID_LENGTH));
  }
}
