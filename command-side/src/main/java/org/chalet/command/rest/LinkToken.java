package org.chalet.command.rest;

import org.jspecify.annotations.Nullable;

/**
 * The body of a request that a link in a mail leads to.
 *
 * @param token as the link holds it
 */
public record LinkToken(@Nullable String token) {
  public String required() {
    return Fields.required("token", token);
  }

  @Override
  public String toString() {
    return "LinkToken";
  }
}
