package org.chalet.command.organization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalet.command.organization.product.Product;
import org.chalet.command.organization.product.Rights;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.TeamId;
import org.chalet.product.Access;
import org.chalet.product.AddProduct;
import org.chalet.product.Holder;
import org.chalet.product.ManagementRight;
import org.chalet.product.ProductKind;
import org.chalet.team.CreateTeam;

/** An organization with products and teams. */
abstract class AccessStory extends OrganizationStory {
  static final ProductId DRIVE = ProductId.ofLocal("drive");
  static final ProductId SHOP = ProductId.ofLocal("shop");
  static final ProductId SUITE = ProductId.ofLocal("suite");
  static final TeamId DESIGN = TeamId.ofLocal("design");
  static final TeamId SALES = TeamId.ofLocal("sales");
  static final Access USE = access(true);

  static Access access(boolean use, ManagementRight... rights) {
    return new Access(use, Arrays.stream(rights).collect(Collectors.toSet()));
  }

  static Holder holder(AccountId account) {
    return Holder.of(account);
  }

  static Holder holder(TeamId team) {
    return Holder.of(team);
  }

  AddProduct added(ProductId product, ProductKind kind) {
    return new AddProduct(house, product, kind, product.local());
  }

  CreateTeam created(TeamId team, AccountId... members) {
    return new CreateTeam(house, team, team.local(), "#336699", Arrays.stream(members).toList());
  }

  Organization organization() {
    return story.states().read(house.raw(), Organization.EVOLUTION).orElseThrow();
  }

  /** What a user may do with a product in the end. */
  Access effective(AccountId account, ProductId id) {
    Organization now = organization();
    Product product = now.products().all().get(id.raw());
    return product == null ? new Access(false, Set.of()) : Rights.of(now, account.raw(), product);
  }
}
