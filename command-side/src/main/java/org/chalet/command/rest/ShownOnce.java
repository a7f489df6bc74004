package org.chalet.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Secrets in an answer that are shown once: the answer is repeated for an {@code Idempotency-Key}
 * with null in their place.
 */
public final class ShownOnce {
  private static final String ATTRIBUTE = ShownOnce.class.getName();

  private ShownOnce() {}

  /**
   * @param secret a whole JSON string of the answer, of characters that JSON does not escape
   */
  public static void mark(HttpServletRequest request, String secret) {
    List<String> marked = new ArrayList<>(in(request));
    marked.add(secret);
    request.setAttribute(ATTRIBUTE, marked);
  }

  @SuppressWarnings("unchecked") // set above only
  static List<String> in(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof List<?> marked
        ? (List<String>) marked
        : List.of();
  }
}
