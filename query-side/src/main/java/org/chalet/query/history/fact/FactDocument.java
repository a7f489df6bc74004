package org.chalet.query.history.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.query.past.ForkNode;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a subject from one position of the log until another.
 *
 * @param fields in the order in which they were said; one without a name is the fact itself
 * @param since position from which on the subject was there, whatever was said of it
 * @param until position of the event that ended it; {@link #NOW} while none did
 * @param gone whether the subject is not there; remembers only when it ended
 */
public record FactDocument(
    FactPlace place, Map<String, String> fields, long since, long from, long until, boolean gone) {
  public static final long NOW = Long.MAX_VALUE;

  /** What has not ended lies at no node of the tree, but here. */
  static final long UNENDED = 0;

  public FactDocument {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public String subject() {
    return place.subject();
  }

  public @Nullable String field(String name) {
    return fields.get(name);
  }

  public String field(String name, String otherwise) {
    return fields.getOrDefault(name, otherwise);
  }

  /** The name of a field within the scope, as {@code users/account:AB12345/role}. */
  public String path(String field) {
    String scope = place.scope();
    String list = scope == null ? place.list() : place.list().substring(scope.length());
    String path =
        Stream.of(list, place.subject(), field)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/"));
    return path.startsWith("/") ? path.substring(1) : path;
  }

  boolean wasThere(long position) {
    return !gone && from <= position && position < until;
  }

  FactDocument endedAt(long position) {
    return new FactDocument(place, fields, since, from, position, gone);
  }

  /** Its document id once it has ended; is stored before any of what takes its place. */
  String pastId() {
    return '@' + place.id() + '@' + from;
  }

  /** Null for what is not there. */
  @Nullable Long node() {
    if (gone) {
      return null;
    }
    return until == NOW ? UNENDED : ForkNode.of(from, until);
  }
}
