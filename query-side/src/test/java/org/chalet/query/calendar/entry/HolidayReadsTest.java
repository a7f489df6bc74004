package org.chalet.query.calendar.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chalet.calendar.HolidayCalendars;
import org.chalet.query.rest.Asking;
import org.junit.jupiter.api.Test;

class HolidayReadsTest {
  private static final String PATH = "/api/holiday-regions";

  private final Asking asking = new Asking(new HolidayReads(new OneCountry(), account -> "fr"));

  @Test
  void countries_are_named_in_the_language_of_the_account_or_in_the_one_that_is_asked_for() {
    assertThat(asking.get("account:anna", PATH).text()).contains("ch-fr");
    assertThat(asking.get("account:anna", PATH + "?language=it").text()).contains("ch-it");
    assertThat(asking.get(null, PATH).refused()).isEqualTo("not-signed-in");
  }

  private static final class OneCountry implements HolidayCalendars {
    @Override
    public List<Region> countries(String language) {
      return List.of(new Region("ch", "ch-" + language, List.of()));
    }

    @Override
    public Optional<Region> named(String id, String language) {
      return Optional.empty();
    }
  }
}
