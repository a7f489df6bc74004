package org.chalet.icalendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chalet.contentline.Parameter;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** The files that calendar objects refer to by their managed ids (RFC 8607, 3 and 4). */
public final class Attachments {
  private static final String NAME = "ATTACH";
  private static final String MANAGED_ID = "MANAGED-ID";
  private static final byte[] MARK = MANAGED_ID.getBytes(StandardCharsets.US_ASCII);

  /** What a client calls the series itself among its instances. */
  private static final String MASTER = "M";

  private static final int BASE64_DIGITS = 4;
  private static final int BASE64_OCTETS = 3;

  private Attachments() {}

  /** A property that refers to a file. */
  public static Property property(String id, String type, long size, String name, String url) {
    return new Property(
        NAME,
        List.of(
            Parameter.of(MANAGED_ID, id),
            Parameter.of("FMTTYPE", type),
            Parameter.of("SIZE", Long.toString(size)),
            Parameter.of("FILENAME", name)),
        url);
  }

  /** The managed ids in a calendar object. */
  public static Set<String> ids(Component calendar) {
    Set<String> ids = new HashSet<>();
    for (Component part : calendar.components()) {
      part.properties(NAME).forEach(attached -> id(attached).ifPresent(ids::add));
    }
    return ids;
  }

  /** The same, of a text that may not be legible; costs little where it has none. */
  public static Set<String> ids(byte[] text) {
    if (!mentions(text)) {
      return Set.of();
    }
    try {
      return ids(ICalendars.parse(text));
    } catch (Rejected unreadable) {
      return Set.of();
    }
  }

  /** Lines may be folded within the name, which nobody does. */
  private static boolean mentions(byte[] text) {
    int last = text.length - MARK.length;
    for (int at = 0; at <= last; at++) {
      int same = 0;
      while (same < MARK.length && (text[at + same] & ~0x20) == (MARK[same] & ~0x20)) {
        same++;
      }
      if (same == MARK.length) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> id(Property attached) {
    return attached.parameter(MANAGED_ID).map(String::strip).filter(id -> !id.isEmpty());
  }

  /** The files within a calendar object that have more octets. */
  public static Set<String> inlineOver(Component calendar, int octets) {
    Set<String> large = new HashSet<>();
    for (Component part : calendar.components()) {
      for (Property attached : part.properties(NAME)) {
        boolean inline =
            attached.parameter("VALUE").filter("BINARY"::equalsIgnoreCase).isPresent()
                || attached.parameter("ENCODING").filter("BASE64"::equalsIgnoreCase).isPresent();
        if (inline && octets(attached.value()) > octets) {
          large.add(attached.value());
        }
      }
    }
    return large;
  }

  private static long octets(String base64) {
    long digits = base64.chars().filter(c -> c > ' ' && c != '=').count();
    return digits * BASE64_OCTETS / BASE64_DIGITS;
  }

  /**
   * Attaches to all parts, or to the instances named. Refuses INVALID_INSTANCE for one that is not
   * there.
   */
  public static Component add(Component calendar, List<String> instances, Property attached) {
    return edit(
        calendar,
        instances,
        part -> {
          List<Property> properties = new ArrayList<>(part.properties());
          if (!properties.contains(attached)) {
            properties.add(attached);
          }
          return part.withProperties(properties);
        });
  }

  /** Refuses INVALID_MANAGED_ID where it is not attached. */
  public static Component replace(Component calendar, String former, Property attached) {
    requireAttached(calendar, former);
    return edit(
        calendar,
        List.of(),
        part ->
            part.withProperties(
                part.properties().stream()
                    .map(one -> isAttached(one, former) ? attached : one)
                    .toList()));
  }

  /**
   * Detaches from all parts, or from the instances named. Refuses INVALID_MANAGED_ID where it is
   * not attached, and INVALID_INSTANCE.
   */
  public static Component remove(Component calendar, List<String> instances, String id) {
    requireAttached(calendar, id);
    return edit(
        calendar,
        instances,
        part ->
            part.withProperties(
                part.properties().stream().filter(one -> !isAttached(one, id)).toList()));
  }

  /** The same object, which refers to a copy of a file by another id. */
  public static Component renamed(Component calendar, String former, String id) {
    return edit(
        calendar,
        List.of(),
        part ->
            part.withProperties(
                part.properties().stream()
                    .map(one ->
                        isAttached(one, former)
                            ? one.withParameter(MANAGED_ID, id)
                                .withValue(one.value().replace(former, id))
                            : one)
                    .toList()));
  }

  /**
   * The same for those to whom managed ids say nothing: files have the address alone that is given
   * for an id and the address so far.
   */
  public static Component unmanaged(Component calendar, BinaryOperator<String> address) {
    return edit(
        calendar,
        List.of(),
        part ->
            part.withProperties(
                part.properties().stream().map(one -> unmanaged(one, address)).toList()));
  }

  private static Property unmanaged(Property property, BinaryOperator<String> address) {
    return id(property)
        .filter(id -> property.name().equals(NAME))
        .map(id ->
            property.withoutParameter(MANAGED_ID).withValue(address.apply(id, property.value())))
        .orElse(property);
  }

  /** The calendar with those of its events and tasks alone that refer to the file. */
  public static Component referring(Component calendar, String id) {
    return calendar.withComponents(
        calendar.components().stream()
            .filter(part -> part.properties(NAME).stream().anyMatch(one -> isAttached(one, id)))
            .toList());
  }

  private static boolean isAttached(Property property, String id) {
    return property.name().equals(NAME) && id(property).filter(id::equals).isPresent();
  }

  private static void requireAttached(Component calendar, String id) {
    if (!ids(calendar).contains(id)) {
      throw new Rejected(ErrorCode.INVALID_MANAGED_ID, "no such file is attached");
    }
  }

  private static Component edit(
      Component calendar, List<String> instances, UnaryOperator<Component> change) {
    if (instances.isEmpty()) {
      return calendar.withComponents(
          calendar.components().stream()
              .map(part -> CalendarObject.KINDS.contains(part.name()) ? change.apply(part) : part)
              .toList());
    }
    Component changed = calendar;
    for (String instance : instances) {
      changed = editOne(changed, instance.strip(), change);
    }
    return changed;
  }

  private static Component editOne(
      Component calendar, String instance, UnaryOperator<Component> change) {
    Property id = Property.of("RECURRENCE-ID", instance);
    Optional<String> wanted = new InstanceKeys(calendar).of(id);
    Function<Component, Optional<String>> key =
        part -> part.property("RECURRENCE-ID").flatMap(new InstanceKeys(calendar)::of);
    List<Component> parts = new ArrayList<>(calendar.components());
    for (int i = 0; i < parts.size(); i++) {
      Component part = parts.get(i);
      boolean meant =
          CalendarObject.KINDS.contains(part.name())
              && (instance.equals(MASTER)
                  ? !part.has("RECURRENCE-ID")
                  : wanted.isPresent() && key.apply(part).equals(wanted));
      if (meant) {
        parts.set(i, change.apply(part));
        return calendar.withComponents(parts);
      }
    }
    parts.add(change.apply(derived(calendar, id)));
    return calendar.withComponents(parts);
  }

  /** An instance that was like all others until now. */
  private static Component derived(Component calendar, Property id) {
    return calendar.components().stream()
        .filter(part -> CalendarObject.KINDS.contains(part.name()) && !part.has("RECURRENCE-ID"))
        .findFirst()
        .flatMap(master -> DerivedInstances.of(calendar, master, id))
        .orElseThrow(() -> new Rejected(ErrorCode.INVALID_INSTANCE, "there is no such instance"));
  }
}
