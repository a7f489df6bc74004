package org.chalet.query.dav.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;
import org.chalet.fuzz.Target;

/** Headers and paths that say what is wanted of a resource. */
public final class HeaderFuzz {
  private HeaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String header = new String(input, UTF_8);
    Target.attempt(() -> EntityTags.precondition(header, header));
    Target.attempt(() -> EntityTags.has(header, "\"a\""));
    Target.attempt(() -> Depth.of(header, Depth.ONE));
    Target.attempt(() -> MediaType.of(header).mayBe("text/calendar"));
    Target.attempt(() -> Preferences.of(Collections.enumeration(List.of(header)), header));
    Target.attempt(() -> {
      DavPath path = DavPath.ofHref(header);
      Target.verifySame(path, DavPath.of(path.toString()));
    });
  }
}
