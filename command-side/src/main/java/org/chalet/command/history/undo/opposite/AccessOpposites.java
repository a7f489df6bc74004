package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.product.Access;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductKind;
import org.chalet.product.WithdrawAccess;
import org.chalet.product.WithdrawEverything;
import org.chalet.product.WithdrawFutureAccess;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with products. That a holder gets everything ends what was granted one by one, so
 * nothing before it counts; and it can be taken back where nothing was lost by it.
 */
final class AccessOpposites {
  private static final Set<Class<? extends Event>> WHOLE =
      Set.of(EverythingGranted.class, EverythingWithdrawn.class);
  private static final Set<Class<? extends Event>> PARTS =
      Set.of(
          AccessGranted.class,
          AccessWithdrawn.class,
          FutureAccessGranted.class,
          FutureAccessWithdrawn.class);

  static final List<Opposite> ALL =
      List.of(
          Opposite.of(
              Set.of(AccessGranted.class, AccessWithdrawn.class),
              WHOLE,
              AccessOpposites::product,
              AccessOpposites::access),
          Opposite.of(
              Set.of(FutureAccessGranted.class, FutureAccessWithdrawn.class),
              WHOLE,
              AccessOpposites::kind,
              AccessOpposites::future),
          Opposite.of(WHOLE, PARTS, AccessOpposites::everything));

  private AccessOpposites() {}

  private static Set<String> product(Event event) {
    return switch (event) {
      case AccessGranted e -> Set.of(e.product());
      case AccessWithdrawn e -> Set.of(e.product());
      default -> Set.of(Opposite.ALL_OF_IT);
    };
  }

  private static @Nullable Command access(Event last, @Nullable Event before) {
    return switch (before) {
      case AccessGranted e ->
          new GrantAccess(
              in(e.organization()),
              new Holder(e.holder()),
              new ProductId(e.product()),
              Access.of(e.use(), e.rights()));
      // There is no command that makes a product follow from everything again.
      case EverythingGranted e -> null;
      case null, default ->
          switch (last) {
            case AccessGranted e -> withdraw(e.organization(), e.holder(), e.product());
            case AccessWithdrawn e -> withdraw(e.organization(), e.holder(), e.product());
            default -> null;
          };
    };
  }

  private static Command withdraw(String organization, String holder, String product) {
    return new WithdrawAccess(in(organization), new Holder(holder), new ProductId(product));
  }

  private static Set<String> kind(Event event) {
    return switch (event) {
      case FutureAccessGranted e -> Set.of(e.kind());
      case FutureAccessWithdrawn e -> Set.of(e.kind());
      default -> Set.of(Opposite.ALL_OF_IT);
    };
  }

  private static @Nullable Command future(Event last, @Nullable Event before) {
    if (before instanceof FutureAccessGranted e) {
      return new GrantFutureAccess(
          in(e.organization()),
          new Holder(e.holder()),
          ProductKind.of(e.kind()),
          Access.of(e.use(), e.rights()));
    }
    return switch (last) {
      case FutureAccessGranted e -> end(e.organization(), e.holder(), e.kind());
      case FutureAccessWithdrawn e -> end(e.organization(), e.holder(), e.kind());
      default -> null;
    };
  }

  private static Command end(String organization, String holder, String kind) {
    return new WithdrawFutureAccess(in(organization), new Holder(holder), ProductKind.of(kind));
  }

  private static @Nullable Command everything(Event last, @Nullable Event before) {
    return switch (before) {
      case EverythingGranted e -> new GrantEverything(in(e.organization()), new Holder(e.holder()));
      case EverythingWithdrawn e ->
          new WithdrawEverything(in(e.organization()), new Holder(e.holder()));
      case null ->
          last instanceof EverythingGranted e
              ? new WithdrawEverything(in(e.organization()), new Holder(e.holder()))
              : null;
      default -> null;
    };
  }

  private static OrganizationId in(String organization) {
    return new OrganizationId(organization);
  }
}
