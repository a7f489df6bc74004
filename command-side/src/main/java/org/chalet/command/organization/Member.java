package org.chalet.command.organization;

import org.chalet.kernel.value.Role;

/** Somebody in an organization. */
public record Member(Role role) {
  Member as(Role next) {
    return new Member(next);
  }
}
