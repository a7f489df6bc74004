package org.chalet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chalet.command.CommandSide;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.RegisterAccount;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.contact.AddressBookProjection;
import org.chalet.query.dashboard.DashboardProjection;
import org.chalet.query.directory.DirectoryProjection;
import org.chalet.query.identity.IdentityProjection;
import org.chalet.query.member.MemberProjection;
import org.chalet.query.organization.OrganizationProjection;
import org.chalet.query.product.ProductProjection;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.team.TeamProjection;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;

/**
 * What adding a user costs in an organization of 10 and in one of 100,000: invited, joined by
 * opening an account, given another role; decided, durable, and visible in every list. The two take
 * turns, one caller.
 */
final class MemberScale {
  private static final int SMALL = 10;
  private static final int LARGE = 100_000;
  private static final int WARM_UP = 400;
  private static final int MEASURED = 1_500;
  private static final int PER_COMMIT = 500;
  private static final double TARGET = 1.5;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final List<Projection> PROJECTIONS =
      List.of(
          new IdentityProjection(),
          new OrganizationProjection(),
          new ProductProjection(),
          new TeamProjection(),
          new CalendarProjection(),
          new AddressBookProjection(),
          new MemberProjection(),
          new DirectoryProjection(),
          new DashboardProjection());
  private static final Set<String> CONTEXTS = Set.of("identity", "organization");

  private final Ground ground;
  private final CommandSide side;

  private MemberScale(Ground ground, CommandSide side) {
    this.ground = ground;
    this.side = side;
  }

  static void run(Report report, Path parent) throws Exception {
    try (Ground ground = new Ground(parent);
        Views views = RebuildRate.views(ground, PROJECTIONS)) {
      views.start();
      try (CommandSide side = ground.commandSide(views.readYourWrites())) {
        MemberScale scale = new MemberScale(ground, side);
        scale.fill(organization(SMALL), SMALL);
        scale.fill(organization(LARGE), LARGE);
        long head = ground.storage.eventLog().head();
        if (!views.readYourWrites().await(CONTEXTS, head, PATIENCE)) {
          throw new IllegalStateException("the views did not catch up");
        }
        scale.measure(report);
      }
    }
  }

  private void measure(Report report) {
    for (int i = 0; i < WARM_UP; i++) {
      add(SMALL, "w" + i);
      add(LARGE, "w" + i);
    }
    Latencies small = new Latencies(MEASURED);
    Latencies large = new Latencies(MEASURED);
    for (int i = 0; i < MEASURED; i++) {
      small.add(add(SMALL, "m" + i));
      large.add(add(LARGE, "m" + i));
    }
    for (double share : new double[] {0.5, 0.99}) {
      String name = "adding a user, p" + Math.round(share * 100);
      double few = Latencies.within(share, List.of(small));
      double many = Latencies.within(share, List.of(large));
      report.millis(name + ", organization of " + SMALL, few, 0);
      report.millis(name + ", organization of " + LARGE, many, 0);
      report.ratio(name + ", large to small (target 1.5)", many / few, TARGET);
    }
  }

  /** Returns how long it took, in nanoseconds. */
  private long add(int size, String name) {
    OrganizationId organization = organization(size);
    String person = name + "x" + size;
    AccountId account = AccountId.ofLocal(person);
    EmailAddress email = new EmailAddress(person + "@example.org");
    InvitationId invitation = InvitationId.ofLocal(person);
    long before = System.nanoTime();
    side.send(
        new InviteUser(
            organization, invitation, email, InvitationOffer.of(Role.COLLABORATOR), null, person),
        CommandRate.trail());
    side.send(
        new RegisterAccount(
            account, email, person, "en", "Europe/Zurich", null, invitation, person),
        CommandRate.trail());
    side.send(new ChangeUserRole(organization, account, Role.ADMINISTRATOR), CommandRate.trail());
    return System.nanoTime() - before;
  }

  /** People with names, so that every view has work to do. */
  private void fill(OrganizationId organization, int members) {
    byte[] trail = ground.codec.encodeTrail(CommandRate.trail());
    List<NewEvent> joined = new ArrayList<>();
    List<Commit> batch = new ArrayList<>();
    joined.add(
        event(
            organization.raw(),
            0,
            new OrganizationOpened(organization.raw(), "Organization", Ground.ACCOUNT.raw()),
            trail));
    for (int i = 1; i < members; i++) {
      String account = "account:" + organization.local() + "p" + i;
      Event registered =
          new AccountRegistered(
              account, "p" + i + "@" + organization.local() + ".example", name(i), "en", "UTC");
      batch.add(commit(List.of(event(account, 0, registered, trail))));
      joined.add(
          event(
              organization.raw(),
              i,
              new UserAdded(organization.raw(), account, Role.COLLABORATOR.token()),
              trail));
      if (joined.size() == PER_COMMIT) {
        append(batch, joined);
      }
    }
    append(batch, joined);
  }

  private void append(List<Commit> batch, List<NewEvent> joined) {
    if (!joined.isEmpty()) {
      batch.add(commit(joined));
      ground.storage.eventLog().append(batch);
      batch.clear();
      joined.clear();
    }
  }

  private NewEvent event(String stream, long sequence, Event event, byte[] trail) {
    String type = stream.startsWith("account:") ? "Account" : "Organization";
    return ground.codec.encode(
        UUID.randomUUID().toString(),
        type,
        stream,
        sequence,
        Instant.EPOCH.plusSeconds(sequence),
        event,
        trail);
  }

  private static Commit commit(List<NewEvent> events) {
    return new Commit(UUID.randomUUID().toString(), events, List.of());
  }

  private static String name(int i) {
    return "Person" + Integer.toString(i % 1_000, 36) + " Family" + Integer.toString(i / 7, 36);
  }

  private static OrganizationId organization(int size) {
    return OrganizationId.ofLocal("of" + size);
  }
}
