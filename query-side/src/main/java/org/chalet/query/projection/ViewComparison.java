package org.chalet.query.projection;

import java.util.List;

/**
 * What sets a view that was built anew apart from the live one, both at the same position.
 *
 * @param position at which they were compared
 */
public record ViewComparison(long position, List<KindComparison> kinds) {
  public ViewComparison {
    kinds = List.copyOf(kinds);
  }

  /**
   * @param documents how many the new one has
   * @param missing in the live view only
   * @param extra in the new view only
   * @param different in both, but not alike
   * @param firstIds some of those concerned
   */
  public record KindComparison(
      String kind,
      long documents,
      long missing,
      long extra,
      long different,
      List<String> firstIds) {
    public KindComparison {
      firstIds = List.copyOf(firstIds);
    }

    public boolean alike() {
      return missing == 0 && extra == 0 && different == 0;
    }
  }

  public boolean alike() {
    return kinds.stream().allMatch(KindComparison::alike);
  }
}
