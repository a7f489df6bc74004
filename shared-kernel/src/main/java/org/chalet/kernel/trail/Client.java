package org.chalet.kernel.trail;

import org.jspecify.annotations.Nullable;

/**
 * Where a command came from.
 *
 * @param channel {@code rest}, {@code dav}, {@code web} or {@code system}
 * @param userAgent as the client sent it, bounded, or null
 * @param address IP address, or null inside the server
 * @param credential what it signed in with: {@code password}, {@code session:<id>}, {@code
 *     apppassword:<id>}, or null
 */
public record Client(
    String channel,
    @Nullable String userAgent,
    @Nullable String address,
    @Nullable String credential) {
  public static final Client SYSTEM = new Client("system", null, null, null);
}
