package org.chalet.server.security;

import java.util.Optional;
import org.chalet.kernel.trail.SignedIn;

/** Tells who a login and a password belong to; slow on purpose. */
@FunctionalInterface
interface CredentialCheck {
  Optional<SignedIn> verify(String login, String password);
}
