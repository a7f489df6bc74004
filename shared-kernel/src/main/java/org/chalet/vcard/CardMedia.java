package org.chalet.vcard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.contentline.Parameter;

/** Pictures, sounds and keys: inline base64 in 3.0, data URIs in 4.0. */
final class CardMedia {
  static final Set<String> NAMES = Set.of("PHOTO", "LOGO", "SOUND", "KEY");
  private static final Pattern DATA =
      Pattern.compile("data:([^;,]*);base64,(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Types that say for what, not what. */
  private static final Set<String> USES = Set.of("pref", "home", "work");

  private CardMedia() {}

  static CardProperty toVersion4(CardProperty media) {
    boolean inline =
        media
            .parameter("ENCODING")
            .filter(encoding -> Set.of("B", "BASE64").contains(upper(encoding)))
            .isPresent();
    Optional<String> type =
        media.types().stream().filter(candidate -> !USES.contains(candidate)).findFirst();
    List<String> uses = media.types().stream().filter(USES::contains).toList();
    CardProperty bare = media.without("ENCODING", "TYPE", "VALUE");
    CardProperty preferred = uses.isEmpty() ? bare : bare.with(new Parameter("TYPE", uses));
    if (inline) {
      String mime = type.map(name -> mime(media.name(), name)).orElse("application/octet-stream");
      return preferred.withValue("data:" + mime + ";base64," + media.value().replaceAll("\\s", ""));
    }
    return type.map(name -> preferred.with(Parameter.of("MEDIATYPE", mime(media.name(), name))))
        .orElse(preferred);
  }

  static CardProperty toVersion3(CardProperty media) {
    Matcher data = DATA.matcher(media.value().strip());
    CardProperty bare = media.without("VALUE", "MEDIATYPE");
    if (data.matches()) {
      return typed(bare, data.group(1))
          .with(Parameter.of("ENCODING", "b"))
          .withValue(data.group(2));
    }
    return typed(bare, media.parameter("MEDIATYPE").orElse("")).with(Parameter.of("VALUE", "uri"));
  }

  private static CardProperty typed(CardProperty media, String mime) {
    String type = mime.substring(mime.indexOf('/') + 1);
    return type.isEmpty() || mime.equals("application/octet-stream")
        ? media
        : media.with(Parameter.of("TYPE", upper(type)));
  }

  private static String mime(String name, String type) {
    if (type.indexOf('/') >= 0) {
      return type;
    }
    return switch (name) {
      case "SOUND" -> "audio/" + type;
      case "KEY" -> "application/" + (List.of("pgp", "gpg").contains(type) ? "pgp-keys" : type);
      default -> "image/" + (type.equals("jpg") ? "jpeg" : type);
    };
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
