package org.chalet.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Where a calendar is published: {@code https}, which {@code webcal} stands for too. Who knows it
 * may read the calendar, so it is nobody's but the subscriber's.
 */
public record FeedUrl(String raw) {
  private static final int LONGEST = 2000;

  public FeedUrl {
    raw = of(raw.strip()).toASCIIString();
  }

  public URI uri() {
    return URI.create(raw);
  }

  private static URI of(String text) {
    if (text.length() > LONGEST) {
      throw invalid();
    }
    try {
      URI uri = new URI(text).parseServerAuthority();
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean fits = scheme.equals("https") || scheme.equals("webcal") || scheme.equals("webcals");
      if (!fits || uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw invalid();
      }
      return new URI("https" + text.substring(scheme.length()).replaceFirst("#.*$", ""));
    } catch (URISyntaxException e) {
      throw invalid();
    }
  }

  private static Rejected invalid() {
    return new Rejected(
        ErrorCode.INVALID_VALUE, "a calendar's address is https:// or webcal://, without password");
  }

  @Override
  public String toString() {
    return "a feed of " + uri().getHost();
  }
}
