package org.chalet.command.notice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalet.command.Quotas;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Contact;
import org.chalet.command.mail.Letter;
import org.chalet.command.organization.Member;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.ShownNames;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.OrganizationEvent;
import org.chalet.product.ProductEvent;
import org.chalet.sharing.CollectionShared;
import org.jspecify.annotations.Nullable;

/**
 * The letters that an event calls for. Addresses, languages, names, rights and preferences are
 * those of now; people who were erased get none.
 */
final class NoticeLetters {
  private static final Duration WORTH_SENDING = Duration.ofDays(3);

  private final StateReader states;
  private final InstantSource clock;
  private final ShareLetters shares;

  NoticeLetters(StateReader states, InstantSource clock, Quotas quotas) {
    this.shares = new ShareLetters(states, clock, quotas);
    this.states = states;
    this.clock = clock;
  }

  /** Whether anybody may have to be told of it. */
  static boolean concern(EventEnvelope event) {
    return event.payload() instanceof CollectionShared || lines(event).findAny().isPresent();
  }

  private static Stream<Line<?>> lines(EventEnvelope event) {
    return NoticeTable.LINES.stream().filter(line -> line.event().isInstance(event.payload()));
  }

  List<Letter> of(EventEnvelope event) {
    if (event.payload() instanceof CollectionShared shared) {
      return shares.of(shared, event.trail().actor());
    }
    List<Line<?>> lines = lines(event).toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    Organization organization =
        states.read(streamOf(event.payload()), Organization.EVOLUTION).orElse(Organization.NONE);
    Map<String, Letter> byPerson = new LinkedHashMap<>();
    lines.forEach(line -> add(byPerson, line, event, organization));
    return List.copyOf(byPerson.values());
  }

  private <E> void add(
      Map<String, Letter> byPerson, Line<E> line, EventEnvelope event, Organization organization) {
    E payload = line.event().cast(event.payload());
    switch (line) {
      case Line.Concerned<E> to ->
          post(
              byPerson,
              to.person().apply(payload),
              to.letter().apply(payload),
              Map.of("organization", ShownNames.of(organization.name(), states)));
      case Line.Announced<E> about ->
          announce(
              byPerson, about, about.subject().apply(organization, payload), event, organization);
    }
  }

  private void announce(
      Map<String, Letter> byPerson,
      Line.Announced<?> line,
      @Nullable Subject subject,
      EventEnvelope event,
      Organization organization) {
    if (subject == null) {
      return;
    }
    String actor = event.trail().actor();
    List<String> told =
        line.audience().in(organization, subject).stream()
            .filter(account -> !account.equals(actor) && !account.equals(subject.person()))
            .filter(account -> isTold(organization.members().all().get(account), line))
            .toList();
    if (!told.isEmpty()) {
      values(organization, subject)
          .ifPresent(values -> post(byPerson, told, line.letter(), values));
    }
  }

  /** Externals hear nothing of the house. */
  private static boolean isTold(@Nullable Member member, Line.Announced<?> line) {
    return member != null
        && member.role() != Role.EXTERNAL
        && line.wanted()
            .test(
                Objects.requireNonNullElseGet(
                    member.preferences(), () -> ContactPreferences.usual(member.role())));
  }

  /** Empty when the person who is spoken of was erased. */
  private Optional<Map<String, String>> values(Organization organization, Subject subject) {
    Map<String, String> values = subject.values(ShownNames.of(organization.name(), states));
    String person = subject.person();
    if (person == null) {
      return Optional.of(values);
    }
    return states
        .read(person, Contact.OF_ACCOUNT)
        .map(contact -> {
          values.put("name", contact.name());
          return values;
        });
  }

  private void post(
      Map<String, Letter> byPerson,
      Collection<String> accounts,
      String name,
      Map<String, String> values) {
    accounts.forEach(account -> post(byPerson, account, name, values));
  }

  private void post(
      Map<String, Letter> byPerson, String account, String name, Map<String, String> values) {
    states
        .read(account, Contact.OF_ACCOUNT)
        .ifPresent(contact -> byPerson.putIfAbsent(account, letter(contact, name, values)));
  }

  private Letter letter(Contact contact, String name, Map<String, String> values) {
    return new Letter(
        contact.login(),
        contact.language(),
        name,
        values,
        null,
        clock.instant().plus(WORTH_SENDING));
  }

  private static String streamOf(Object event) {
    return switch (event) {
      case OrganizationEvent e -> e.organization();
      case ProductEvent e -> e.organization();
      default -> throw new IllegalStateException("a notice of no organization");
    };
  }
}
