package org.chalet.server.assembly;

import java.time.Clock;
import java.time.Duration;
import org.chalet.audit.RecordRead;
import org.chalet.eventformat.EventCodec;
import org.chalet.query.identity.Accounts;
import org.chalet.query.past.Past;
import org.chalet.query.past.PastAddressBookReads;
import org.chalet.query.past.PastCalendarReads;
import org.chalet.query.past.PastProjection;
import org.chalet.query.past.PastShelf;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.audit.Looks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What collections held at any moment. */
@Configuration(proxyBeanMethods = false)
public class PastWiring {
  static final Projection PAST = new PastProjection();

  /** Whoever looks at the past waits for its view no longer than a client waits for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Past past(Views views, Storage storage, EventCodec codec, Clock clock) {
    return new Past(
        QueryWiring.live(views, PAST),
        Recorded.in(storage.log(), codec),
        position -> views.await(PAST.schema().name(), position, PATIENCE),
        clock);
  }

  @Bean
  PastShelf pastShelf(Past past, Sharing sharing, ObjectProvider<Looks> looks) {
    return new PastShelf(
        past,
        sharing,
        (reader, owner, collection) ->
            looks.getObject().record(new RecordRead(reader.raw(), owner, collection, "dav")));
  }

  @Bean
  PastCalendarReads pastCalendarReads(Past past, PastShelf shelf, Accounts accounts) {
    return new PastCalendarReads(past, shelf, accounts);
  }

  @Bean
  PastAddressBookReads pastAddressBookReads(Past past, PastShelf shelf, Accounts accounts) {
    return new PastAddressBookReads(past, shelf, accounts);
  }
}
