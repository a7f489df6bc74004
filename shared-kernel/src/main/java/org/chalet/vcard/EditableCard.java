package org.chalet.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chalet.contentline.ContentLine;
import org.chalet.contentline.ContentLineWriter;
import org.chalet.contentline.ContentLines;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Limits;
import org.chalet.contentline.RawLines;
import org.chalet.kernel.rule.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A card of which some properties are replaced, while every other line stays as its client wrote
 * it. What is older than 3.0, or written like it, becomes 3.0 first.
 */
public final class EditableCard {
  private static final String LABEL = "X-ABLABEL";

  /** Properties that only speak of another one in their group. */
  private static final Set<String> SATELLITES = Set.of(LABEL, "X-ABADR");

  private final List<byte[]> before = new ArrayList<>();
  private final List<CardProperty> properties = new ArrayList<>();
  private final List<byte[]> behind = new ArrayList<>();
  private final Map<CardProperty, byte[]> raw = new IdentityHashMap<>();
  private final GroupNames groups;
  private final String version;
  private final boolean unix;

  private EditableCard(byte[] card, VCard parsed) {
    this.version = parsed.version();
    this.groups = new GroupNames(parsed);
    List<byte[]> lines = RawLines.of(card);
    for (byte[] line : lines) {
      take(line);
    }
    this.unix = !new String(lines.getFirst(), ISO_8859_1).endsWith("\r\n");
  }

  /** Refuses INVALID_ADDRESS_DATA. */
  public static EditableCard of(byte[] card) {
    VCard parsed = VCards.single(card, Limits.FILE);
    if (parsed.version().equals("2.1") || ModernConversion.isNeeded(parsed)) {
      VCard modern = Conversion.to("3.0", parsed);
      return new EditableCard(VCards.write(modern), modern);
    }
    return new EditableCard(card, parsed);
  }

  private void take(byte[] line) {
    ContentLine read = new ContentLines(line, ErrorCode.INVALID_ADDRESS_DATA).next();
    boolean begin = read != null && read.name().equals("BEGIN");
    if (read == null || begin || read.name().equals("END")) {
      (begin || properties.isEmpty() && behind.isEmpty() ? before : behind).add(line);
      return;
    }
    CardProperty property =
        new CardProperty(read.group(), read.name(), read.parameters(), read.value());
    properties.add(property);
    raw.put(property, line);
  }

  /** 3.0 or 4.0. */
  public String version() {
    return version;
  }

  /** As it is now. */
  public VCard card() {
    return new VCard(properties);
  }

  public List<CardProperty> matching(Predicate<CardProperty> which) {
    return properties.stream().filter(which).toList();
  }

  /** How Apple's programs call the property, as they write it. */
  public Optional<String> label(CardProperty property) {
    return satellite(property).map(CardProperty::text);
  }

  /**
   * Puts new properties in the place of old ones. Whatever is in both lists, as the same object,
   * keeps its line.
   */
  public void replace(List<CardProperty> old, List<CardProperty> now) {
    Map<CardProperty, Boolean> going = new IdentityHashMap<>();
    old.forEach(property -> going.put(property, true));
    int place = properties.size();
    for (int i = properties.size() - 1; i >= 0; i--) {
      if (going.containsKey(properties.get(i))) {
        properties.remove(i);
        place = i;
      }
    }
    properties.addAll(place, now);
    dropLonelySatellites(old);
  }

  /** The property with that label, or without where it is null; put it in its place then. */
  public CardProperty labelled(CardProperty property, @Nullable String label) {
    Optional<CardProperty> former = satellite(property);
    if (former.map(CardProperty::text).orElse("").equals(label == null ? "" : label)) {
      return property;
    }
    former.ifPresent(properties::remove);
    if (label == null || label.isEmpty()) {
      return property;
    }
    CardProperty grouped = property.group().isEmpty() ? property.grouped(groups.fresh()) : property;
    properties.add(CardProperty.of(LABEL, Escapes.escape(label)).grouped(grouped.group()));
    return grouped;
  }

  private Optional<CardProperty> satellite(CardProperty property) {
    return property.group().isEmpty()
        ? Optional.empty()
        : properties.stream()
            .filter(one -> one.name().equalsIgnoreCase(LABEL))
            .filter(one -> one.group().equalsIgnoreCase(property.group()))
            .findFirst();
  }

  private void dropLonelySatellites(List<CardProperty> old) {
    Map<String, Boolean> alone = new HashMap<>();
    old.forEach(property -> alone.put(group(property), true));
    alone.remove("");
    properties.stream().filter(one -> !isSatellite(one)).forEach(one -> alone.remove(group(one)));
    properties.removeIf(one -> isSatellite(one) && alone.containsKey(group(one)));
  }

  private static boolean isSatellite(CardProperty property) {
    return SATELLITES.contains(property.name().toUpperCase(Locale.ROOT));
  }

  private static String group(CardProperty property) {
    return property.group().toLowerCase(Locale.ROOT);
  }

  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    before.forEach(out::writeBytes);
    for (CardProperty property : properties) {
      byte[] line = raw.get(property);
      out.writeBytes(line != null ? line : written(property));
    }
    behind.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private byte[] written(CardProperty property) {
    ContentLineWriter writer = new ContentLineWriter();
    // As Apple's programs write it themselves.
    VCards.write(property.name().equals(LABEL) ? property.named("X-ABLabel") : property, writer);
    byte[] bytes = writer.toBytes();
    return unix ? new String(bytes, UTF_8).replace("\r\n", "\n").getBytes(UTF_8) : bytes;
  }
}
