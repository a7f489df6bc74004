package org.chalet.query.collection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Ids;
import org.chalet.query.rest.People;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.SharedNames;
import org.chalet.query.sharing.Sharee;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/** What reading shares over REST has in common for calendars and address books. */
public final class SharedReads {
  private static final String ACCEPTED = "accepted";
  private static final String PENDING = "pending";

  private final Sharing sharing;
  private final People people;
  private final String kind;

  /**
   * @param kind {@code calendar} or {@code addressbook}
   */
  public SharedReads(Sharing sharing, People people, String kind) {
    this.sharing = sharing;
    this.people = people;
    this.kind = kind;
  }

  /**
   * A collection of somebody else.
   *
   * @param level what the caller may do with it, or could once it is accepted
   * @param status {@code accepted}, {@code pending} or {@code declined}
   * @param segment its name in the caller's DAV home
   */
  @Schema(name = "SharedCollection")
  public record SharedSummary(
      String id,
      String owner,
      @Nullable String ownerName,
      String level,
      String status,
      String segment,
      @Nullable String displayName,
      @Nullable String description,
      @Nullable String colour,
      @Nullable Long order,
      List<String> components) {}

  /**
   * With whom a collection is shared.
   *
   * @param grantee {@code account:…}, {@code team:…} or {@code organization:…}
   * @param name of a person
   * @param status {@code accepted}, {@code pending} or {@code declined}
   */
  @Schema(name = "Share")
  public record Share(String grantee, @Nullable String name, String level, String status) {}

  /** Whether shares give the caller that level. */
  boolean lets(AccountId caller, String collection, ShareLevel level) {
    return sharing
        .reaching(caller, kind, Ids.local(collection))
        .filter(found -> found.reach().gives(level))
        .isPresent();
  }

  List<Share> of(String collection) {
    List<Sharee> sharees = sharing.of(collection);
    Map<String, People.Person> known =
        people.people(sharees.stream().map(Sharee::grantee).toList());
    return sharees.stream()
        .map(sharee ->
            new Share(
                sharee.grantee(),
                nameOf(known.get(sharee.grantee())),
                sharee.level().token(),
                status(sharee.answer(), sharee.pending())))
        .toList();
  }

  List<SharedSummary> with(
      AccountId caller, Function<String, Optional<StoredCollection>> collections) {
    List<Shared> offered = sharing.reaching(caller, kind);
    Map<String, People.Person> owners =
        people.people(offered.stream().map(Shared::owner).distinct().toList());
    List<SharedSummary> summaries = new ArrayList<>();
    for (Shared shared : offered) {
      collections
          .apply(shared.collection())
          .map(stored -> summary(shared, stored, owners.get(shared.owner())))
          .ifPresent(summaries::add);
    }
    return summaries;
  }

  private static SharedSummary summary(
      Shared shared, StoredCollection stored, People.@Nullable Person owner) {
    Reach reach = shared.reach();
    CollectionProperties properties = shared.over(stored.properties());
    ShareLevel offered = reach.offered();
    return new SharedSummary(
        shared.collection(),
        shared.owner(),
        nameOf(owner),
        offered == null ? "" : offered.token(),
        status(reach.answer(), reach.isPending()),
        SharedNames.segment(shared.collection()),
        properties.displayName(),
        properties.description(),
        properties.colour(),
        properties.order(),
        stored.components());
  }

  private static @Nullable String nameOf(People.@Nullable Person person) {
    return person == null ? null : person.name();
  }

  private static String status(Reach.Answer answer, boolean pending) {
    if (answer == Reach.Answer.DECLINED) {
      return answer.name().toLowerCase(Locale.ROOT);
    }
    return pending ? PENDING : ACCEPTED;
  }
}
