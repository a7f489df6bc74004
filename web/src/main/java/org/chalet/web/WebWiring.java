package org.chalet.web;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.function.Supplier;
import org.chalet.web.api.InProcess;
import org.chalet.web.asset.AssetPages;
import org.chalet.web.asset.AssetStore;
import org.chalet.web.asset.Texts;
import org.chalet.web.calendar.CalendarWiring;
import org.chalet.web.contacts.ContactsWiring;
import org.chalet.web.history.HistoryWiring;
import org.chalet.web.manager.ManagerWiring;
import org.chalet.web.page.ApiArgument;
import org.chalet.web.page.FrameAdvice;
import org.chalet.web.page.PageLocale;
import org.chalet.web.profile.ProfileWiring;
import org.chalet.web.session.SignInPages;
import org.chalet.web.setup.SetupWiring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The pages; a new area is a new controller here. */
@Configuration(proxyBeanMethods = false)
@Import({
  FrameAdvice.class,
  SignInPages.class,
  AssetPages.class,
  ManagerWiring.class,
  CalendarWiring.class,
  ContactsWiring.class,
  HistoryWiring.class,
  ProfileWiring.class,
  SetupWiring.class
})
public class WebWiring {
  @Bean
  PageLocale localeResolver() {
    return new PageLocale();
  }

  @Bean
  InProcess inProcess(
      @Qualifier("springSecurityFilterChain") ObjectProvider<Filter> security,
      ObjectProvider<DispatcherServlet> servlet,
      JsonMapper json) {
    Supplier<Filter> filter = security::getObject;
    return new InProcess(filter, servlet::getObject, json);
  }

  @Bean
  ApiArgument apiArgument(InProcess inProcess, PageLocale locales) {
    return new ApiArgument(inProcess, locales);
  }

  @Bean
  WebMvcConfigurer pageArguments(ApiArgument apis) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(apis);
      }
    };
  }

  @Bean
  AssetStore assets() {
    return new AssetStore();
  }

  @Bean
  Texts texts() {
    return new Texts();
  }
}
