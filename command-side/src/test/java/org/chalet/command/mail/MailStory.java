package org.chalet.command.mail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandHandler;
import org.chalet.command.CommandSide;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.EventSourced;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.organization.OrganizationOpened;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.Leases;
import org.chalet.store.TestClock;

/** Mail over an in-memory log and vault, with commands that post letters. */
final class MailStory implements AutoCloseable {
  final TestClock clock = new TestClock();
  private final InMemoryEventLog stored = new InMemoryEventLog();
  final UnsureLog log = new UnsureLog(stored);
  final BreakingVault vault = new BreakingVault(new InMemorySecretVault(clock));
  final Postbag postbag = new Postbag();
  final EventTail tail;

  /** What handlers do once they have posted and decided. */
  final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

  MailRoom room;
  private final Leases leases;
  private final CommandSide side;

  MailStory() {
    this(Leases.ALONE);
  }

  MailStory(Leases leases) {
    this.leases = leases;
    ClaimNames names = new ClaimNames(vault);
    EventCodec codec =
        new EventCodec(EventTypes.all(), Upcasters.all(), new OwnerKeys(vault, clock), names);
    tail = new EventTail(log, codec);
    room = newRoom();
    side =
        new CommandSide(
            new CommandSide.Ground(
                log,
                tail,
                codec,
                names.over(stored),
                vault,
                new InMemoryBlobStore(),
                letter -> room.outbox().post(letter),
                clock,
                true,
                (contexts, position, most) -> true),
            List.of(new Houses()));
  }

  /** As another process, or this one after a crash. */
  MailRoom newRoom() {
    return newRoom(postbag);
  }

  MailRoom newRoom(Carrier carrier) {
    return new MailRoom(
        new MailRoom.Ground(
            vault, tail, leases, clock, new Wording(() -> "https://chalet.example.org")),
        carrier);
  }

  Letter letter() {
    return letter("anna@example.org");
  }

  Letter letter(String to) {
    return new Letter(
        new EmailAddress(to),
        "en",
        "test-greeting",
        Map.of("name", "Anna"),
        "/welcome?token=secret",
        clock.instant().plus(Duration.ofDays(3)));
  }

  void post() {
    room.outbox().post(letter());
  }

  /** Opens an organization and tells somebody. */
  void open(String organization) {
    openAs(organization, trail());
  }

  void openAs(String organization, Trail trail) {
    side.send(new Open(organization, true), trail);
  }

  void openWithoutEvents(String organization) {
    side.send(new Open(organization, false), trail());
  }

  void refuseMeanwhile() {
    meanwhile.set(() -> {
      throw new Rejected(ErrorCode.FORBIDDEN, "not today");
    });
  }

  int count(MailState state) {
    return room.mails().count(state);
  }

  static Trail trail() {
    return org.chalet.command.Story.trail("account:anna");
  }

  @Override
  public void close() throws Exception {
    side.close();
    tail.close();
  }

  record Open(String organization, boolean records) implements Command {}

  /** Posts before it decides: the worst order. */
  private final class Handlers {
    private final EventSourced<String> houses;
    private final Outbox outbox;

    Handlers(EventSourced<String> houses, Outbox outbox) {
      this.houses = houses;
      this.outbox = outbox;
    }

    @CommandHandler
    void handle(Open command) {
      outbox.post(letter());
      String stream = "organization:" + command.organization();
      if (command.records()) {
        houses.decide(
            stream, state -> List.of(new OrganizationOpened(stream, "House", "account:anna")));
      }
      meanwhile.get().run();
    }
  }

  private final class Houses implements ContextWiring {
    @Override
    public List<Class<?>> aggregates() {
      return List.of();
    }

    @Override
    public List<Object> handlers(CommandSideParts parts) {
      return List.of(
          new Handlers(
              parts.eventSourced("organization", (before, event) -> "open", ""), parts.outbox()));
    }
  }
}
