package org.chalet.command.organization.product;

import java.util.List;
import org.chalet.command.rest.Fields;
import org.chalet.product.Access;
import org.jspecify.annotations.Nullable;

/** Access as bodies write it. */
final class AccessBody {
  private AccessBody() {}

  static Access of(@Nullable Boolean use, @Nullable List<@Nullable String> rights) {
    List<@Nullable String> given = rights == null ? List.of() : rights;
    return Access.of(Fields.required("use", use), Fields.elements("rights", given));
  }
}
