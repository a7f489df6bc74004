package org.chalet.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountErased;
import org.chalet.identity.HomeOrganizationEnded;
import org.chalet.identity.HomeOrganizationSet;
import org.chalet.kernel.value.OrganizationId;

/** Through which organization a person came in, for as long as they stay in it. */
final class Home {
  /** Empty where there is none. */
  private String organization = "";

  boolean is(OrganizationId asked) {
    return organization.equals(asked.raw());
  }

  void begin(String account, OrganizationId at) {
    apply(new HomeOrganizationSet(account, at.raw()));
  }

  void end(String account, OrganizationId at) {
    if (is(at)) {
      apply(new HomeOrganizationEnded(account, at.raw()));
    }
  }

  @EventSourcingHandler
  void evolve(HomeOrganizationSet event) {
    organization = event.organization();
  }

  @EventSourcingHandler
  void evolve(HomeOrganizationEnded event) {
    organization = "";
  }

  @EventSourcingHandler
  void evolve(AccountErased event) {
    organization = "";
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    organization = "";
  }
}
