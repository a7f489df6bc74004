package org.chalet.product;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * What somebody may do with a product: use it, manage parts of it, both, or neither.
 *
 * @param use whether the product may be used; says nothing about managing
 * @param rights which parts may be managed
 */
public record Access(boolean use, Set<ManagementRight> rights) {
  public static final Access NONE = new Access(false, Set.of());

  public Access {
    EnumSet<ManagementRight> sorted = EnumSet.noneOf(ManagementRight.class);
    sorted.addAll(rights);
    rights = Collections.unmodifiableSet(sorted);
  }

  /** From the tokens of rights. */
  public static Access of(boolean use, Collection<String> tokens) {
    EnumSet<ManagementRight> rights = EnumSet.noneOf(ManagementRight.class);
    tokens.forEach(token -> rights.add(ManagementRight.of(token)));
    return new Access(use, rights);
  }

  /** All that can be given of a kind. */
  public static Access most(ProductKind kind) {
    return new Access(true, kind.rights());
  }

  /** What either of the two allows. */
  public Access union(Access other) {
    EnumSet<ManagementRight> both = EnumSet.noneOf(ManagementRight.class);
    both.addAll(rights);
    both.addAll(other.rights);
    return new Access(use || other.use, both);
  }

  public Access withoutManagement() {
    return new Access(use, Set.of());
  }

  public boolean isNone() {
    return !use && rights.isEmpty();
  }

  public boolean may(ManagementRight right) {
    return rights.contains(right);
  }

  /** The rights' tokens, in the order of {@link ManagementRight}. */
  public List<String> tokens() {
    return rights.stream().map(ManagementRight::token).toList();
  }

  /** Refuses with RIGHT_NOT_OF_KIND rights that products of this kind do not have. */
  public void verifyFor(ProductKind kind) {
    if (!kind.rights().containsAll(rights)) {
      throw new Rejected(
          ErrorCode.RIGHT_NOT_OF_KIND, "a product of kind " + kind.token() + " has no such right");
    }
  }
}
