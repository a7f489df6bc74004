package org.chalet.server.web;

import org.chalet.query.rest.PolicyGate;
import org.chalet.query.rest.Standings;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every query over REST passes the policy. */
@Configuration(proxyBeanMethods = false)
public class ApiPolicy implements WebMvcConfigurer {
  private final Standings standings;

  public ApiPolicy(Standings standings) {
    this.standings = standings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PolicyGate(standings)).addPathPatterns("/api/**");
  }
}
