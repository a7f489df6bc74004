package org.chalet.icalendar.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** ATTACH and CONFERENCE in people's words. */
final class Links {
  private static final String ATTACH = "ATTACH";
  private static final String CONFERENCE = "CONFERENCE";
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,80}/[\\w.+-]{1,80}");
  private static final int MOST = 100;
  private static final int LONGEST = 2_000;

  private Links() {}

  /** The component with these links; what the server keeps, or what is inside, stays. */
  static Component attached(Component part, List<LinkedFile> wanted) {
    if (wanted.size() > MOST) {
      throw Lists.refusal("at most " + MOST + " attachments");
    }
    Map<String, Property> known = new HashMap<>();
    List<Property> properties = new ArrayList<>();
    for (Property property : part.properties()) {
      if (property.name().equals(ATTACH) && isLink(property)) {
        known.put(property.value(), property);
      } else {
        properties.add(property);
      }
    }
    for (LinkedFile file : wanted) {
      if (file.managedId() == null) {
        String url = verified(file.url());
        Property fresh = known.getOrDefault(url, Property.of(ATTACH, url));
        properties.add(described(fresh, file));
      }
    }
    return part.withProperties(properties);
  }

  private static boolean isLink(Property attached) {
    return attached.parameter("MANAGED-ID").isEmpty()
        && attached.parameter("VALUE").filter("BINARY"::equalsIgnoreCase).isEmpty()
        && attached.parameter("ENCODING").isEmpty();
  }

  private static Property described(Property attached, LinkedFile file) {
    Property described = attached;
    if (file.name() != null) {
      described = described.withParameter("FILENAME", file.name());
    }
    if (file.type() != null) {
      if (!MEDIA_TYPE.matcher(file.type()).matches()) {
        throw Lists.refusal("not a media type: " + file.type());
      }
      described = described.withParameter("FMTTYPE", file.type());
    }
    return described;
  }

  /** Refuses INVALID_VALUE what leads nowhere in the web. */
  static String verified(@Nullable String url) {
    try {
      URI uri = new URI(url == null ? "" : url);
      String scheme = uri.getScheme();
      boolean leads =
          scheme != null
              && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
              && uri.getHost() != null
              && uri.toString().length() <= LONGEST;
      if (leads) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException unreadable) {
      // Refused as any other that leads nowhere.
    }
    throw Lists.refusal("a link begins with http:// or https://");
  }

  static @Nullable List<LinkedFile> of(Component part) {
    List<LinkedFile> files = new ArrayList<>();
    for (Property attached : part.properties(ATTACH)) {
      boolean inside = !isLink(attached) && attached.parameter("MANAGED-ID").isEmpty();
      files.add(
          new LinkedFile(
              inside ? null : attached.value(),
              attached.parameter("FILENAME").orElse(null),
              attached.parameter("FMTTYPE").orElse(null),
              attached
                  .parameter("SIZE")
                  .filter(size -> size.matches("\\d{1,15}"))
                  .map(Long::valueOf)
                  .orElse(null),
              attached.parameter("MANAGED-ID").orElse(null)));
    }
    return files.isEmpty() ? null : files;
  }

  /** Where people meet, told in the description too, for programs that know no CONFERENCE. */
  static Component meeting(Component part, String wanted) {
    String before = meetingOf(part);
    String url = wanted.isEmpty() ? null : verified(wanted);
    List<Property> properties =
        new ArrayList<>(part.without(CONFERENCE, "DESCRIPTION").properties());
    if (url != null) {
      properties.add(
          Property.of(CONFERENCE, url)
              .withParameter("VALUE", "URI")
              .withParameter("FEATURE", "AUDIO,VIDEO")
              .withParameter("LABEL", "Video"));
    }
    String text = part.property("DESCRIPTION").map(Property::text).orElse("");
    String without = before == null ? text : text.replace("\n\n" + before, "").replace(before, "");
    String described =
        url == null || without.contains(url)
            ? without
            : without.isBlank() ? url : without + "\n\n" + url;
    if (!described.isEmpty()) {
      Property now = part.property("DESCRIPTION").orElse(Property.of("DESCRIPTION", ""));
      properties.add(now.withValue(Escapes.escape(described)));
    }
    return part.withProperties(properties);
  }

  static @Nullable String meetingOf(Component part) {
    return part.property(CONFERENCE).map(Property::value).orElse(null);
  }
}
