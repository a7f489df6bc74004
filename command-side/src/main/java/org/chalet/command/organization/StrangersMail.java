package org.chalet.command.organization;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;

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
   * One more from the organization to each; where one has none left, nothing is taken from any.
   *
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait
   */
  void require(OrganizationId organization, List<EmailAddress> to) {
    Set<String> mailboxes =
        to.stream()
            .map(one -> organization.raw() + ' ' + one.normalized())
            .collect(Collectors.toUnmodifiableSet());
    ofOrganization.verify(organization.raw(), mailboxes.size());
    if (mailboxes.size() == 1) {
      mailboxes.forEach(toMailbox::require);
    } else {
      toMailbox.requireEach(mailboxes);
    }
    mailboxes.forEach(mailbox -> ofOrganization.require(organization.raw()));
  }

  /**
   * One more offer of a product, by the actor.
   *
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait
   */
  public void requireForOffer(String actor, OrganizationId organization, EmailAddress to) {
    transfers.require(actor);
    require(organization, List.of(to));
  }
}
