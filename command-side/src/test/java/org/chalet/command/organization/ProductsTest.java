package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ProductId;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.ManagementRight;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductKind;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.RemoveProduct;
import org.chalet.product.RenameProduct;
import org.chalet.product.UnblockProduct;
import org.junit.jupiter.api.Test;

class ProductsTest extends AccessStory {
  @Test
  void a_product_needs_a_name_and_an_id_of_its_own() {
    story
        .when(LEA, new AddProduct(house, DRIVE, ProductKind.KDRIVE, " "))
        .refused(ErrorCode.INVALID_VALUE);
    story.given(LEA, added(DRIVE, ProductKind.KDRIVE));
    story.when(LEA, added(DRIVE, ProductKind.KDRIVE)).refused(ErrorCode.INVALID_VALUE);
    story
        .when(LEA, new RenameProduct(house, DRIVE, "x".repeat(201)))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void what_is_not_there_is_neither_changed_nor_removed_nor_blocked() {
    story.when(LEA, new RenameProduct(house, DRIVE, "D")).refused(ErrorCode.UNKNOWN_PRODUCT);
    story.when(LEA, new RemoveProduct(house, DRIVE)).refused(ErrorCode.UNKNOWN_PRODUCT);
    story.when(LEA, new BlockProduct(house, DRIVE)).refused(ErrorCode.UNKNOWN_PRODUCT);
    story.when(LEA, new UnblockProduct(house, DRIVE)).refused(ErrorCode.UNKNOWN_PRODUCT);
    story
        .when(CORA, new RenameProduct(house, DRIVE, "D"))
        .refused(ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR);
  }

  @Test
  void an_organization_has_at_most_one_suite() {
    story.given(LEA, added(SUITE, ProductKind.KSUITE));
    story
        .when(LEA, added(ProductId.ofLocal("other"), ProductKind.KSUITE))
        .refused(ErrorCode.ONE_OF_THIS_KIND);
    story.given(LEA, added(ProductId.ofLocal("mine"), ProductKind.MY_KSUITE));
    story.given(LEA, new RemoveProduct(house, SUITE));
    story.given(LEA, added(ProductId.ofLocal("other"), ProductKind.KSUITE));
  }

  @Test
  void of_many_who_add_a_suite_at_once_one_succeeds() throws Exception {
    List<Callable<Boolean>> callers =
        IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> addsSuite(i)).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      long succeeded = 0;
      for (Future<Boolean> added : pool.invokeAll(callers)) {
        succeeded += added.get() ? 1 : 0;
      }
      assertThat(succeeded).isOne();
    }
    assertThat(organization().products().all()).hasSize(1);
  }

  private boolean addsSuite(int i) {
    try {
      return story
          .commands()
          .send(added(ProductId.ofLocal("suite" + i), ProductKind.KSUITE), Story.trail(LEA.raw()))
          .changed();
    } catch (Rejected e) {
      assertThat(e.code()).isIn(ErrorCode.ONE_OF_THIS_KIND, ErrorCode.CONCURRENT_CHANGE);
      return false;
    }
  }

  @Test
  void statistics_alone_change_nothing() {
    story.given(
        LEA,
        added(DRIVE, ProductKind.KDRIVE),
        new GrantAccess(house, holder(CORA), DRIVE, access(true, ManagementRight.STATISTICS)));
    story
        .when(CORA, new RenameProduct(house, DRIVE, "D"))
        .refused(ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR);
  }

  @Test
  void whoever_manages_a_product_loses_that_while_it_is_blocked_but_goes_on_using_it() {
    story.given(
        LEA,
        added(DRIVE, ProductKind.KDRIVE),
        new GrantAccess(house, holder(EMIL), DRIVE, access(true, ManagementRight.TECHNICAL)));
    story
        .when(EMIL, new RenameProduct(house, DRIVE, "Mine"))
        .recorded(new ProductRenamed(house.raw(), DRIVE.raw(), "Mine"));
    story
        .when(ADAM, new BlockProduct(house, DRIVE))
        .recorded(new ProductManagementBlocked(house.raw(), DRIVE.raw()));
    story.when(ADAM, new BlockProduct(house, DRIVE)).recordedNothing();
    story
        .when(EMIL, new RenameProduct(house, DRIVE, "Yours"))
        .refused(ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR);
    story
        .when(EMIL, new UnblockProduct(house, DRIVE))
        .refused(ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR);
    assertThat(effective(EMIL, DRIVE)).isEqualTo(USE);
    assertThat(effective(ADAM, DRIVE).may(ManagementRight.TECHNICAL)).isTrue();
    story
        .when(LEA, new UnblockProduct(house, DRIVE))
        .recorded(new ProductManagementUnblocked(house.raw(), DRIVE.raw()));
    story.when(LEA, new UnblockProduct(house, DRIVE)).recordedNothing();
    story.when(EMIL, new RenameProduct(house, DRIVE, "Mine")).recordedNothing();
  }

  @Test
  void numbers_of_products_never_come_again() {
    story
        .when(LEA, added(DRIVE, ProductKind.KDRIVE))
        .recorded(new ProductAdded(house.raw(), DRIVE.raw(), "kdrive", "drive", 1));
    story
        .when(LEA, new RemoveProduct(house, DRIVE))
        .recorded(new ProductRemoved(house.raw(), DRIVE.raw(), "kdrive", "drive", 1));
    story
        .when(LEA, added(SHOP, ProductKind.TICKETING))
        .recorded(new ProductAdded(house.raw(), SHOP.raw(), "ticketing", "shop", 2));
  }
}
