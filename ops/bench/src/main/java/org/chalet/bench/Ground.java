package org.chalet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.command.CommandSide;
import org.chalet.command.calendar.CalendarWiring;
import org.chalet.command.contact.ContactWiring;
import org.chalet.command.file.FileWiring;
import org.chalet.command.identity.IdentityWiring;
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
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.storage.sqlite.SqliteStorage;
import org.chalet.store.ReadYourWrites;

/**
 * An embedded store: a fresh one in a directory of its own, gone when closed, or one that stays.
 */
final class Ground implements AutoCloseable {
  static final AccountId ACCOUNT = AccountId.ofLocal("AB12345");
  static final InstantSource CLOCK = InstantSource.system();

  final SqliteStorage storage;
  final ClaimNames names;
  final EventCodec codec;
  final EventTail tail;
  private final Path directory;
  private final boolean stays;

  Ground(Path parent) throws IOException {
    this(Files.createTempDirectory(Files.createDirectories(parent), "bench"), false);
  }

  private Ground(Path directory, boolean stays) {
    this.directory = directory;
    this.stays = stays;
    storage = SqliteStorage.open(directory, CLOCK);
    names = new ClaimNames(storage.secretVault());
    codec =
        new EventCodec(
            EventTypes.all(), Upcasters.all(), new OwnerKeys(storage.secretVault(), CLOCK), names);
    tail = new EventTail(storage.eventLog(), codec);
  }

  /** A data directory that a server has left. */
  static Ground of(Path data) {
    return new Ground(data, true);
  }

  /** With one account, {@link #ACCOUNT}. */
  CommandSide commandSide(ReadYourWrites gate) {
    CommandSide side = assemble(gate);
    EmailAddress email = new EmailAddress("anna@example.org");
    side.send(
        new RegisterAccount(ACCOUNT, email, "Anna", "en", "Europe/Zurich", null, null, null),
        CommandRate.trail());
    return side;
  }

  CommandSide assemble(ReadYourWrites gate) {
    return new CommandSide(
        new CommandSide.Ground(
            storage.eventLog(),
            tail,
            codec,
            names.over(storage.reservations()),
            storage.secretVault(),
            storage.blobStore(),
            letter -> {},
            CLOCK,
            true,
            gate),
        List.of(
            new IdentityWiring(),
            new OrganizationWiring(account -> List.of(), parts -> CollectionsOfRemoved.NONE),
            new CalendarWiring(ImplicitScheduling::new),
            new ContactWiring(),
            new FileWiring(Long.MAX_VALUE),
            new RegistrationWiring()));
  }

  @Override
  public void close() throws Exception {
    tail.close();
    storage.close();
    if (stays) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
