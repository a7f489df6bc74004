package org.chalet.command.erasure.certificate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was there to be destroyed when an erasure began.
 *
 * @param keys owners whose keys go: the account, and invitations that know the person
 * @param secrets how many, by their kind
 * @param letters to addresses of the person, sent or not
 */
public record Inventory(List<String> keys, SortedMap<String, Integer> secrets, int letters) {
  public Inventory {
    keys = List.copyOf(keys);
    secrets = new TreeMap<>(secrets);
  }
}
