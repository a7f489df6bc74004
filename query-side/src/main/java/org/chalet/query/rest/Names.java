package org.chalet.query.rest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.jspecify.annotations.Nullable;

/** How people of the past are called to a reader: as today, or in words where they were deleted. */
public final class Names {
  private static final String ACCOUNT = "account:";

  private final People people;
  private final Function<AccountId, String> languages;

  /**
   * @param languages BCP 47 tags of what readers read
   */
  public Names(People people, Function<AccountId, String> languages) {
    this.people = people;
    this.languages = languages;
  }

  /** By account id; nothing of rooms, nor of what is no account. */
  public Map<String, String> of(Collection<String> accounts, AccountId reader) {
    List<String> persons = accounts.stream().filter(Names::isPerson).distinct().toList();
    Map<String, People.Person> known = people.people(persons);
    Map<String, String> names = new HashMap<>();
    for (String account : persons) {
      People.Person person = known.get(account);
      names.put(account, person == null ? deleted(reader) : person.name());
    }
    return names;
  }

  /**
   * A page with a name for each account in it; null for what has none.
   *
   * @param called adds the name
   */
  public <T> Page<T> in(
      Page<T> page, AccountId reader, Function<T, String> account, Calling<T> called) {
    Map<String, String> names = of(page.items().stream().map(account).toList(), reader);
    return page.map(item -> called.as(item, names.get(account.apply(item))));
  }

  /** Says how somebody is called. */
  @FunctionalInterface
  public interface Calling<T> {
    T as(T item, @Nullable String name);
  }

  private static boolean isPerson(String account) {
    return account.startsWith(ACCOUNT) && RoomId.ofPrincipal(new AccountId(account)).isEmpty();
  }

  private String deleted(AccountId reader) {
    return ResourceBundle.getBundle(
            Names.class.getPackageName() + ".names",
            Locale.forLanguageTag(languages.apply(reader)),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString("deleted-person");
  }
}
