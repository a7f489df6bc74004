package org.chalet.server.organization;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.chalet.command.CommandSide;
import org.chalet.command.calendar.CalendarWiring;
import org.chalet.command.contact.ContactWiring;
import org.chalet.command.identity.IdentityWiring;
import org.chalet.command.mail.Carrier;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.mail.Wording;
import org.chalet.command.organization.CollectionsOfRemoved;
import org.chalet.command.organization.OrganizationWiring;
import org.chalet.command.registration.RegistrationWiring;
import org.chalet.command.scheduling.ImplicitScheduling;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.storage.sqlite.SqliteStorage;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;

/** The command side over an embedded store in a directory, without views. */
public final class Embedded implements AutoCloseable {
  public static final InstantSource CLOCK = InstantSource.system();

  public final AtomicInteger letters = new AtomicInteger();
  public final SqliteStorage storage;
  public final SecretVault vault;
  private final EventTail tail;
  private volatile @Nullable MailRoom mail;
  private final CommandSide side;

  public Embedded(Path directory) {
    this(directory, vault -> vault);
  }

  /**
   * @param vaults around the stored one
   */
  public Embedded(Path directory, UnaryOperator<SecretVault> vaults) {
    storage = SqliteStorage.open(directory, CLOCK);
    vault = vaults.apply(storage.secretVault());
    ClaimNames names = new ClaimNames(vault);
    EventCodec codec =
        new EventCodec(EventTypes.all(), Upcasters.all(), new OwnerKeys(vault, CLOCK), names);
    tail = new EventTail(storage.eventLog(), codec);
    side =
        new CommandSide(
            new CommandSide.Ground(
                storage.eventLog(),
                tail,
                codec,
                names.over(storage.reservations()),
                vault,
                storage.blobStore(),
                this::post,
                CLOCK,
                true,
                (contexts, position, most) -> true),
            List.of(
                new IdentityWiring(),
                new OrganizationWiring(account -> List.of(), parts -> CollectionsOfRemoved.NONE),
                new CalendarWiring(ImplicitScheduling::new),
                new ContactWiring(),
                new RegistrationWiring()));
  }

  private void post(Letter letter) {
    letters.incrementAndGet();
    MailRoom room = mail;
    if (room != null) {
      room.outbox().post(letter);
    }
  }

  /** Keeps letters from now on, and has them carried once it is started. */
  public MailRoom mail(Carrier carrier) {
    MailRoom room =
        new MailRoom(
            new MailRoom.Ground(
                vault, tail, Leases.ALONE, CLOCK, new Wording(() -> "https://chalet.example.org")),
            carrier);
    mail = room;
    return room;
  }

  public CommandSide side() {
    return side;
  }

  public Receipt send(AccountId by, Command command) {
    return side.send(command, trail(by));
  }

  public Registered registered(AccountId account) {
    return send(
            account,
            new RegisterAccount(account, address(account), "P", "en", "UTC", null, null, null))
        .as(Registered.class);
  }

  static EmailAddress address(AccountId account) {
    return new EmailAddress(account.local() + "@example.org");
  }

  static Trail trail(AccountId by) {
    return new Trail(by.raw(), Client.SYSTEM, UUID.randomUUID().toString(), "test", null);
  }

  @Override
  public void close() throws Exception {
    side.close();
    tail.close();
    storage.close();
  }
}
