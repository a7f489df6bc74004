package org.chalet.query.organization;

import static org.chalet.query.organization.OrganizationSchema.BY_ACCOUNT;
import static org.chalet.query.organization.OrganizationSchema.BY_EMAIL;
import static org.chalet.query.organization.OrganizationSchema.BY_ROLE;
import static org.chalet.query.organization.OrganizationSchema.FOR_ADDRESS;
import static org.chalet.query.organization.OrganizationSchema.INVITATIONS;
import static org.chalet.query.organization.OrganizationSchema.MEMBERS;
import static org.chalet.query.organization.OrganizationSchema.OPEN;
import static org.chalet.query.organization.OrganizationSchema.OPEN_BY_EMAIL;
import static org.chalet.query.organization.OrganizationSchema.ORGANIZATIONS;
import static org.chalet.query.organization.OrganizationSchema.PREFERENCES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ContactPreferences;
import org.chalet.policy.Standing;
import org.chalet.query.rest.Colleagues;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.Standings;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked of the view of organizations. */
public final class Organizations implements Standings, Colleagues {
  private static final int MOST_OF_ONE_ACCOUNT = 1000;

  /** Sorts behind whatever goes on from a prefix. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Supplier<View> live;

  public Organizations(Supplier<View> live) {
    this.live = live;
  }

  Optional<OrganizationDocument> organization(OrganizationId id) {
    return live.get().get(ORGANIZATIONS, id.raw()).map(Document::value);
  }

  Optional<MemberDocument> member(OrganizationId organization, AccountId account) {
    String id = MemberDocument.id(organization.raw(), account.raw());
    return live.get().get(MEMBERS, id).map(Document::value);
  }

  /**
   * The account's role in the organization.
   *
   * @throws Rejected UNKNOWN_ORGANIZATION for everyone outside: nobody learns that it is there
   */
  public Role roleOf(OrganizationId organization, AccountId account) {
    return member(organization, account)
        .map(member -> Role.of(member.role()))
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "no such organization of yours"));
  }

  @Override
  public Optional<Standing> of(OrganizationId organization, AccountId account) {
    return member(organization, account)
        .map(member -> new Standing(Role.of(member.role()), member.accounting()));
  }

  /** Empty for somebody who never chose. */
  Optional<ContactPreferences> chosenPreferences(OrganizationId organization, AccountId account) {
    String id = MemberDocument.id(organization.raw(), account.raw());
    return live.get().get(PREFERENCES, id).map(known -> known.value().chosen());
  }

  boolean hasOneRepresentative(OrganizationId organization) {
    Scan<MemberDocument> representatives =
        Scan.of(BY_ROLE, organization.raw(), Role.LEGAL_REPRESENTATIVE.token());
    return live.get().rows(MEMBERS, representatives.limit(2)).size() == 1;
  }

  @Override
  public boolean share(AccountId one, AccountId other) {
    List<String> ids =
        of(one).stream()
            .filter(own -> !own.role().equals(Role.EXTERNAL.token()))
            .map(own -> MemberDocument.id(own.organization(), other.raw()))
            .toList();
    return !live.get().getAll(MEMBERS, ids).isEmpty();
  }

  /** Memberships of the account, the oldest first. */
  List<MemberDocument> of(AccountId account) {
    return live
        .get()
        .find(MEMBERS, Scan.of(BY_ACCOUNT, account.raw()).limit(MOST_OF_ONE_ACCOUNT))
        .stream()
        .map(Document::value)
        .toList();
  }

  /** Those that the account is in, the ones joined first at the beginning. */
  public List<OrganizationId> organizationsOf(AccountId account) {
    return of(account).stream().map(m -> new OrganizationId(m.organization())).toList();
  }

  /** Invitations, open or closed, that went to the address: organizations by invitation. */
  public Map<InvitationId, OrganizationId> invitationsTo(EmailAddress address) {
    Map<InvitationId, OrganizationId> found = new LinkedHashMap<>();
    for (Document<InvitationDocument> document :
        live.get().find(INVITATIONS, Scan.of(BY_EMAIL, address.normalized()))) {
      String organization = document.value().organization();
      if (organization != null) {
        found.put(new InvitationId(document.id()), new OrganizationId(organization));
      }
    }
    return found;
  }

  List<OrganizationDocument> named(List<String> ids) {
    return live.get().getAll(ORGANIZATIONS, ids).stream().map(Document::value).toList();
  }

  /** Open ones for an address, expired ones too; the oldest first. */
  List<InvitationDocument> invitationsFor(EmailAddress email) {
    return live
        .get()
        .find(INVITATIONS, Scan.of(FOR_ADDRESS, email.normalized()).limit(MOST_OF_ONE_ACCOUNT))
        .stream()
        .map(Document::value)
        .toList();
  }

  /** Open ones, the oldest first. */
  Page<InvitationDocument> openInvitations(OrganizationId organization, PageRequest request) {
    return request
        .page(live.get(), INVITATIONS, Scan.of(OPEN, organization.raw()))
        .map(Document::value);
  }

  /** Open ones to addresses that begin so, by address. */
  Page<InvitationDocument> openInvitations(
      OrganizationId organization, String email, PageRequest request) {
    String prefix = EmailAddress.normalized(email);
    Scan<InvitationDocument> scan =
        Scan.of(OPEN_BY_EMAIL, organization.raw()).between(prefix, prefix + LAST);
    return request.page(live.get(), INVITATIONS, scan).map(Document::value);
  }
}
