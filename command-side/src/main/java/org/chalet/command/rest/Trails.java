package org.chalet.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/** Who sends a command by REST, and from where. */
public final class Trails {
  /** The person may say why. */
  public static final String REASON = "Chalet-Reason";

  private static final int LONGEST = 200;

  private Trails() {}

  /** Refuses with NOT_SIGNED_IN whoever did not sign in. */
  public static Trail of(HttpServletRequest request) {
    SignedIn who = signedIn(request);
    return trail(request, who.account(), who.credential());
  }

  /** Of somebody who has no account yet and gets this one. */
  public static Trail ofNewcomer(HttpServletRequest request, AccountId account) {
    return trail(request, account, null);
  }

  /** Of somebody who has just shown the password of this account. */
  public static Trail ofProven(HttpServletRequest request, AccountId account) {
    return trail(request, account, "password");
  }

  /** Refuses with NOT_SIGNED_IN whoever did not sign in. */
  public static SignedIn signedIn(HttpServletRequest request) {
    if (request.getUserPrincipal() instanceof SignedIn who) {
      return who;
    }
    throw new Rejected(ErrorCode.NOT_SIGNED_IN, "sign in first");
  }

  private static Trail trail(
      HttpServletRequest request, AccountId actor, @Nullable String credential) {
    return new Trail(
        actor.raw(),
        new Client(
            "rest", bounded(request.getHeader("User-Agent")), request.getRemoteAddr(), credential),
        UUID.randomUUID().toString(),
        request.getMethod() + ' ' + bounded(request.getRequestURI()),
        bounded(request.getHeader(REASON)));
  }

  private static @Nullable String bounded(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
