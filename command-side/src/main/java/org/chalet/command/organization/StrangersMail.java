package org.chalet.command.organization;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.InviteUser;

/** How much mail organizations and people may have sent to whoever they like. */
public final class StrangersMail {
  private static final int MOST_TO_MAILBOX = 5;

  /** Two of the longest imports. */
  private static final int MOST_OF_ORGANIZATION = 40_000;

  private static final int MOST_TRANSFERS = 50;
  private static final Duration DAY = Duration.ofDays(1);

  private final Quota toMailbox;
  private final Quota ofOrganization;
  private final Quota transfers;

  StrangersMail(Quotas quotas) {
    this.toMailbox = quotas.of("letters of an organization to a mailbox", MOST_TO_MAILBOX, DAY);
    this.ofOrganization = quotas.of("letters of an organization", MOST_OF_ORGANIZATION, DAY);
    this.transfers = quotas.of("offers of products by a person", MOST_TRANSFERS, DAY);
  }

  /**
   * One more from the organization to the mailbox.
   *
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait
   */
  void require(OrganizationId organization, EmailAddress to) {
    toMailbox.require(mailbox(organization, to));
    ofOrganization.require(organization.raw());
  }

  /**
   * One more to each who is invited, and once for an invitation however often it is tried; where
   * one has none left, nothing is taken from any.
   *
   * @param all of the organization, each at an address of its own
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait
   */
  void requireEach(OrganizationId organization, List<InviteUser> all) {
    ofOrganization.verify(organization.raw(), all.size());
    toMailbox.requireEach(
        all.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    one -> mailbox(organization, one.email()), one -> one.invitation().raw())));
    all.forEach(one -> ofOrganization.require(organization.raw()));
  }

  /**
   * One more offer of a product, by the actor.
   *
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait
   */
  public void requireForOffer(String actor, OrganizationId organization, EmailAddress to) {
    transfers.require(actor);
    require(organization, to);
  }

  private static String mailbox(OrganizationId organization, EmailAddress to) {
    return organization.raw() + ' ' + to.normalized();
  }
}
