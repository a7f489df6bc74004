package org.chalet.icalendar.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chalet.contentline.Parameter;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/** ATTENDEE and ORGANIZER in people's words. */
final class Participants {
  private static final String MAILTO = "mailto:";
  private static final Map<String, String> ROLES =
      Map.of(
          "chair", "CHAIR",
          "required", "REQ-PARTICIPANT",
          "optional", "OPT-PARTICIPANT",
          "non-participant", "NON-PARTICIPANT");
  private static final Map<String, String> KINDS =
      Map.of("individual", "INDIVIDUAL", "group", "GROUP", "resource", "RESOURCE", "room", "ROOM");

  private Participants() {}

  /**
   * The component with these people; whoever was invited before keeps what else is said of them.
   *
   * @param organizer who invites, where nobody does yet
   */
  static Component applied(Component part, List<Participant> wanted, Organizer organizer) {
    if (wanted.isEmpty()) {
      return part.without("ATTENDEE", "ORGANIZER");
    }
    Map<String, Property> known = new HashMap<>();
    part.properties("ATTENDEE").forEach(one -> known.putIfAbsent(address(one), one));
    List<Property> properties = new ArrayList<>(part.without("ATTENDEE").properties());
    if (!part.has("ORGANIZER")) {
      properties.add(property("ORGANIZER", organizer.email(), organizer.name()));
    }
    String invites =
        part.property("ORGANIZER")
            .map(Participants::address)
            .orElse(EmailAddress.normalized(organizer.email()));
    Map<String, Boolean> listed = new HashMap<>();
    for (Participant participant : wanted) {
      String address = new EmailAddress(participant.email()).normalized();
      if (listed.put(address, true) != null) {
        throw Lists.refusal(address + " is invited twice");
      }
      properties.add(property(participant, known.get(address), address.equals(invites)));
    }
    return part.withProperties(properties);
  }

  private static Property property(String name, String email, @Nullable String called) {
    List<Parameter> parameters =
        called == null || called.isBlank() ? List.of() : List.of(Parameter.of("CN", called));
    return new Property(name, parameters, MAILTO + email);
  }

  private static Property property(
      Participant wanted, @Nullable Property known, boolean organizes) {
    Property property =
        known == null
            ? property("ATTENDEE", new EmailAddress(wanted.email()).raw(), wanted.name())
            : wanted.name() == null ? known : known.withParameter("CN", wanted.name());
    if (known == null) {
      property = property.withParameter("PARTSTAT", organizes ? "ACCEPTED" : "NEEDS-ACTION");
      property = organizes ? property : property.withParameter("RSVP", "TRUE");
    }
    if (wanted.role() != null) {
      property = property.withParameter("ROLE", one("role", wanted.role(), ROLES));
    }
    if (wanted.kind() != null) {
      property = property.withParameter("CUTYPE", one("kind", wanted.kind(), KINDS));
    }
    if (wanted.rsvp() != null) {
      property = property.withParameter("RSVP", wanted.rsvp() ? "TRUE" : "FALSE");
    }
    return property;
  }

  private static String one(String what, String token, Map<String, String> known) {
    String value = known.get(token);
    if (value == null) {
      throw Lists.refusal(
          "a "
              + what
              + " is one of "
              + String.join(", ", known.keySet().stream().sorted().toList()));
    }
    return value;
  }

  /** Everybody who is invited, as the component says it. */
  static @Nullable List<Participant> of(Component part) {
    List<Property> attendees = part.properties("ATTENDEE");
    return attendees.isEmpty() ? null : attendees.stream().map(Participants::shown).toList();
  }

  /** Whoever invites. */
  static Optional<Participant> organizer(Component part) {
    return part.property("ORGANIZER").map(Participants::shown);
  }

  private static Participant shown(Property one) {
    String value = one.value().strip();
    boolean mail = value.toLowerCase(Locale.ROOT).startsWith(MAILTO);
    return new Participant(
        mail ? value.substring(MAILTO.length()) : one.parameter("EMAIL").orElse(value),
        one.parameter("CN").orElse(null),
        one.parameter("ROLE").map(role -> token(role, ROLES)).orElse(null),
        one.parameter("PARTSTAT").map(answer -> answer.toLowerCase(Locale.ROOT)).orElse(null),
        one.parameter("RSVP").map("TRUE"::equalsIgnoreCase).orElse(null),
        one.parameter("CUTYPE").map(kind -> token(kind, KINDS)).orElse(null));
  }

  private static String token(String value, Map<String, String> known) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(value.toLowerCase(Locale.ROOT));
  }

  private static String address(Property one) {
    String value = one.value().strip();
    boolean mail = value.toLowerCase(Locale.ROOT).startsWith(MAILTO);
    return EmailAddress.normalized(mail ? value.substring(MAILTO.length()) : value);
  }
}
