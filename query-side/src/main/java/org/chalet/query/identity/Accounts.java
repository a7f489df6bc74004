package org.chalet.query.identity;

import static org.chalet.query.identity.IdentitySchema.ACCOUNTS;
import static org.chalet.query.identity.IdentitySchema.APP_PASSWORDS;
import static org.chalet.query.identity.IdentitySchema.BY_ACCOUNT;
import static org.chalet.query.identity.IdentitySchema.DELETIONS;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.People;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked of the view of accounts. */
public final class Accounts implements People {
  private final Supplier<View> live;

  public Accounts(Supplier<View> live) {
    this.live = live;
  }

  Optional<Document<AccountDocument>> account(AccountId id) {
    return live.get().get(ACCOUNTS, id.raw());
  }

  /** Where the person lives; UTC of whoever is not known. */
  public ZoneId zone(AccountId id) {
    return account(id).map(known -> ZoneId.of(known.value().zone())).orElse(ZoneOffset.UTC);
  }

  /** BCP 47 tag of the language in which the person reads; English of whoever is not known. */
  public String language(AccountId id) {
    return account(id).map(known -> known.value().language()).orElse("en");
  }

  /** Where the sealed picture of the account is kept. */
  Optional<String> picture(AccountId id) {
    return account(id).flatMap(known -> Optional.ofNullable(known.value().picture()));
  }

  @Override
  public Map<String, Person> people(Collection<String> accounts) {
    Map<String, Person> people = new HashMap<>();
    for (Document<AccountDocument> document : live.get().getAll(ACCOUNTS, accounts)) {
      AccountDocument known = document.value();
      people.put(known.id(), new Person(known.id(), known.name(), known.email()));
    }
    return people;
  }

  Optional<DeletionDocument> deletion(AccountId account) {
    return live.get().get(DELETIONS, account.raw()).map(Document::value);
  }

  Page<AppPasswordDocument> appPasswords(AccountId account, PageRequest request) {
    return request
        .page(live.get(), APP_PASSWORDS, Scan.of(BY_ACCOUNT, account.raw()))
        .map(Document::value);
  }
}
