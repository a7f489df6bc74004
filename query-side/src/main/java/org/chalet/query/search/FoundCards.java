package org.chalet.query.search;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.finding.Asked;
import org.chalet.query.rest.PageRequest;

/** Cards of address books alone, found by their words. */
public record FoundCards(Search search) {
  private static final String BOOK = "addressbook:";

  /** Nothing where no word was typed. */
  public List<Found> find(AccountId asker, String typed, int most) {
    if (Asked.words(typed).isEmpty()) {
      return List.of();
    }
    Wanted cards = Wanted.of(typed, "card", null, null, null, null);
    return search.page(asker, cards, new PageRequest(null, most)).items().stream()
        .filter(found -> found.collection().startsWith(BOOK))
        .toList();
  }
}
