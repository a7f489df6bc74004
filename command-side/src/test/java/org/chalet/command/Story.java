package org.chalet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chalet.command.audit.AuditWiring;
import org.chalet.command.calendar.CalendarWiring;
import org.chalet.command.calendar.CalendarsOfRooms;
import org.chalet.command.contact.ContactWiring;
import org.chalet.command.erasure.ErasureWiring;
import org.chalet.command.file.FileWiring;
import org.chalet.command.guard.GuardWiring;
import org.chalet.command.handover.HandOverWiring;
import org.chalet.command.handover.RemovalPlans;
import org.chalet.command.identity.IdentityWiring;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Wording;
import org.chalet.command.organization.OrganizationCircles;
import org.chalet.command.organization.OrganizationWiring;
import org.chalet.command.organization.room.OrganizationRooms;
import org.chalet.command.registration.RegistrationWiring;
import org.chalet.command.scheduling.ImplicitScheduling;
import org.chalet.command.scheduling.SchedulingWiring;
import org.chalet.command.scheduling.room.RoomBookings;
import org.chalet.command.sharing.SharingWiring;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.RecordedEvent;
import org.chalet.store.Reservations;
import org.chalet.store.TestClock;
import org.jspecify.annotations.Nullable;

/** The whole command side over an in-memory log: what was sent, what it recorded or refused. */
public final class Story implements AutoCloseable {
  /** Bytes that may live in a drive. */
  public static final long QUOTA = 1_000_000;

  public final TestClock clock = new TestClock();
  public final InMemoryEventLog log = new InMemoryEventLog();
  public final InMemorySecretVault vault = new InMemorySecretVault(clock);
  public final InMemoryBlobStore blobs = new InMemoryBlobStore();

  /** What was posted, the oldest first; also what a refused command would have sent. */
  public final List<Letter> letters = new CopyOnWriteArrayList<>();

  /** Who may read which attached files: local part of the account, blank, managed id. */
  public final Set<String> readable = ConcurrentHashMap.newKeySet();

  /** Where no calendar may be fetched. */
  public final Set<String> privateHosts = ConcurrentHashMap.newKeySet();

  /** Bytes that are left to everybody's calendars and address books. */
  public volatile long room = Long.MAX_VALUE;

  private final ClaimNames names = new ClaimNames(vault);
  public final Reservations reservations = names.over(log);
  public final OwnerKeys keys = new OwnerKeys(vault, clock);
  public final EventCodec codec = new EventCodec(EventTypes.all(), Upcasters.all(), keys, names);
  public final EventTail tail = new EventTail(log, codec);

  /** From where others than owners are shown what was. */
  public long shownSince;

  public final TracesByHistory traces = new TracesByHistory(this::history);
  private CommandSide side = start();

  private CommandSide start() {
    return new CommandSide(
        new CommandSide.Ground(
            log,
            tail,
            codec,
            reservations,
            vault,
            blobs,
            this::post,
            clock,
            true,
            (contexts, position, most) -> true),
        List.of(
            new IdentityWiring(),
            new OrganizationWiring(
                traces::organizations,
                parts -> new RemovalPlans(parts, traces),
                CalendarsOfRooms::new),
            new CalendarWiring(
                parts ->
                    new ImplicitScheduling(
                        parts,
                        new OrganizationRooms(parts),
                        new OrganizationCircles(traces::organizations, parts.states())),
                parts -> new OrganizationCircles(traces::organizations, parts.states()),
                (reader, attachment) -> readable.contains(reader.local() + ' ' + attachment),
                (owner, kind) -> room,
                url -> !privateHosts.contains(url.uri().getHost()),
                (reader, collection) -> Optional.of(shownSince)),
            new ContactWiring(
                parts -> new OrganizationCircles(traces::organizations, parts.states()),
                (owner, kind) -> room,
                (reader, collection) -> Optional.of(shownSince)),
            new FileWiring(QUOTA),
            new RegistrationWiring(),
            new ErasureWiring(traces::organizations, traces),
            new SchedulingWiring(parts ->
                new RoomBookings(
                    parts,
                    new OrganizationRooms(parts),
                    new OrganizationCircles(traces::organizations, parts.states()))),
            new SharingWiring(
                parts -> new OrganizationCircles(traces::organizations, parts.states())),
            new GuardWiring(
                parts -> new OrganizationCircles(traces::organizations, parts.states())),
            new HandOverWiring(),
            new AuditWiring()));
  }

  /** Forgets what is decoded, as after an erasure. */
  public void forget() {
    tail.forgetDecoded();
    side.forget();
  }

  /** There must be words for whatever is posted. */
  private void post(Letter letter) {
    new Wording(() -> "https://chalet.example.org").verify(letter);
    letters.add(letter);
  }

  /** Forgets all states in memory, as after a restart. */
  public void restart() throws InterruptedException {
    side.close();
    side = start();
  }

  /** Where endpoints send commands. */
  public Commands commands() {
    return (command, trail) -> side.send(command, trail);
  }

  public StateReader states() {
    return new StateReader(log, codec::decode);
  }

