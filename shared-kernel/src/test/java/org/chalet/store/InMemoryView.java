package org.chalet.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryView implements View {
  private final ViewSchema schema;
  private final String generation;
  private Map<String, Map<String, Document<?>>> documents = new HashMap<>();
  private final Map<Long, DeadLetter> letters = new TreeMap<>();
  private long position;

  InMemoryView(ViewSchema schema, String generation) {
    this.schema = schema;
    this.generation = generation;
  }

  @Override
  public ViewSchema schema() {
    return schema;
  }

  @Override
  public String generation() {
    return generation;
  }

  @Override
  public synchronized long position() {
    return position;
  }

  @Override
  public synchronized <D> Optional<Document<D>> get(Kind<D> kind, String id) {
    return Optional.ofNullable(of(documents, kind).get(id)).map(found -> copy(kind, found));
  }

  @Override
  public <D> List<Document<D>> getAll(Kind<D> kind, Collection<String> ids) {
    return new HashSet<>(ids).stream().flatMap(id -> get(kind, id).stream()).toList();
  }

  @Override
  public <D> List<Document<D>> find(Kind<D> kind, Scan<D> scan) {
    return walk(kind, scan).map(row -> get(kind, row.id()).orElseThrow()).toList();
  }

  @Override
  public <D> List<Row> rows(Kind<D> kind, Scan<D> scan) {
    return walk(kind, scan).toList();
  }

  @Override
  public <D> long count(Kind<D> kind, Scan<D> scan) {
    return walk(kind, scan).count();
  }

  @Override
  public synchronized <D> List<Document<D>> search(Kind<D> kind, TextScan scan) {
    TextIndex<D> words = kind.words();
    if (scan.isEmpty()) {
      return List.of();
    }
    Map<Long, Document<D>> found = new TreeMap<>();
    for (Document<?> stored : of(documents, kind).values()) {
      Document<D> document = copy(kind, stored);
      TextEntry entry = words.of().apply(document.value());
      if (entry != null && entry.isFoundBy(scan)) {
        found.put(scan.descending() ? -entry.order() : entry.order(), document);
      }
    }
    return found.values().stream().limit(scan.limit()).toList();
  }

  @Override
  public <D> long count(Kind<D> kind, TextScan scan) {
    return search(kind, scan).size();
  }

  private synchronized <D> Stream<Row> walk(Kind<D> kind, Scan<D> scan) {
    Comparator<Row> order = Keys.order(scan.index().keys().size());
    Comparator<Row> direction = scan.descending() ? order.reversed() : order;
    Scan.Cursor after = scan.after();
    return List.copyOf(of(documents, kind).values()).stream()
        .map(found -> Keys.row(copy(kind, found), scan.index()))
        .filter(row -> Keys.within(row, scan))
        .filter(r -> after == null || direction.compare(r, new Row(after.id(), after.keys())) > 0)
        .sorted(direction)
        .limit(scan.limit());
  }

  @Override
  public synchronized void apply(Batch batch) {
    Map<String, Map<String, Document<?>>> next = new HashMap<>();
    documents.forEach((kind, byId) -> next.put(kind, new HashMap<>(byId)));
    for (Change change : batch.changes()) {
      switch (change) {
        case Change.Put<?> put -> of(next, put.kind()).put(put.id(), copied(put));
        case Change.Remove<?> remove -> of(next, remove.kind()).remove(remove.id());
      }
    }
    schema.kinds().forEach(kind -> requireUnique(kind, of(next, kind).values()));
    documents = next;
    batch.parked().forEach(letter -> letters.put(letter.position(), letter));
    batch.settled().forEach(letters::remove);
    position = batch.position();
  }

  private static <D> void requireUnique(Kind<D> kind, Collection<Document<?>> all) {
    for (Index<D> index : kind.indexes().stream().filter(Index::unique).toList()) {
      Set<List<@Nullable Object>> seen = new HashSet<>();
      for (Document<?> document : all) {
        var keys = Keys.row(copy(kind, document), index).cursor(index).keys();
        if (!keys.contains(null) && !seen.add(keys)) {
          throw new IllegalStateException("two documents have the same " + index.name());
        }
      }
    }
  }

  @Override
  public synchronized List<DeadLetter> deadLetters(long after, int limit) {
    return letters.values().stream().filter(l -> l.position() > after).limit(limit).toList();
  }

  @Override
  public synchronized List<DeadLetter> deadLettersOf(String sequence, int limit) {
    return letters.values().stream()
        .filter(letter -> letter.sequence().equals(sequence))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long deadLetterCount() {
    return letters.size();
  }

  @Override
  public synchronized Collection<String> parkedSequences() {
    Set<String> sequences = new LinkedHashSet<>();
    letters.values().forEach(letter -> sequences.add(letter.sequence()));
    return new ArrayList<>(sequences);
  }

  private static Map<String, Document<?>> of(
      Map<String, Map<String, Document<?>>> documents, Kind<?> kind) {
    return documents.computeIfAbsent(kind.name(), name -> new HashMap<>());
  }

  private static <D> Document<D> copied(Change.Put<D> put) {
    return copy(put.kind(), put.document());
  }

  private static <D> Document<D> copy(Kind<D> kind, Document<?> found) {
    DocumentJson<D> json = new DocumentJson<>(kind.type());
    D value = json.read(json.write(kind.type().cast(found.value())));
    return new Document<>(found.id(), found.position(), value, found.body());
  }
}
