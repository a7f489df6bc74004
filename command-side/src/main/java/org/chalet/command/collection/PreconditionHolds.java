package org.chalet.command.collection;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * The object is as the writer expects it (RFC 9110, 13.1.1 and 13.1.2).
 *
 * @param etag of the object as it is; null where there is none
 */
public record PreconditionHolds(Precondition expected, @Nullable String etag) implements Rule {
  @Override
  public boolean broken() {
    if (etag == null) {
      return expected.mustExist() || !expected.etags().isEmpty();
    }
    return expected.mustNotExist()
        || (!expected.etags().isEmpty() && !expected.etags().contains(etag))
        || expected.notEtags().contains(etag);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.PRECONDITION_FAILED;
  }

  @Override
  public String detail() {
    return etag == null ? "there is nothing by this name" : "the object is another one by now";
  }
}
