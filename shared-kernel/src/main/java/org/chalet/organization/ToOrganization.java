package org.chalet.organization;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.OrganizationId;

/**
 * A command to one organization that exists, of whatever context; answers with the organization's
 * version, a long.
 */
public interface ToOrganization extends Command {
  OrganizationId organization();
}
