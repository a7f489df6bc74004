package org.chalet.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.chalet.command.CommandSide;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandSideTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z"));
  private static final Trail TRAIL =
      new Trail(
          "account:anna",
          new Client("rest", "curl", "192.0.2.1", null),
          "command-1",
          "POST /x",
          null);

  private final InMemoryEventLog log = new InMemoryEventLog();
  private final InMemorySecretVault vault = new InMemorySecretVault(CLOCK);
  private final ClaimNames names = new ClaimNames(vault);
  private final EventCodec codec =
      new EventCodec(EventTypes.all(), Upcasters.all(), new OwnerKeys(vault, CLOCK), names);
  private final EventTail tail = new EventTail(log, codec);
  private final CommandSide side = side(true);

  @AfterEach
  void close() throws Exception {
    side.close();
    tail.close();
  }

  @Test
  void a_command_s_events_are_stored_with_who_did_it_before_it_answers() {
    Receipt receipt = side.send(new Open("a"), TRAIL);
    assertThat(receipt.position()).isEqualTo(1);
    assertThat(receipt.visible()).isTrue();
    RecordedEvent stored = log.readFrom(1, 10).getFirst();
    assertThat(codec.decode(stored).trail()).isEqualTo(TRAIL);
    assertThat(stored.event().name()).isEqualTo("organization.opened");
  }

  @Test
  void a_command_that_changes_nothing_records_nothing() {
    side.send(new Open("a"), TRAIL);
    Receipt receipt = side.send(new Rename("a", "House a"), TRAIL);
    assertThat(receipt.changed()).isFalse();
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void a_refusal_reaches_the_caller_and_leaves_no_trace() {
    side.send(new Open("a"), TRAIL);
    assertThatThrownBy(() -> side.send(new Rename("a", "forbidden"), TRAIL))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void a_taken_name_refuses_the_whole_commit() {
    side.send(new Register("a", "Anna@Example.org"), TRAIL);
    assertThatThrownBy(() -> side.send(new Register("b", "anna@example.org"), TRAIL))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOGIN_TAKEN));
    assertThat(names.over(log).holder("login", "anna@example.org")).contains("account:a");
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void concurrent_commands_on_one_aggregate_lose_nothing() throws Exception {
    side.send(new Open("a"), TRAIL);
    renameAll(side, 200);
    assertThat(log.readStream("organization:a", 0)).hasSize(201);
    assertThat(log.head()).isEqualTo(201);
  }

  @Test
  void two_command_sides_on_one_log_settle_their_conflicts() throws Exception {
    try (CommandSide other = side(false)) {
      side.send(new Open("a"), TRAIL);
      for (int i = 0; i < 50; i++) {
        other.send(new Rename("a", "other " + i), TRAIL);
        side.send(new Rename("a", "mine " + i), TRAIL);
      }
      assertThat(log.readStream("organization:a", 0)).hasSize(101);
    }
  }

  @Test
  void a_state_comes_from_its_snapshot_and_what_followed() throws Exception {
    side.send(new Open("a"), TRAIL);
    renameAll(side, 450);
    assertThat(log.snapshot("organization:a")).isPresent();
    try (CommandSide fresh = side(false)) {
      assertThat(fresh.send(new Rename("a", "last"), TRAIL).changed()).isTrue();
      assertThat(fresh.send(new Rename("a", "last"), TRAIL).changed()).isFalse();
    }
  }

  @Test
  void a_follower_of_the_tail_is_woken_by_every_commit() throws Exception {
    TailEventStore store =
        new TailEventStore(
            new LogStorageEngine(log, tail, codec, new AppendQueue(log, tail), java.util.Map.of()),
            tail);
    try (BlockingStream<TrackedEventMessage<?>> stream =
        store.openStream(new GlobalSequenceTrackingToken(0))) {
      assertThat(stream.hasNextAvailable()).isFalse();
      try (ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<TrackedEventMessage<?>> next = worker.submit(stream::nextAvailable);
        side.send(new Open("a"), TRAIL);
        assertThat(next.get(5, TimeUnit.SECONDS).getPayload())
            .isEqualTo(new OrganizationOpened("organization:a", "House a", "account:anna"));
      }
    }
  }

  private static void renameAll(CommandSide side, int times) throws Exception {
    List<Callable<Receipt>> renames = new ArrayList<>();
    IntStream.range(0, times)
        .forEach(i -> renames.add(() -> side.send(new Rename("a", "name " + i), TRAIL)));
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Receipt> done : workers.invokeAll(renames)) {
        assertThat(done.get().changed()).isTrue();
      }
    }
  }

  private CommandSide side(boolean soleWriter) {
    return new CommandSide(
        new CommandSide.Ground(
            log,
            tail,
            codec,
            names.over(log),
            vault,
            new InMemoryBlobStore(),
            letter -> {},
            CLOCK,
            soleWriter,
            (c, p, d) -> true),
        List.of(new Houses()));
  }

  record Open(String id) implements Command {}

  record Rename(String id, String name) implements Command {}

  record Register(String id, String email) implements Command {}

  static final class Houses implements ContextWiring {
    @Override
    public List<Class<?>> aggregates() {
      return List.of(House.class, Person.class);
    }

    @Override
    public List<Object> handlers(CommandSideParts parts) {
      return List.of(new Handlers(parts.repository(House.class), parts.repository(Person.class)));
    }
  }

  static final class Handlers {
    private final Repository<House> houses;
    private final Repository<Person> people;

    Handlers(Repository<House> houses, Repository<Person> people) {
      this.houses = houses;
      this.people = people;
    }

    @CommandHandler
    void handle(Open command, @MetaDataValue("trail") Trail trail) throws Exception {
      houses.newInstance(() -> new House(command.id(), trail.actor()));
    }

    @CommandHandler
    void handle(Rename command) {
      houses.load("organization:" + command.id()).execute(house -> house.rename(command.name()));
    }

    @CommandHandler
    void handle(Register command) throws Exception {
      people.newInstance(() -> new Person(command.id(), command.email()));
    }
  }

  @EventName("organization.house")
  static final class House {
    @SuppressWarnings("NullAway.Init") // Axon asks for it only after the first event
    @AggregateIdentifier
    private String id;

    private String name = "";

    House() {}

    House(String id, String founder) {
      AggregateLifecycle.apply(
          new OrganizationOpened("organization:" + id, "House " + id, founder));
    }

    void rename(String to) {
      if (to.equals("forbidden")) {
        throw new Rejected(ErrorCode.FORBIDDEN, "not this one");
      }
      if (!to.equals(name)) {
        AggregateLifecycle.apply(new OrganizationRenamed(id, to));
      }
    }

    @EventSourcingHandler
    void evolve(OrganizationOpened event) {
      id = event.organization();
      name = event.name();
    }

    @EventSourcingHandler
    void evolve(OrganizationRenamed event) {
      name = event.name();
    }
  }

  static final class Person {
    @SuppressWarnings("NullAway.Init") // Axon asks for it only after the first event
    @AggregateIdentifier
    private String id;

    Person() {}

    Person(String id, String email) {
      AggregateLifecycle.apply(
          new AccountRegistered("account:" + id, email, "A", "en", "Europe/Zurich"));
    }

    @EventSourcingHandler
    void evolve(AccountRegistered event) {
      id = event.account();
    }
  }
}
