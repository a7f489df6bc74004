package org.chalet.web.asset;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.chalet.web.asset.AssetStore.Asset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /assets}: open to everybody, and the same for everybody. */
@RestController
public final class AssetPages {
  private static final Duration YEAR = Duration.ofDays(365);

  private final AssetStore assets;
  private final Texts texts;

  public AssetPages(AssetStore assets, Texts texts) {
    this.assets = assets;
    this.texts = texts;
  }

  /**
   * @param version of the content that is asked for; kept for good where it is what there is
   */
  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> file(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String v,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    return assets
        .find(name)
        .map(asset -> answer(asset, asset.tag().equals(v), encodings))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** The worker's reach is the path it comes from. */
  @GetMapping("/sw.js")
  ResponseEntity<byte[]> worker(
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    return file("sw.js", null, encodings);
  }

  @GetMapping("/manifest.webmanifest")
  ResponseEntity<byte[]> manifest(
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    return file("manifest.webmanifest", null, encodings);
  }

  /** What scripts say, by key. */
  @GetMapping("/assets/texts/{language}")
  ResponseEntity<Map<String, String>> texts(@PathVariable String language) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(texts.of(Locale.of(language)));
  }

  private static ResponseEntity<byte[]> answer(Asset asset, boolean isExact, String encodings) {
    boolean isPacked = encodings.contains("gzip");
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(asset.type()))
            .cacheControl(isExact ? CacheControl.maxAge(YEAR).immutable() : CacheControl.noCache())
            .eTag('"' + asset.tag() + (isPacked ? "-gz" : "") + '"')
            .varyBy(HttpHeaders.ACCEPT_ENCODING);
    if (isPacked) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return answer.body(isPacked ? asset.packed() : asset.plain());
  }
}