  /** What became of a command. */
  public final class Outcome {
    private final List<Event> events;
    private final List<Long> commits;
    private final @Nullable Object answer;
    private final @Nullable ErrorCode refusal;

    private Outcome(
        List<RecordedEvent> recorded, @Nullable Receipt receipt, @Nullable Rejected rejected) {
      events = recorded.stream().map(e -> (Event) codec.decode(e).payload()).toList();
      commits =
          log
              .readCommits(recorded.isEmpty() ? log.head() + 1 : recorded.getFirst().position(), 99)
              .stream()
              .map(c -> c.firstPosition())
              .toList();
      answer = receipt == null ? null : receipt.result();
      refusal = rejected == null ? null : rejected.code();
    }

    /** In one commit. */
    public Outcome recorded(Event... expected) {
      assertThat(refusal).isNull();
      assertThat(events).containsExactly(expected);
      assertThat(commits).hasSize(1);
      return this;
    }

    public Outcome recordedNothing() {
      assertThat(refusal).isNull();
      assertThat(events).isEmpty();
      return this;
    }

    public void refused(ErrorCode code) {
      assertThat(refusal).isEqualTo(code);
      assertThat(events).isEmpty();
    }

    public <T> T as(Class<T> type) {
      assertThat(refusal).isNull();
      return type.cast(Objects.requireNonNull(answer));
    }

    public List<Event> events() {
      assertThat(refusal).isNull();
      assertThat(commits).hasSizeLessThanOrEqualTo(1);
      return events;
    }

    /** Null for a command that was carried out. */
    public @Nullable ErrorCode refusal() {
      return refusal;
    }
  }

  public Outcome when(String actor, Command command) {
    return when(trail(actor), command);
  }

  /** Sent with what somebody signed in with. */
  public Outcome when(SignedIn actor, Command command) {
    Trail trail = trail(actor.account().raw());
    Client client = new Client("rest", "test", "192.0.2.1", actor.credential());
    return when(new Trail(trail.actor(), client, trail.command(), trail.cause(), null), command);
  }

  private Outcome when(Trail trail, Command command) {
    long before = log.head();
    Receipt receipt = null;
    Rejected rejected = null;
    try {
      receipt = side.send(command, trail);
    } catch (Rejected e) {
      rejected = e;
    }
    return new Outcome(log.readFrom(before + 1, 1000), receipt, rejected);
  }

  public Outcome when(AccountId actor, Command command) {
    return when(actor.raw(), command);
  }

  /** Sends what must be carried out. */
  public Story given(AccountId actor, Command... commands) {
    for (Command command : commands) {
      when(actor, command).events();
    }
    return this;
  }

  /** Registers {@code name@example.org}, without invitation. */
  public Registered registered(String name) {
    AccountId account = AccountId.ofLocal(name);
    return when(account, registration(name)).as(Registered.class);
  }

  /** Whoever is registered comes in by invitation: three events of the organization. */
  public Story joins(AccountId inviter, OrganizationId organization, AccountId who, Role role) {
    if (role == Role.LEGAL_REPRESENTATIVE) {
      return joins(inviter, organization, who, Role.COLLABORATOR)
          .given(inviter, new ChangeUserRole(organization, who, role));
    }
    InvitationId invitation = InvitationId.ofLocal(Secrets.letters());
    EmailAddress address = new EmailAddress(who.local() + "@example.org");
    return given(
            inviter,
            new InviteUser(
                organization, invitation, address, InvitationOffer.of(role), null, "by-hand"))
        .given(who, new AcceptInvitation(invitation, null));
  }

  /** Registers {@code name@example.org} as a collaborator whom the manager invited. */
  public Registered invited(AccountId manager, OrganizationId organization, AccountId account) {
    RegisterAccount plain = registration(account.local());
    InvitationId invitation = InvitationId.ofLocal("for-" + account.local());
    InvitationOffer offer = InvitationOffer.of(Role.COLLABORATOR);
    given(manager, new InviteUser(organization, invitation, plain.email(), offer, null, "open-it"));
    RegisterAccount command =
        new RegisterAccount(
            account,
            plain.email(),
            plain.name(),
            plain.language(),
            plain.zone(),
            null,
            invitation,
            "open-it");
    return when(account, command).as(Registered.class);
  }

  public static RegisterAccount registration(String name) {
    return new RegisterAccount(
        AccountId.ofLocal(name),
        new EmailAddress(name + "@example.org"),
        name,
        "en",
        "Europe/Zurich",
        null,
        null,
        null);
  }

  /** Every event of the log that can be read. */
  public List<Event> history() {
    List<Event> events = new ArrayList<>();
    log.readFrom(1, Integer.MAX_VALUE)
        .forEach(recorded -> {
          if (codec.decode(recorded).payload() instanceof Event event) {
            events.add(event);
          }
        });
    return events;
  }

  public static Trail trail(String actor) {
    return new Trail(
        actor,
        new Client("rest", "test", "192.0.2.1", null),
        UUID.randomUUID().toString(),
        "POST /test",
        null);
  }

  @Override
  public void close() throws Exception {
    side.close();
    tail.close();
  }
}
