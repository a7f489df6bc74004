package org.chalet.server.assembly;

import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.duplicate.DuplicateProjection;
import org.chalet.query.duplicate.DuplicateReads;
import org.chalet.query.duplicate.DuplicateViews;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.sharing.Sharing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Duplicates in address books. */
@Configuration(proxyBeanMethods = false)
public class DuplicateWiring {
  static final Projection DUPLICATES = new DuplicateProjection();

  @Bean
  DuplicateViews duplicateViews(Views views) {
    return new DuplicateViews(QueryWiring.live(views, DUPLICATES));
  }

  @Bean
  DuplicateReads duplicateReads(
      DuplicateViews duplicates, AddressBookViews books, Sharing sharing) {
    return new DuplicateReads(duplicates, books, sharing);
  }
}
