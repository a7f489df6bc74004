package org.chalet.query.directory;

import static org.chalet.query.directory.DirectorySchema.ENTRIES;
import static org.chalet.query.directory.DirectorySchema.PEOPLE;
import static org.chalet.query.directory.DirectorySchema.TEAMS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.query.listing.Question;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** Parts of the lists of a directory. */
record DirectoryPages(Supplier<View> live) {
  /** A person or a team in a list. */
  record Listed(String subject, String kind, String name, @Nullable String email) {}

  Page<Listed> page(Question question, PageRequest request) {
    View view = live.get();
    Page<String> subjects = ENTRIES.page(view, question, request);
    Map<String, Listed> known = new HashMap<>();
    view.getAll(PEOPLE.kind(), subjects.items())
        .forEach(found ->
            known.put(
                found.id(),
                new Listed(
                    found.id(), Showing.PERSON, found.value().called(), found.value().email())));
    view.getAll(TEAMS, subjects.items())
        .forEach(found ->
            known.put(
                found.id(), new Listed(found.id(), Showing.TEAM, found.value().name(), null)));
    List<Listed> shown =
        subjects.items().stream()
            .flatMap(subject -> Optional.ofNullable(known.get(subject)).stream())
            .toList();
    return new Page<>(shown, subjects.next());
  }
}
