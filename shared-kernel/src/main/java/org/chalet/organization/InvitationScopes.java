package org.chalet.organization;

/** Where the addresses that an organization has invited are unique. */
public final class InvitationScopes {
  private InvitationScopes() {}

  /** Addresses with an open invitation, expired or not; the holder is the invitation. */
  public static String invited(String organization) {
    return "invited/" + organization;
  }
}
