package org.chalet.organization;

import org.chalet.kernel.message.Command;

/**
 * Carries out a command only on the organization as the sender knows it.
 *
 * @param version sequence of the last event of the organization's stream; another one is refused
 *     with PRECONDITION_FAILED
 */
public record IfVersion(long version, ToOrganization command) implements Command {}
