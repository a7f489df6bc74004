package org.chalet.command.organization.product;

import java.util.ArrayList;
import java.util.List;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.TeamId;
import org.chalet.product.Access;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccess;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.OfferedAccess;
import org.chalet.product.ProductEvent;
import org.chalet.product.ProductKind;
import org.chalet.product.WithdrawAccess;
import org.chalet.product.WithdrawEverything;
import org.chalet.product.WithdrawFutureAccess;

/** What users and teams are granted. */
public final class GrantDecisions {
  private GrantDecisions() {}

  static List<ProductEvent> decide(Organization in, GrantAccess command) {
    verify(in, command.holder());
    Product product = in.products().of(command.product());
    command.access().verifyFor(product.kind());
    return set(in, command.holder(), command.product(), command.access());
  }

  static List<ProductEvent> decide(Organization in, WithdrawAccess command) {
    verify(in, command.holder());
    return set(in, command.holder(), command.product(), Access.NONE);
  }

  static List<ProductEvent> decide(Organization in, GrantFutureAccess command) {
    verify(in, command.holder());
    command.access().verifyFor(command.kind());
    return come(in, command.holder(), command.kind(), command.access());
  }

  static List<ProductEvent> decide(Organization in, WithdrawFutureAccess command) {
    verify(in, command.holder());
    return come(in, command.holder(), command.kind(), Access.NONE);
  }

  static List<ProductEvent> decide(Organization in, GrantEverything command) {
    verify(in, command.holder());
    return in.products().grantsOf(command.holder().raw()).equals(Grants.EVERYTHING)
        ? List.of()
        : List.of(new EverythingGranted(in.id(), command.holder().raw()));
  }

  static List<ProductEvent> decide(Organization in, WithdrawEverything command) {
    verify(in, command.holder());
    return in.products().grantsOf(command.holder().raw()).everything()
        ? List.of(new EverythingWithdrawn(in.id(), command.holder().raw()))
        : List.of();
  }

  /** Refuses an offer that could not be granted now. */
  public static void verifyOffered(Organization in, List<OfferedAccess> offered) {
    for (OfferedAccess offer : offered) {
      Product product = in.products().of(new ProductId(offer.product()));
      offer.access().verifyFor(product.kind());
    }
  }

  /** What a newcomer is granted of what was offered; products that are gone since are left out. */
  public static List<ProductEvent> offered(
      Organization in, AccountId newcomer, List<OfferedAccess> offered) {
    List<ProductEvent> granted = new ArrayList<>();
    for (OfferedAccess offer : offered) {
      ProductId product = new ProductId(offer.product());
      if (in.products().has(product)) {
        granted.addAll(set(in, Holder.of(newcomer), product, offer.access()));
      }
    }
    return granted;
  }

  private static List<ProductEvent> set(
      Organization in, Holder holder, ProductId id, Access access) {
    Product product = in.products().of(id);
    Grants grants = in.products().grantsOf(holder.raw());
    if (access.isNone()) {
      return grants
              .given(product.kind(), product.number())
              .of(product.kind(), product.number())
              .isNone()
          ? List.of()
          : List.of(new AccessWithdrawn(in.id(), holder.raw(), id.raw()));
    }
    return access.equals(grants.own().get(Long.toString(product.number())))
        ? List.of()
        : List.of(
            new AccessGranted(in.id(), holder.raw(), id.raw(), access.use(), access.tokens()));
  }

  private static List<ProductEvent> come(
      Organization in, Holder holder, ProductKind kind, Access access) {
    List<FutureAccess> spans = in.products().grantsOf(holder.raw()).future(kind);
    boolean open = !spans.isEmpty() && spans.getLast().isOpen();
    Access before = open ? spans.getLast().access() : Access.NONE;
    if (before.equals(access)) {
      return List.of();
    }
    long next = in.products().last() + 1;
    return List.of(
        access.isNone()
            ? new FutureAccessWithdrawn(in.id(), holder.raw(), kind.token(), next)
            : new FutureAccessGranted(
                in.id(), holder.raw(), kind.token(), access.use(), access.tokens(), next));
  }

  private static void verify(Organization in, Holder holder) {
    if (holder.isTeam()) {
      in.teams().of(new TeamId(holder.raw()));
    } else {
      in.members().roleOf(new AccountId(holder.raw()));
    }
  }
}
