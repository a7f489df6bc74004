package org.chalet.server.assembly;

import java.time.ZoneId;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.calendar.print.PrintReads;
import org.chalet.query.calendar.print.PrintedCalendars;
import org.chalet.query.identity.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars on paper. */
@Configuration(proxyBeanMethods = false)
public class PrintWiring {
  @Bean
  PrintReads printReads(CalendarViews views, ReadableCalendars calendars, Accounts accounts) {
    return new PrintReads(
        new PrintedCalendars(views, calendars),
        new PrintReads.Readers() {
          @Override
          public ZoneId zone(AccountId account) {
            return accounts.zone(account);
          }

          @Override
          public String language(AccountId account) {
            return accounts.language(account);
          }
        });
  }
}
