package org.chalet.server.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.contact.CardPut;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.query.duplicate.DuplicateProjection;
import org.chalet.query.duplicate.DuplicateViews;
import org.chalet.query.projection.EventSource;
import org.chalet.query.projection.LogReplay;
import org.chalet.query.projection.Views;
import org.chalet.query.projection.ViewsSetup;
import org.chalet.storage.sqlite.SqliteStorage;
import org.chalet.store.Commit;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.Leases;
import org.chalet.store.NewEvent;
import org.chalet.store.TestClock;
import org.chalet.vcard.likeness.Cluster;
import org.chalet.vcard.likeness.GeneratedBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finding duplicates costs nothing while no card changes; with {@code
 * -Dsurefire.args=-Dchalet.scale.cards=50000} in the largest address book.
 */
class DuplicatesCostTest {
  private static final Logger LOG = LoggerFactory.getLogger(DuplicatesCostTest.class);
  private static final int CARDS = Integer.getInteger("chalet.scale.cards", 3_000);
  private static final int ROUNDS = 6;
  private static final String BOOK = "addressbook:all";
  private static final String OWNER = "account:anna";

  private final TestClock clock = new TestClock();
  private final InMemoryEventLog log = new InMemoryEventLog();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);
  private final EventCodec codec =
      new EventCodec(
          EventTypes.all(), Upcasters.all(), new OwnerKeys(vault, clock), new ClaimNames(vault));

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @TempDir Path data;

  @Test
  void what_was_found_is_found_again_at_no_cost_until_a_card_changes() throws Exception {
    List<byte[]> texts = GeneratedBook.of(2026, CARDS).texts();
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      events.add(event(i, "%06d.vcf".formatted(i), 0, texts.get(i)));
    }
    log.append(List.of(new Commit("all", events, List.of())));
    try (SqliteStorage storage = SqliteStorage.open(data, clock);
        EventTail tail = new EventTail(log, codec);
        Views views = views(storage, tail)) {
      views.start();
      await(views);
      DuplicateViews duplicates = new DuplicateViews(views.live("duplicate"));
      List<Cluster> found = duplicates.clusters(BOOK, "CH");
      assertThat(duplicates.clusters(BOOK, "CH")).isSameAs(found).isNotEmpty();
      for (int round = 1; round <= ROUNDS; round++) {
        NewEvent again = event(CARDS + round, "000000.vcf", round, texts.getFirst());
        log.append(List.of(new Commit("again " + round, List.of(again), List.of())));
        await(views);
        long begin = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        List<Cluster> later = duplicates.clusters(BOOK, "CH");
        LOG.info(
            "{} cards: {} sets in {} ms, of which {} ms on a processor",
            CARDS,
            found.size(),
            (System.nanoTime() - begin) / 1_000_000,
            (threads.getCurrentThreadCpuTime() - worked) / 1_000_000);
        assertThat(later).isNotSameAs(found).isEqualTo(found);
      }
    }
  }

  private void await(Views views) throws Exception {
    assertThat(views.readYourWrites().await(Set.of("contact"), log.head(), Duration.ofMinutes(5)))
        .isTrue();
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
        List.of(new DuplicateProjection()),
        new SimpleMeterRegistry());
  }

  private NewEvent event(int number, String name, long sequence, byte[] text) {
    String id = "event-" + number;
    Trail trail = new Trail(Trail.SYSTEM, Client.SYSTEM, id, "test", null);
    return codec.encode(
        id,
        ObjectId.CARD,
        ObjectId.ofCard(new AddressBookId(BOOK), name),
        sequence,
        clock.instant(),
        new CardPut(
            BOOK, OWNER, name, "uid-" + name, new String(text, StandardCharsets.UTF_8), null),
        codec.encodeTrail(trail));
  }
}
