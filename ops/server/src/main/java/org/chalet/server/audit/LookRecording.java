package org.chalet.server.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where looks at the history of others are recorded. */
@Configuration(proxyBeanMethods = false)
public class LookRecording implements WebMvcConfigurer {
  private final Looks looks;
  private final OwnersOfPasts owners;

  public LookRecording(Looks looks, OwnersOfPasts owners) {
    this.looks = looks;
    this.owners = owners;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new LookRecorder(looks, owners))
        .addPathPatterns(
            "/api/**",
            "/ops/mails/**",
            "/ops/timeline/**",
            "/ops/erasures/**",
            "/ops/organizations/**",
            "/ops/views/*/dead-letters/**")
        .order(Ordered.LOWEST_PRECEDENCE);
  }
}
