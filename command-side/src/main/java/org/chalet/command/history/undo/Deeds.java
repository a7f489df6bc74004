package org.chalet.command.history.undo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done, as far as it is known by who did it. In the order in which it was done. */
public interface Deeds {
  /** What one command did. */
  void ofCommand(String command, Consumer<Deed> consumer);

  /** What somebody's clients did. */
  void ofClients(String actor, ClientChoice choice, Consumer<Deed> consumer);

  /** What an import of somebody's stored. */
  void ofImport(String actor, String id, Consumer<Deed> consumer);

  /**
   * Positions of the events of these names that are about the same as a deed: the same user, team
   * or product of an organization, or the same collection.
   */
  List<Long> alike(Deed deed, Set<String> names);

  /**
   * Positions of what was done later to the same: all that happened to it or in it, and in its
   * organization what has one of these names, about whatever.
   */
  Stream<Long> since(Deed deed, Set<String> names);

  /**
   * One event.
   *
   * @param stream in which it is
   * @param owner whose the collection is; null for what is nobody's
   * @param collection the calendar, address book or organization; null outside of these
   * @param subject whom or what in an organization it is about; null for the organization itself,
   *     and outside of these
   */
  record Deed(
      long position,
      String actor,
      String event,
      String stream,
      @Nullable String owner,
      @Nullable String collection,
      @Nullable String subject) {
    /** Empty for what is in no collection or organization. */
    String place() {
      return collection == null ? "" : collection;
    }
  }

  /**
   * Some of a person's clients, and when; what is null does not matter.
   *
   * @param credentials with one of which they signed in; empty does not matter
   * @param to what was done from then on is not meant
   */
  record ClientChoice(
      @Nullable Long id,
      List<String> credentials,
      @Nullable String userAgent,
      @Nullable String collection,
      @Nullable Instant from,
      @Nullable Instant to) {
    public ClientChoice {
      credentials = List.copyOf(credentials);
    }
  }
}
