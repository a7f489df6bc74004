package org.chalet.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view for tests. */
public final class Things {
  /** A document with something to search by. */
  public record Thing(
      @Nullable String name, @Nullable String owner, @Nullable Long start, @Nullable Long end) {}

  /** A document of another kind. */
  public record Note(String text) {}

  private static final Field<Thing> NAME = Field.text("name", Thing::name);
  private static final Field<Thing> OWNER = Field.text("owner", Thing::owner);
  private static final Field<Thing> START = Field.number("start", Thing::start);
  private static final Field<Thing> END = Field.number("end", Thing::end);

  public static final Index<Thing> BY_NAME = new Index<>("by_name", List.of(NAME), List.of(), true);
  public static final Index<Thing> BY_OWNER =
      new Index<>("by_owner", List.of(OWNER, START), List.of(END, NAME), false);
  public static final Index<Thing> BY_START =
      new Index<>("by_start", List.of(START), List.of(OWNER), false);
  public static final Kind<Thing> THING =
      new Kind<>("thing", Thing.class, List.of(BY_NAME, BY_OWNER, BY_START));
  public static final Kind<Note> NOTE = new Kind<>("note", Note.class, List.of());
  public static final ViewSchema SCHEMA = new ViewSchema("things", 1, List.of(THING, NOTE));

  private Things() {}

  public static Thing thing(String name, String owner, long start) {
    return new Thing(name, owner, start, start + 10);
  }

  public static Change put(String id, long position, Thing thing) {
    return new Change.Put<>(THING, new Document<>(id, position, thing, null));
  }

  public static Change remove(String id) {
    return new Change.Remove<>(THING, id);
  }

  public static Batch batch(long position, Change... changes) {
    return new Batch(position, List.of(changes), List.of());
  }
}
