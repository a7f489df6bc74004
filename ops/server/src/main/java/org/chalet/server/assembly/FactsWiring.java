package org.chalet.server.assembly;

import java.time.Clock;
import java.time.Duration;
import org.chalet.eventformat.EventCodec;
import org.chalet.query.activity.Activity;
import org.chalet.query.activity.DeedFilter;
import org.chalet.query.history.FilteredTimeline;
import org.chalet.query.history.OrganizationHistory;
import org.chalet.query.history.OrganizationHistoryReads;
import org.chalet.query.history.OrganizationPast;
import org.chalet.query.history.OrganizationPastReads;
import org.chalet.query.history.PastReaders;
import org.chalet.query.history.Streams;
import org.chalet.query.history.access.AccessPast;
import org.chalet.query.history.access.AccessReads;
import org.chalet.query.history.fact.FactProjection;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.identity.Accounts;
import org.chalet.query.organization.Organizations;
import org.chalet.query.past.Moments;
import org.chalet.query.past.PastShelf;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.rest.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was so of organizations and of shares at any moment. */
@Configuration(proxyBeanMethods = false)
public class FactsWiring {
  static final Projection FACTS = new FactProjection();

  /** Whoever looks at the past waits for its view no longer than a client waits for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Facts facts(Views views) {
    return new Facts(
        QueryWiring.live(views, FACTS),
        position -> views.await(FACTS.schema().name(), position, PATIENCE));
  }

  @Bean
  Moments moments(Storage storage, EventCodec codec, Clock clock) {
    return new Moments(Recorded.in(storage.log(), codec), clock);
  }

  @Bean
  OrganizationHistory organizationHistory(Streams streams, Facts facts) {
    return new OrganizationHistory(streams, facts);
  }

  @Bean
  OrganizationHistoryReads organizationHistoryReads(
      OrganizationHistory history,
      Facts facts,
      Activity activity,
      DeedFilter deeds,
      Organizations organizations,
      Names names) {
    return new OrganizationHistoryReads(
        history, new FilteredTimeline(history, facts, activity, deeds), organizations, names);
  }

  @Bean
  OrganizationPastReads organizationPastReads(
      Facts facts, Streams streams, Moments moments, Names names, Organizations organizations) {
    return new OrganizationPastReads(
        new OrganizationPast(facts, streams, moments, names), organizations);
  }

  @Bean
  Names names(Accounts accounts) {
    return new Names(accounts, accounts::language);
  }

  @Bean
  PastReaders pastReaders(PastShelf shelf, Facts facts, Streams streams) {
    return new PastReaders(shelf, facts, streams);
  }

  @Bean
  AccessReads pastAccessReads(Facts facts, PastReaders readers, Moments moments, Names names) {
    return new AccessReads(new AccessPast(facts), readers, moments, names);
  }
}
