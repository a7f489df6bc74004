package org.chalet.command.organization.product;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalet.command.Memberships;
import org.chalet.command.StateReader;
import org.chalet.command.link.Link;
import org.chalet.command.link.LinkPurpose;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.organization.Members;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.ShownNames;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.TransferId;
import org.chalet.policy.Audience;
import org.chalet.policy.CommandPolicy;
import org.chalet.product.AcceptTransfer;
import org.chalet.product.ProductKind;

/** What links offer, for whoever holds one, and how people take it. */
public final class OfferedProducts {
  /** Where the link in the letter leads; {@code token} is the query. */
  public static final String PAGE = "/product-transfer";

  /** Somebody who has shown the password chooses the organization; the subject is the account. */
  private static final LinkPurpose CHOICE =
      new LinkPurpose("product-transfer-choice", Duration.ofMinutes(10));

  private static final String TRANSFER = "transfer";

  private final Commands commands;
  private final OneTimeLinks links;
  private final StateReader states;
  private final Memberships memberships;
  private final InstantSource clock;

  public OfferedProducts(
      Commands commands,
      OneTimeLinks links,
      StateReader states,
      Memberships memberships,
      InstantSource clock) {
    this.commands = commands;
    this.links = links;
    this.states = states;
    this.memberships = memberships;
    this.clock = clock;
  }

  /**
   * @param name of the product
   * @param by what people call the organization that offers it
   */
  public record Offer(OrganizationId from, String name, ProductKind kind, String by) {}

  /** An organization that may take a product in. */
  public record Receiver(OrganizationId id, String name) {}

  /**
   * What the link offers; it stays good.
   *
   * @throws Rejected LINK_NOT_VALID, TRANSFER_NOT_VALID; PRODUCT_BLOCKED since it was offered
   */
  public Offer look(String token) {
    Link link = links.look(TransferHandlers.LINK, token);
    OrganizationId from = new OrganizationId(link.field("organization"));
    Organization giver = state(from);
    Product product =
        TransferDecisions.offered(
            giver,
            new ProductId(link.field("product")),
            new TransferId(link.subject()),
            clock.instant());
    return new Offer(from, product.name(), product.kind(), ShownNames.of(giver.name(), states));
  }

  /** For which organizations somebody may take the offer, by name. */
  public List<Receiver> receivers(Offer offer, AccountId account) {
    Audience takers = CommandPolicy.of(AcceptTransfer.class).audience();
    return memberships.of(account).stream()
        .filter(id -> !id.equals(offer.from()))
        .filter(id -> {
          Members members = state(id).members();
          return members.has(account) && takers.admits(members.standing(account.raw()));
        })
        .map(id -> new Receiver(id, ShownNames.of(state(id).name(), states)))
        .sorted(Comparator.comparing(Receiver::name).thenComparing(it -> it.id().raw()))
        .toList();
  }

  /**
   * Stands for the password while the person chooses among the receivers: for this offer only, once
   * and for ten minutes.
   */
  public String beginChoice(String token, AccountId account) {
    String transfer = links.look(TransferHandlers.LINK, token).subject();
    return links.issue(CHOICE, account.raw(), Map.of(TRANSFER, transfer));
  }

  /**
   * Who chooses; the choice stays good.
   *
   * @throws Rejected LINK_NOT_VALID, also for a choice about another offer
   */
  public AccountId chooser(String token, String choice) {
    Link begun = links.look(CHOICE, choice);
    verifySameOffer(token, begun);
    return new AccountId(begun.subject());
  }

  /**
   * Takes the offer by a choice, which is used up unless this is refused.
   *
   * @throws Rejected as {@link #accept}, and LINK_NOT_VALID for a choice about another offer
   */
  public <T> T choose(String token, String choice, Function<AccountId, T> use) {
    return links.spend(
        CHOICE,
        choice,
        begun -> {
          verifySameOffer(token, begun);
          return use.apply(new AccountId(begun.subject()));
        });
  }

  /**
   * Uses the link up, unless this is refused.
   *
   * @throws Rejected LINK_NOT_VALID, and whatever the command is refused with
   */
  public Receipt accept(String token, OrganizationId to, boolean termsAccepted, Trail trail) {
    return links.spend(
        TransferHandlers.LINK,
        token,
        link -> commands.send(commandOf(link, to, termsAccepted), trail));
  }

  static AcceptTransfer commandOf(Link link, OrganizationId to, boolean termsAccepted) {
    return new AcceptTransfer(
        to,
        new OrganizationId(link.field("organization")),
        new ProductId(link.field("product")),
        new TransferId(link.subject()),
        termsAccepted);
  }

  private void verifySameOffer(String token, Link begun) {
    if (!links.look(TransferHandlers.LINK, token).subject().equals(begun.field(TRANSFER))) {
      throw new Rejected(ErrorCode.LINK_NOT_VALID, "this choice is about another offer");
    }
  }

  private Organization state(OrganizationId id) {
    return states.read(id.raw(), Organization.EVOLUTION).orElse(Organization.NONE);
  }
}
