package org.chalet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.PutCard;
import org.chalet.file.CreateFolder;
import org.chalet.file.MoveNode;
import org.chalet.file.NodeId;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.RenameOrganization;
import org.chalet.team.CreateTeam;

/** What some people do, one after the other: events, cards, folders, and the organizations. */
final class Caller {
  private static final int CALENDARS = 55;
  private static final int CONTACTS = 75;
  private static final int FILES = 83;
  private static final int ROLES = 98;
  private static final int MOST_EVENTS = 150;
  private static final int TEAMS = 40;

  /** The first person's calendar is one that is asked about. */
  private static final int MOST_EVENTS_OF_FIRST = 2_000;

  private final Commands commands;
  private final Person first;
  private final List<Person> people;
  private final Random random;

  Caller(Commands commands, Person first, List<Person> people, int seed) {
    this.commands = commands;
    this.first = first;
    this.people = people;
    this.random = new Random(seed);
  }

  Void runUntil(BooleanSupplier enough) {
    while (!enough.getAsBoolean()) {
      boolean founder = people.contains(first) && random.nextInt(20) == 0;
      act(founder ? first : Person.any(people, random));
    }
    return null;
  }

  private void act(Person person) {
    int what = random.nextInt(100);
    if (what < CALENDARS) {
      calendar(person);
    } else if (what < CONTACTS) {
      contacts(person);
    } else if (what < FILES) {
      files(person);
    } else if (what < ROLES) {
      role(person);
    } else {
      organization(person);
    }
  }

  private void calendar(Person person) {
    int most = person == first ? MOST_EVENTS_OF_FIRST : MOST_EVENTS;
    boolean fresh =
        person.events.isEmpty() || (person.events.size() < most && random.nextInt(5) < 2);
    if (!fresh && random.nextInt(10) == 0) {
      String name = person.events.removeLast();
      send(
          person,
          new DeleteCalendarObject(
              person.calendar, new ResourceName(name + ".ics"), Precondition.NONE));
      return;
    }
    String name = fresh ? UUID.randomUUID().toString() : Person.any(person.events, random);
    if (fresh) {
      person.events.add(name);
    }
    send(
        person,
        new PutCalendarObject(
            person.calendar,
            new ResourceName(name + ".ics"),
            event(name).getBytes(UTF_8),
            Precondition.NONE));
  }

  private String event(String uid) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//bench//EN
    BEGIN:VEVENT
    UID:%s
    DTSTAMP:20260101T000000Z
    DTSTART:2026%02d%02dT%02d0000Z
    DURATION:PT1H
    SUMMARY:Talk about plan %d
    LOCATION:Room %d
    DESCRIPTION:What was said of it the last time\\, and what is to be done.
    %sEND:VEVENT
    END:VCALENDAR
    """
        .formatted(
            uid,
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            random.nextInt(24),
            random.nextInt(10_000),
            random.nextInt(50),
            random.nextInt(20) == 0 ? "RRULE:FREQ=WEEKLY;COUNT=10\n" : "")
        .replace("\n", "\r\n");
  }

  private void contacts(Person person) {
    boolean fresh = person.cards.isEmpty() || random.nextInt(2) == 0;
    if (!fresh && random.nextInt(10) == 0) {
      String name = person.cards.removeLast();
      send(
          person,
          new DeleteCard(person.addressBook, new ResourceName(name + ".vcf"), Precondition.NONE));
      return;
    }
    String name = fresh ? UUID.randomUUID().toString() : Person.any(person.cards, random);
    if (fresh) {
      person.cards.add(name);
    }
    String card =
        """
        BEGIN:VCARD
        VERSION:3.0
        UID:%s
        FN:Cleo Family%d
        N:Family%2$d;Cleo;;;
        EMAIL:cleo%2$d@example.com
        TEL:+41 79 %07d
        END:VCARD
        """
            .formatted(name, random.nextInt(100_000), random.nextInt(10_000_000))
            .replace("\n", "\r\n");
    send(
        person,
        new PutCard(
            person.addressBook,
            new ResourceName(name + ".vcf"),
            card.getBytes(UTF_8),
            Precondition.NONE));
  }

  private void files(Person person) {
    NodeId drive = NodeId.driveOf(person.account);
    boolean fresh = person.folders.isEmpty() || random.nextInt(2) == 0;
    ResourceName name = new ResourceName("Folder " + UUID.randomUUID());
    if (fresh) {
      NodeId folder = NodeId.ofLocal(UUID.randomUUID().toString());
      send(person, new CreateFolder(person.account, folder, drive, name));
      person.folders.add(folder);
    } else {
      NodeId folder = Person.any(person.folders, random);
      send(person, new MoveNode(person.account, folder, drive, name, false));
    }
  }

  /** In the large organization, whose first person is always the same. */
  private void role(Person person) {
    if (!person.organization.equals(first.organization) || person == first) {
      calendar(person);
      return;
    }
    person.administers = !person.administers;
    Role role = person.administers ? Role.ADMINISTRATOR : Role.COLLABORATOR;
    send(first, new ChangeUserRole(person.organization, person.account, role));
  }

  private void organization(Person person) {
    if (random.nextInt(TEAMS) == 0) {
      TeamId team = TeamId.ofLocal(UUID.randomUUID().toString());
      String name = "Team " + team.local();
      List<AccountId> members =
          person.organization.equals(first.organization) ? List.of(person.account) : List.of();
      send(first, new CreateTeam(first.organization, team, name, "#336699", members));
    } else {
      send(first, new RenameOrganization(first.organization, "Name " + random.nextInt(1_000)));
    }
  }

  private void send(Person actor, Command command) {
    commands.send(command, Crowd.trail(actor.account));
  }
}
