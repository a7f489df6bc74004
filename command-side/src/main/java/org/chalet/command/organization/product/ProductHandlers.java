package org.chalet.command.organization.product;

import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.organization.Decisions;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.trail.Trail;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.ProductCommand;
import org.chalet.product.ProductEvent;
import org.chalet.product.RemoveProduct;
import org.chalet.product.RenameProduct;
import org.chalet.product.UnblockProduct;
import org.chalet.product.WithdrawAccess;
import org.chalet.product.WithdrawEverything;
import org.chalet.product.WithdrawFutureAccess;

/** Brings commands about products and grants to the organization. */
public final class ProductHandlers {
  private final Decisions decisions;

  public ProductHandlers(Decisions decisions) {
    this.decisions = decisions;
  }

  @CommandHandler
  long handle(AddProduct command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> ProductDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(RenameProduct command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> ProductDecisions.decide(o, command, trail.actor()));
  }

  @CommandHandler
  long handle(RemoveProduct command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> ProductDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(BlockProduct command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> ProductDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(UnblockProduct command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> ProductDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(GrantAccess command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> GrantDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(WithdrawAccess command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> GrantDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(GrantFutureAccess command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> GrantDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(WithdrawFutureAccess command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> GrantDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(GrantEverything command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> GrantDecisions.decide(o, command));
  }

  @CommandHandler
  long handle(WithdrawEverything command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> GrantDecisions.decide(o, command));
  }

  private long decide(
      ProductCommand command, Trail trail, Function<Organization, List<ProductEvent>> decision) {
    return decisions.decide(command, command.organization(), trail, decision);
  }
}
