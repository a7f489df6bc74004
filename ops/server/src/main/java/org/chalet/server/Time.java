package org.chalet.server;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the machine's clock is read. */
@Configuration(proxyBeanMethods = false)
public class Time {
  @Bean
  public Clock clock() {
    return Clock.systemUTC();
  }
}
