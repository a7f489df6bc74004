package org.chalet.query.identity;

import java.util.List;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of accounts: its documents and indexes. */
final class IdentitySchema {
  static final String NAME = "identity";

  static final Index<AccountDocument> BY_EMAIL =
      new Index<>(
          "by_email",
          List.of(Field.text("email", account -> new EmailAddress(account.email()).normalized())),
          List.of(),
          false);

  static final Kind<AccountDocument> ACCOUNTS =
      new Kind<>("accounts", AccountDocument.class, List.of(BY_EMAIL));

  static final Index<AppPasswordDocument> BY_ACCOUNT =
      new Index<>(
          "by_account",
          List.of(
              Field.text("account", AppPasswordDocument::account),
              Field.number("number", AppPasswordDocument::number)),
          List.of(),
          false);

  static final Kind<AppPasswordDocument> APP_PASSWORDS =
      new Kind<>("app_passwords", AppPasswordDocument.class, List.of(BY_ACCOUNT));

  private static final Index<DeletionDocument> BY_DUE =
      new Index<>("by_due", List.of(Field.number("due", DeletionDocument::due)), List.of(), false);

  static final Kind<DeletionDocument> DELETIONS =
      new Kind<>("deletions", DeletionDocument.class, List.of(BY_DUE));

  static final ViewSchema SCHEMA =
      new ViewSchema(NAME, 3, List.of(ACCOUNTS, APP_PASSWORDS, DELETIONS));

  private IdentitySchema() {}
}
