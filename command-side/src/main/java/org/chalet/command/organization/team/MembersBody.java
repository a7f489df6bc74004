package org.chalet.command.organization.team;

import java.util.List;
import org.chalet.command.rest.Fields;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/** Members as bodies name them. */
final class MembersBody {
  private MembersBody() {}

  static List<AccountId> accounts(List<@Nullable String> named) {
    return Fields.elements("an account", named).stream().map(Fields::account).toList();
  }
}
