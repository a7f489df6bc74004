package org.chalet.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chalet.calendar.CalendarCreated;
import org.chalet.contact.AddressBookCreated;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.organization.OrganizationOpened;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Who there is: an organization of many, which a demo began, and forty small ones. */
final class Crowd {
  private static final int LARGE = 10_000;
  private static final int SMALL = 30;
  private static final int ORGANIZATIONS = 40;
  private static final int DEMO = 1_000;

  private final Commands commands;
  private final List<Person> people = new ArrayList<>();

  private Crowd(Commands commands) {
    this.commands = commands;
  }

  /** The first of those returned represents the large organization. */
  static List<Person> gather(Ground ground, Commands commands) {
    Crowd crowd = new Crowd(commands);
    crowd.join(crowd.demo(ground), LARGE);
    for (int i = 0; i < ORGANIZATIONS; i++) {
      AccountId founder = AccountId.ofLocal("founder" + i);
      crowd.join(crowd.register(founder, "Organization " + i, null), SMALL);
    }
    return crowd.people;
  }

  private Person demo(Ground ground) {
    Map<String, String> calendars = new HashMap<>();
    Map<String, String> books = new HashMap<>();
    OrganizationOpened opened = null;
    for (RecordedEvent recorded : ground.storage.eventLog().readFrom(1, DEMO)) {
      switch (ground.codec.decode(recorded).payload()) {
        case OrganizationOpened first -> opened = first;
        case CalendarCreated made -> calendars.putIfAbsent(made.owner(), made.calendar());
        case AddressBookCreated made -> books.putIfAbsent(made.owner(), made.addressBook());
        default -> {}
      }
    }
    if (opened == null) {
      throw new IllegalStateException("no demo began this directory");
    }
    String founder = opened.founder();
    Person first =
        new Person(
            new AccountId(founder),
            new OrganizationId(opened.organization()),
            new CalendarId(String.valueOf(calendars.get(founder))),
            new AddressBookId(String.valueOf(books.get(founder))));
    people.add(first);
    return first;
  }

  private void join(Person founder, int members) {
    for (int i = 0; i < members; i++) {
      AccountId account = AccountId.ofLocal("m" + i + "of" + founder.account.local());
      InvitationId invitation = InvitationId.ofLocal("to" + account.local());
      commands.send(
          new InviteUser(
              founder.organization,
              invitation,
              email(account),
              InvitationOffer.of(Role.COLLABORATOR),
              null,
              account.local()),
          trail(founder.account));
      register(account, null, invitation);
    }
  }

  private Person register(
      AccountId account, @Nullable String organization, @Nullable InvitationId invitation) {
    Registered done =
        commands
            .send(
                new RegisterAccount(
                    account,
                    email(account),
                    Names.of(people.size()),
                    "en",
                    "Europe/Zurich",
                    organization,
                    invitation,
                    invitation == null ? null : account.local()),
                trail(account))
            .as(Registered.class);
    Person person = new Person(account, done.organization(), done.calendar(), done.addressBook());
    people.add(person);
    return person;
  }

  private static EmailAddress email(AccountId account) {
    return new EmailAddress(account.local() + "@example.net");
  }

  static Trail trail(AccountId actor) {
    Client client = new Client("dav", "Bench/1.0", "127.0.0.1", null);
    return new Trail(actor.raw(), client, UUID.randomUUID().toString(), "bench", null);
  }

  /** Names of people. */
  private static final class Names {
    private static final List<String> GIVEN =
        List.of("Anna", "Ben", "Cleo", "David", "Eva", "Fynn");

    private Names() {}

    static String of(int number) {
      return GIVEN.get(number % GIVEN.size()) + " Family" + Integer.toString(number / 3, 36);
    }
  }
}
