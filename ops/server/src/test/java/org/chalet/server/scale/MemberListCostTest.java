package org.chalet.server.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.member.MemberProjection;
import org.chalet.query.member.MemberReads;
import org.chalet.query.member.Members;
import org.chalet.query.projection.EventSource;
import org.chalet.query.projection.LogReplay;
import org.chalet.query.projection.Views;
import org.chalet.query.projection.ViewsSetup;
import org.chalet.storage.sqlite.SqliteStorage;
import org.chalet.store.Commit;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.Leases;
import org.chalet.store.NewEvent;
import org.chalet.store.SecretVault;
import org.chalet.store.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Finding people costs what is shown of them, not how many there are; with {@code
 * -Dsurefire.args=-Dchalet.scale.members=100000} in a larger organization.
 */
class MemberListCostTest {
  private static final Logger LOG = LoggerFactory.getLogger(MemberListCostTest.class);
  private static final int FEW = 100;
  private static final int MANY = Integer.getInteger("chalet.scale.members", 20_000);
  private static final int ROUNDS = 100;
  private static final int PAGE = 50;

  /** Far below the two hundred times that a walk over all members would cost; the rest is noise. */
  private static final double MOST = 3.0;

  private final TestClock clock = new TestClock();
  private final InMemoryEventLog log = new InMemoryEventLog();
  private final SecretVault vault = new Keys();
  private final EventCodec codec =
      new EventCodec(
          EventTypes.all(), Upcasters.all(), new OwnerKeys(vault, clock), new ClaimNames(vault));
  private int recorded;

  @TempDir Path data;

  /** Keys that never expire: the vault of other tests looks at all of them each time. */
  private static final class Keys implements SecretVault {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> get(String space, String id) {
      return Optional.ofNullable(kept.get(space + '/' + id));
    }

    @Override
    public void put(Secret secret) {
      kept.put(secret.space() + '/' + secret.id(), secret.value());
    }

    @Override
    public boolean putIfAbsent(Secret secret) {
      return kept.putIfAbsent(secret.space() + '/' + secret.id(), secret.value()) == null;
    }

    @Override
    public boolean delete(String space, String id) {
      return kept.remove(space + '/' + id) != null;
    }

    @Override
    public List<Secret> list(String space, String idPrefix, int limit) {
      throw new UnsupportedOperationException("nobody lists keys");
    }

    @Override
    public List<Secret> listAfter(String space, String id, int limit) {
      throw new UnsupportedOperationException("nobody lists keys");
    }

    @Override
    public int count(String space, int atMost) {
      throw new UnsupportedOperationException("nobody counts keys");
    }

    @Override
    public int prune(String space, int keep) {
      throw new UnsupportedOperationException("nobody prunes keys");
    }

    @Override
    public void close() {}
  }

  /** A question, as REST asks it. */
  private record Question(@Nullable String name, @Nullable String role, @Nullable String sort) {}

  @Test
  void the_first_page_costs_the_same_in_a_small_and_in_a_large_organization() throws Exception {
    organization("few", FEW);
    organization("many", MANY);
    try (SqliteStorage storage = SqliteStorage.open(data, clock);
        EventTail tail = new EventTail(log, codec);
        Views views = views(storage, tail)) {
      views.start();
      assertThat(
              views
                  .readYourWrites()
                  .await(Set.of("organization"), log.head(), Duration.ofMinutes(3)))
          .isTrue();
      MemberReads reads = new MemberReads(new Members(views.live("member")));
      for (Question question :
          List.of(
              new Question(null, null, null),
              new Question(null, null, "name"),
              new Question(null, "collaborator", "name"),
              new Question("an", null, null),
              new Question("an", "collaborator", null),
              new Question("meier f1", null, null))) {
        compare(reads, question);
      }
    }
  }

  private static void compare(MemberReads reads, Question question) {
    long[] few = new long[ROUNDS];
    long[] many = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      few[round] = cost(reads, "few", question);
      many[round] = cost(reads, "many", question);
    }
    LOG.info(
        "{}: {} us with {} members, {} us with {}",
        question,
        quartile(few) / 1_000,
        FEW,
        quartile(many) / 1_000,
        MANY);
    assertThat((double) quartile(many) / quartile(few)).as(question.toString()).isLessThan(MOST);
  }

  private static long cost(MemberReads reads, String organization, Question question) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setUserPrincipal(new SignedIn(new AccountId("account:" + organization + 0), "x"));
    long begin = System.nanoTime();
    var page =
        reads.users(
            request,
            organization,
            question.name(),
            question.role(),
            null,
            question.sort(),
            null,
            PAGE);
    long took = System.nanoTime() - begin;
    assertThat(page.items()).isNotEmpty();
    return took;
  }

  private static long quartile(long[] times) {
    long[] sorted = Arrays.copyOfRange(times, ROUNDS / 4, ROUNDS);
    Arrays.sort(sorted);
    return sorted[sorted.length / 4];
  }

  private Views views(SqliteStorage storage, EventTail tail) {
    return new Views(
        new ViewsSetup(
            storage.viewStore(),
            EventSource.of(tail),
            new LogReplay(log, codec),
            Leases.ALONE,
            "here",
            clock),
        List.of(new MemberProjection()),
        new SimpleMeterRegistry());
  }

  private void organization(String local, int size) {
    String organization = "organization:" + local;
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String account = "account:" + local + i;
      String name = (i % 2 == 0 ? "Anna" : "Ändu") + " Meier F" + i;
      String email = "f" + i + '.' + local + "@example.org";
      events.add(event(account, 0, new AccountRegistered(account, email, name, "de", "UTC")));
      events.add(
          event(
              organization,
              i,
              i == 0
                  ? new OrganizationOpened(organization, local, account)
                  : new UserAdded(organization, account, "collaborator")));
    }
    log.append(List.of(new Commit("all of " + local, events, List.of())));
  }

  private NewEvent event(String stream, long sequence, Event event) {
    String id = "event-" + recorded++;
    Trail trail = new Trail(Trail.SYSTEM, Client.SYSTEM, id, "test", null);
    return codec.encode(
        id,
        stream.substring(0, stream.indexOf(':')),
        stream,
        sequence,
        clock.instant(),
        event,
        codec.encodeTrail(trail));
  }
}
