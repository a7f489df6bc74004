package org.chalet.organization;

import java.util.List;

/**
 * What is brought back.
 *
 * @param account whose collections they were
 * @param collections {@code calendar:…} and {@code addressbook:…}, one at least
 */
public record Reclaimed(String account, List<String> collections) {
  public Reclaimed {
    collections = List.copyOf(collections);
  }
}
