package org.chalet.command.organization;

import java.util.Map;
import org.chalet.kernel.message.EventName;

/**
 * A snapshot of an organization.
 *
 * @param members role tokens by account
 * @param invitations role tokens by open invitation
 */
@EventName("organization.state")
public record OrganizationState(
    String organization,
    String name,
    Map<String, String> members,
    Map<String, String> invitations) {}
