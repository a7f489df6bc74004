package org.chalet.command.collection;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * The object is as the writer expects it (RFC 9110, 13.1.1 and 13.1.2).
 *
 * @param etag of the object as it is; null where there is none
 * @param scheduleTag of the object as it is (RFC 6638, 8.3); null where it has none
 */
public record PreconditionHolds(
    Precondition expected, @Nullable String etag, @Nullable String scheduleTag) implements Rule {

  public PreconditionHolds(Precondition expected, @Nullable String etag) {
    this(expected, etag, null);
  }

  @Override
  public boolean broken() {
    if (expected.scheduleTag() != null && !expected.scheduleTag().equals(scheduleTag)) {
      return true;
    }
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
