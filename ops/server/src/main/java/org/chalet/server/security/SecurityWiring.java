package org.chalet.server.security;

import jakarta.servlet.Filter;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.command.calendar.attachment.AttachmentEndpoint;
import org.chalet.command.erasure.Departures;
import org.chalet.command.identity.AppPasswords;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.LoginAttempts;
import org.chalet.command.identity.Sessions;
import org.chalet.command.rest.IdempotencyFilter;
import org.chalet.command.rest.ShortBodies;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.query.dav.DavWiring;
import org.chalet.server.operator.MailHookToken;
import org.chalet.server.operator.OperatorToken;
import org.chalet.server.proof.PublishedHead;
import org.chalet.web.page.PageHeaders;
import org.chalet.web.session.CookieGate;
import org.chalet.web.session.PageGate;
import org.chalet.web.session.ToSignIn;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What is open to whom. Whatever no chain opens is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityWiring {
  private static final String OPERATOR = "OPERATOR";
  private static final String MAIL_SERVER = "MAIL_SERVER";
  private static final String MEMBER = "MEMBER";
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  /** Open to whoever has the link in a mail, or asks for one. */
  private static final String[] LINKS = {
    "/api/registrations/confirm",
    "/api/password-resets",
    "/api/password-resets/confirm",
    "/api/recovery-addresses/confirm",
    "/api/logins/confirm",
    "/api/agenda-endings"
  };

  /** Programs that read mail look at a link before they fetch what it leads to. */
  private static final String GUEST_FILES = "/api/guest-files/*/*/*";

  private static final String PUBLIC_CALENDARS = "/api/public-calendars/*/*/*";
  private static final String PUBLIC_CALENDAR_PAGE = "/public-calendar/*/*";

  private static final String[] PAGES = {
    "/register",
    "/confirm-registration",
    "/confirm-login",
    "/confirm-recovery",
    "/reset-password",
    "/invitation",
    "/product-transfer",
    "/end-agenda",
    "/mass-change"
  };

  private static final String[] SIGN_IN = {"/login", "/logout", "/language"};
  private static final String[] SHELL = {
    "/assets/{name:.+}", "/assets/texts/{language:.+}", "/sw.js", "/manifest.webmanifest"
  };
  private static final String[] WEB = {
    "/manager/**", "/calendar/**", "/contacts/**", "/history/**", "/profile/**", "/setup/**"
  };

  private final Rejections rejections = new Rejections();
  private final BodyBudget bodies = new BodyBudget(Runtime.getRuntime().maxMemory());

  @Bean
  HttpFirewall firewall() {
    return new Firewall();
  }

  @Bean
  FilterRegistrationBean<DetourFilter> detours() {
    FilterRegistrationBean<DetourFilter> first = new FilterRegistrationBean<>(new DetourFilter());
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }

  @Bean
  UnreadableParameters unreadableParameters() {
    return new UnreadableParameters();
  }

  @Bean
  RequestRejectedHandler rejected() {
    return rejections;
  }

  @Bean
  VerifiedCredentials verifiedCredentials(
      Credentials credentials, Departures departures, WatchedVault vault, InstantSource clock) {
    VerifiedCredentials verified =
        new VerifiedCredentials(
            (login, password) ->
                credentials
                    .check(login, password)
                    .filter(who -> !departures.isLeaving(who.account())),
            clock,
            new SecureRandom());
    vault.onChange(verified::forget);
    return verified;
  }

  @Bean
  RevocationTail revocationTail(
      EventTail tail, VerifiedCredentials verified, OwnerKeys keys, InstantSource clock) {
    return new RevocationTail(tail, verified, keys, clock).start();
  }

  /** Few filters: devices ask often. */
  @Bean
  @Order(1)
  SecurityFilterChain davChain(
      VerifiedCredentials verified, AppPasswords appPasswords, LoginAttempts attempts) {
    return new DefaultSecurityFilterChain(
        DavPaths::matches,
        new HeaderWriterFilter(
            List.of(new StaticHeadersWriter("X-Content-Type-Options", "nosniff"))),
        new DavGate(verified, attempts, DavWiring.DAV_HEADER),
        new UseNotes(appPasswords::used),
        bodies);
  }

  /** What the operator may do, a mail server may not, and the other way round. */
  @Bean
  @Order(1)
  SecurityFilterChain mailHookChain(HttpSecurity http, MailHookToken token) throws Exception {
    return lean(http.securityMatcher("/ops/meetings/**"), token::holder, MAIL_SERVER)
        .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(MAIL_SERVER))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain operatorChain(HttpSecurity http, OperatorToken token) throws Exception {
    return lean(http.securityMatcher("/actuator/**", "/ops/**"), token::holder, OPERATOR)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .hasRole(OPERATOR))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain apiChain(
      HttpSecurity http, Sessions sessions, WatchedVault vault, InstantSource clock)
      throws Exception {
    return lean(http.securityMatcher("/api/**", "/v3/api-docs"), sessions::find, MEMBER)
        .addFilterBefore(new CookieGate(), BearerGate.class)
        .addFilterAfter(new UseNotes(sessions::used), AuthorizationFilter.class)
        .addFilterAfter(bodies, UseNotes.class)
        .addFilterAfter(new ShortBodies(AttachmentEndpoint::takes), BodyBudget.class)
        .addFilterAfter(new IdempotencyFilter(vault, clock), ShortBodies.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.POST, "/api/accounts", "/api/sessions")
                .permitAll()
                .requestMatchers(HttpMethod.POST, LINKS)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/invitations/*", "/api/invitations/*/logo")
                .permitAll()
                .requestMatchers(HttpMethod.GET, GUEST_FILES)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, GUEST_FILES)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC_CALENDARS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC_CALENDARS)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/v3/api-docs")
                .permitAll()
                .anyRequest()
                .hasRole(MEMBER))
        .build();
  }

  /** Pages for people who are not signed in; forms are protected by the code that they hold. */
  @Bean
  @Order(4)
  SecurityFilterChain pageChain(HttpSecurity http) throws Exception {
    return lean(http.securityMatcher(PAGES), token -> Optional.empty(), MEMBER)
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PAGE_POLICY)))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, PAGES)
                .permitAll()
                .requestMatchers(HttpMethod.POST, PAGES)
                .permitAll()
                .anyRequest()
                .denyAll())
        .build();
  }

  /** The pages of people who are signed in, and what leads there. */
  @Bean
  @Order(4)
  SecurityFilterChain webChain(HttpSecurity http, Sessions sessions) throws Exception {
    return lean(
            http.securityMatchers(
                any -> any.requestMatchers(WEB).requestMatchers(SIGN_IN).requestMatchers(SHELL)),
            token -> Optional.empty(),
            MEMBER)
        .addFilterBefore(
            new PageGate(token -> sessions.find(token).isPresent(), MEMBER), BearerGate.class)
        .headers(headers -> headers.addHeaderWriter(new PageHeaders()))
        .exceptionHandling(it -> it.authenticationEntryPoint(new ToSignIn()))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(SIGN_IN)
                .permitAll()
                .requestMatchers(HttpMethod.GET, SHELL)
                .permitAll()
                .requestMatchers(WEB)
                .hasRole(MEMBER)
                .anyRequest()
                .denyAll())
        .build();
  }

  /** Which sites may show such a page in a frame says the page itself, as its owner wants it. */
  @Bean
  @Order(4)
  SecurityFilterChain publicCalendarChain(HttpSecurity http) throws Exception {
    return lean(http.securityMatcher("/public-calendar/**"), token -> Optional.empty(), MEMBER)
        .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, PUBLIC_CALENDAR_PAGE)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC_CALENDAR_PAGE)
                .permitAll()
                .anyRequest()
                .denyAll())
        .build();
  }

  /** Whether it is there at all is for the operator to say. */
  @Bean
  @Order(4)
  SecurityFilterChain publishedHeadChain(HttpSecurity http) throws Exception {
    return lean(http.securityMatcher(PublishedHead.PATH), token -> Optional.empty(), MEMBER)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain nothingElse(HttpSecurity http) throws Exception {
    return lean(http, token -> Optional.empty(), MEMBER)
        .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .build();
  }

  private HttpSecurity lean(
      HttpSecurity http, Function<String, Optional<? extends Principal>> holderOf, String role)
      throws Exception {
    Filter gate = new BearerGate(holderOf, role);
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers ->
            headers
                .contentSecurityPolicy(it -> it.policyDirectives("default-src 'none'"))
                .referrerPolicy(it -> {}))
        .exceptionHandling(
            it -> it.authenticationEntryPoint(rejections).accessDeniedHandler(rejections))
        .addFilterBefore(gate, AnonymousAuthenticationFilter.class);
  }
}
