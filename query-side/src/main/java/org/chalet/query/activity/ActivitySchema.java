package org.chalet.query.activity;

import java.util.List;
import java.util.function.Function;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;
import org.jspecify.annotations.Nullable;

/**
 * By what deeds are found. The last key is always the position, which stands for the time, as the
 * log is in its order.
 */
public final class ActivitySchema {
  private static final Field<Deed> POSITION = Field.number("position", Deed::position);
  private static final Field<KnownClient> NUMBER = Field.number("number", KnownClient::number);

  public static final Index<Deed> BY_ACTOR =
      index("by_actor", Field.text("actor", Deed::actor), POSITION);
  public static final Index<Deed> BY_POSITION = index("by_position", POSITION);
  public static final Index<Deed> BY_CLIENT =
      index("by_client", Field.number("client", Deed::client), POSITION);

  /** Whose, and then the organization, calendar or address book. */
  public static final Index<Deed> BY_SCOPE =
      index(
          "by_scope", Field.text("place", Deed::place), Field.text("scope", Deed::scope), POSITION);

  public static final Index<Deed> BY_OBJECT =
      index("by_object", Field.text("object", Deed::object), POSITION);
  public static final Index<Deed> BY_COMMAND =
      index("by_command", Field.text("command", Deed::command), POSITION);

  private static final Field<Deed> ORGANIZATION = Field.text("kinds_of", Deed::organization);
  private static final Field<Deed> IN_ORGANIZATION =
      Field.number("kind_position", deed -> deed.organization() == null ? null : deed.position());

  /** Within an organization. */
  public static final Index<Deed> BY_KIND =
      index("by_kind", ORGANIZATION, inOrganization("event", Deed::event), IN_ORGANIZATION);

  /** Within an organization: what the kind begins with. */
  public static final Index<Deed> BY_CONTEXT =
      index("by_context", ORGANIZATION, inOrganization("context", Deed::context), IN_ORGANIZATION);

  /** Within an organization: who did it. */
  public static final Index<Deed> BY_ACTOR_THERE =
      index(
          "by_actor_there",
          ORGANIZATION,
          inOrganization("actor_there", Deed::actor),
          IN_ORGANIZATION);

  /** Within an organization: to whom or what. */
  public static final Index<Deed> BY_OBJECT_THERE =
      index(
          "by_object_there",
          ORGANIZATION,
          inOrganization("object_there", Deed::object),
          IN_ORGANIZATION);

  /** What others did to somebody's data. */
  public static final Index<Deed> BY_SUFFERER =
      index(
          "by_sufferer",
          Field.text("sufferer", Deed::sufferer),
          Field.number(
              "suffered_position", deed -> deed.sufferer() == null ? null : deed.position()));

  public static final Index<KnownClient> CLIENTS_OF =
      index("by_actor", Field.text("actor", KnownClient::actor), NUMBER);
  public static final Index<KnownClient> BY_NUMBER = index("by_number", NUMBER);

  public static final Kind<Deed> DEEDS =
      new Kind<>(
          "deeds",
          Deed.class,
          List.of(
              BY_POSITION,
              BY_ACTOR,
              BY_CLIENT,
              BY_SCOPE,
              BY_OBJECT,
              BY_COMMAND,
              BY_KIND,
              BY_CONTEXT,
              BY_ACTOR_THERE,
              BY_OBJECT_THERE,
              BY_SUFFERER));
  public static final Kind<KnownClient> CLIENTS =
      new Kind<>("clients", KnownClient.class, List.of(CLIENTS_OF, BY_NUMBER));

  static final ViewSchema SCHEMA = new ViewSchema("activity", 2, List.of(DEEDS, CLIENTS));

  private ActivitySchema() {}

  private static Field<Deed> inOrganization(String name, Function<Deed, @Nullable String> value) {
    return Field.text(name, deed -> deed.organization() == null ? null : value.apply(deed));
  }

  @SafeVarargs
  private static <D> Index<D> index(String name, Field<D>... keys) {
    return new Index<>(name, List.of(keys), List.of(), false);
  }
}
