package org.chalet.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;

/** Files that browsers keep, read and packed once. */
public final class AssetStore {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|js|svg|webmanifest)");
  private static final String LIBRARIES = "META-INF/resources/webjars/";
  private static final Map<String, String> LIBRARY =
      Map.of(
          "htmx.js", LIBRARIES + "htmx.org/2.0.10/dist/htmx.min.js",
          "fullcalendar.js", LIBRARIES + "fullcalendar/6.1.15/index.global.min.js",
          "chart.js", LIBRARIES + "chart.js/4.5.1/dist/chart.umd.min.js");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "webmanifest", "application/manifest+json");

  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  /**
   * @param tag names these very bytes
   */
  public record Asset(String type, byte[] plain, byte[] packed, String tag) {}

  public Optional<Asset> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Asset known = loaded.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    ClassPathResource file = new ClassPathResource(LIBRARY.getOrDefault(name, "assets/" + name));
    return file.exists()
        ? Optional.of(loaded.computeIfAbsent(name, it -> load(it, file)))
        : Optional.empty();
  }

  /** The address of an asset, which changes with its content. */
  public String address(String name) {
    Asset asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
    return "/assets/" + name + "?v=" + asset.tag();
  }

  private static Asset load(String name, ClassPathResource file) {
    try {
      byte[] plain = file.getContentAsByteArray();
      String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
      return new Asset(type, plain, packed(plain), tag(plain));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  private static String tag(byte[] plain) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
