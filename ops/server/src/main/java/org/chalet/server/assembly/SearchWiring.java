package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Feeds;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.directory.Directories;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.search.Search;
import org.chalet.query.search.SearchProjection;
import org.chalet.query.search.SearchReads;
import org.chalet.query.search.Shelves;
import org.chalet.query.sharing.Sharing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looking for words. */
@Configuration(proxyBeanMethods = false)
public class SearchWiring {
  static final Projection FINDABLES = new SearchProjection();

  @Bean
  Search search(
      Views views,
      Feeds feeds,
      CalendarViews calendars,
      AddressBookViews books,
      Directories directories,
      Sharing sharing,
      Clock clock) {
    return new Search(
        new Shelves(
            calendars,
            books,
            directories,
            sharing,
            new Shelves.Indexes(
                QueryWiring.live(views, FINDABLES),
                feeds::fetched,
                QueryWiring.live(views, PeopleWiring.DIRECTORIES))),
        clock);
  }

  @Bean
  SearchReads searchReads(Search search) {
    return new SearchReads(search);
  }
}
