package org.chalet.query.history.fact;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;
import org.jspecify.annotations.Nullable;

/** The view of facts: its documents and indexes. What is gone is found by its id, or its owner. */
final class FactSchema {
  private static final Field<FactDocument> LIST = text("list", FactPlace::list);
  private static final Field<FactDocument> SUBJECT = text("subject", FactPlace::subject);
  private static final Field<FactDocument> SCOPE = text("scope", FactPlace::scope);
  private static final Field<FactDocument> HOLDER = text("holder", FactPlace::holder);
  private static final Field<FactDocument> OF = text("of_what", FactPlace::of);
  private static final Field<FactDocument> NODE = Field.number("node", FactDocument::node);
  private static final Field<FactDocument> BEGINS =
      Field.number("begins", fact -> fact.gone() ? null : Long.valueOf(fact.from()));
  private static final Field<FactDocument> ENDS =
      Field.number("ends", fact -> fact.gone() ? null : Long.valueOf(fact.until()));

  /** At its node, in the order in which facts began; those that are so now at a node of theirs. */
  static final Index<FactDocument> BY_BEGIN = index("by_begin", LIST, NODE, BEGINS);

  /** The same in the order in which they ended. */
  static final Index<FactDocument> BY_END = index("by_end", LIST, NODE, ENDS);

  static final Index<FactDocument> ENDED = index("ended", LIST, ENDS);
  static final Index<FactDocument> BY_SUBJECT = index("by_subject", LIST, SUBJECT, BEGINS);

  static final Index<FactDocument> SCOPE_BEGAN = index("scope_began", SCOPE, BEGINS);
  static final Index<FactDocument> SCOPE_ENDED = index("scope_ended", SCOPE, ENDS);
  static final Index<FactDocument> HOLDER_BEGAN = index("holder_began", SCOPE, HOLDER, BEGINS);
  static final Index<FactDocument> HOLDER_ENDED = index("holder_ended", SCOPE, HOLDER, ENDS);
  static final Index<FactDocument> OF_BEGAN = index("of_began", SCOPE, OF, BEGINS);
  static final Index<FactDocument> OF_ENDED = index("of_ended", SCOPE, OF, ENDS);

  static final Index<FactDocument> BY_OWNER =
      index("by_owner", Field.text("owner", fact -> fact.place().owner()));

  static final Kind<FactDocument> FACTS =
      new Kind<>(
          "facts",
          FactDocument.class,
          List.of(
              BY_BEGIN,
              BY_END,
              ENDED,
              BY_SUBJECT,
              SCOPE_BEGAN,
              SCOPE_ENDED,
              HOLDER_BEGAN,
              HOLDER_ENDED,
              OF_BEGAN,
              OF_ENDED,
              BY_OWNER));

  static final ViewSchema SCHEMA = new ViewSchema("facts", 1, List.of(FACTS));

  private FactSchema() {}

  private static Field<FactDocument> text(String name, Function<FactPlace, @Nullable String> of) {
    return Field.text(name, fact -> fact.gone() ? null : of.apply(fact.place()));
  }

  @SafeVarargs
  private static Index<FactDocument> index(String name, Field<FactDocument>... keys) {
    return new Index<>(name, Arrays.asList(keys), List.of(), false);
  }
}
