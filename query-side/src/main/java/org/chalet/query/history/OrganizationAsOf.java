package org.chalet.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalet.organization.InvitationIssued;
import org.jspecify.annotations.Nullable;

/**
 * An organization as it was.
 *
 * @param moment as of when
 * @param position of the last event that counts
 * @param version sequence of that event in the organization's stream
 * @param users in the order in which they joined
 * @param invitations that were open then
 */
public record OrganizationAsOf(
    String id,
    String name,
    Instant moment,
    long position,
    long version,
    List<User> users,
    List<Invitation> invitations) {
  public OrganizationAsOf {
    users = List.copyOf(users);
    invitations = List.copyOf(invitations);
  }

  /**
   * @param role as it was then
   */
  public record User(String account, String role) {}

  /**
   * @param email null, as expires, where it was erased since
   * @param state {@code open}, or {@code expired} at that moment
   */
  public record Invitation(
      String id, String role, @Nullable String email, @Nullable Instant expires, String state) {
    static Invitation of(
        String id, String role, @Nullable InvitationIssued issued, Instant moment) {
      if (issued == null) {
        return new Invitation(id, role, null, null, "open");
      }
      Instant expires = Instant.ofEpochSecond(issued.expires());
      String state = expires.isBefore(moment) ? "expired" : "open";
      return new Invitation(id, role, issued.email(), expires, state);
    }
  }

  static List<User> users(Map<String, String> roles) {
    List<User> users = new ArrayList<>();
    roles.forEach((account, role) -> users.add(new User(account, role)));
    return users;
  }
}
