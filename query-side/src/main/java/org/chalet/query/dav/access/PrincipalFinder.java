package org.chalet.query.dav.access;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.kernel.value.AccountId;

/** Finds principals for their readers. */
record PrincipalFinder(Principals principals) {
  /** How many people are looked at for one search. */
  private static final int MOST = 200;

  private static final int MOST_WORDS = 8;
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  PrincipalResource own(AccountId reader) {
    return new PrincipalResource(reader, principals.of(reader), false);
  }

  /** Oneself, or somebody whom one may know. */
  Optional<PrincipalResource> seen(AccountId reader, AccountId account) {
    return account.equals(reader)
        ? Optional.of(own(reader))
        : principals
            .known(reader, account)
            .map(person -> new PrincipalResource(account, person, true));
  }

  /** Oneself, and others who may be meant by the text; all of them still have to be looked at. */
  Stream<PrincipalResource> candidates(AccountId reader, String text) {
    String words =
        BLANKS.splitAsStream(text.strip()).limit(MOST_WORDS).collect(Collectors.joining(" "));
    Stream<AccountId> others =
        words.isEmpty()
            ? Stream.empty()
            : principals.find(reader, words, MOST).stream().filter(one -> !one.equals(reader));
    return Stream.concat(Stream.of(reader), others)
        .flatMap(account -> seen(reader, account).stream());
  }
}
