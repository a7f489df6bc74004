package org.chalet.query.rest;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.policy.Standing;

/** What people are in organizations; contexts other than organization ask through this. */
@FunctionalInterface
public interface Standings {
  /** Empty for outsiders, and where there is no such organization. */
  Optional<Standing> of(OrganizationId organization, AccountId account);
}
