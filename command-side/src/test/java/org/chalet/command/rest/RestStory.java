package org.chalet.command.rest;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.command.Story;
import org.chalet.command.calendar.collection.ChangeCalendarEndpoint;
import org.chalet.command.calendar.collection.CreateCalendarEndpoint;
import org.chalet.command.calendar.object.PutCalendarObjectEndpoint;
import org.chalet.command.contact.card.DeleteCardEndpoint;
import org.chalet.command.contact.card.PutCardEndpoint;
import org.chalet.command.contact.merge.HideDuplicatesEndpoint;
import org.chalet.command.contact.merge.MergeContactsEndpoint;
import org.chalet.command.contact.merge.MergeManyEndpoint;
import org.chalet.command.contact.merge.UndoMergeEndpoint;
import org.chalet.command.erasure.request.RequestAccountDeletionEndpoint;
import org.chalet.command.identity.AppPasswords;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Compromise;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.KnownNetworks;
import org.chalet.command.identity.LoginAttempts;
import org.chalet.command.identity.PasswordHasher;
import org.chalet.command.identity.RecoveryCodes;
import org.chalet.command.identity.SecondFactor;
import org.chalet.command.identity.Sessions;
import org.chalet.command.identity.SignIns;
import org.chalet.command.identity.TwoFactor;
import org.chalet.command.identity.apppassword.CreateAppPasswordEndpoint;
import org.chalet.command.identity.apppassword.RevokeAppPasswordEndpoint;
import org.chalet.command.identity.apppassword.RevokeAppPasswordsEndpoint;
import org.chalet.command.identity.compromise.ReportCompromiseEndpoint;
import org.chalet.command.identity.session.OwnSessionsEndpoint;
import org.chalet.command.identity.session.SessionEndpoint;
import org.chalet.command.identity.twofactor.EnableTwoFactorEndpoint;
import org.chalet.command.identity.twofactor.TwoFactorEndpoint;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.organization.deletion.DeleteOrganizationEndpoint;
import org.chalet.command.organization.detail.RenameOrganizationEndpoint;
import org.chalet.command.organization.directory.HiddenEntryEndpoint;
import org.chalet.command.organization.display.ChooseInitialsEndpoint;
import org.chalet.command.organization.display.LogoEndpoint;
import org.chalet.command.organization.invitation.InviteUserEndpoint;
import org.chalet.command.organization.invitation.ResendInvitationEndpoint;
import org.chalet.command.organization.preference.ChooseContactPreferencesEndpoint;
import org.chalet.command.organization.roster.RosterEndpoint;
import org.chalet.command.organization.roster.Rosters;
import org.chalet.command.organization.user.AccountingEndpoint;
import org.chalet.command.organization.user.AddUserEndpoint;
import org.chalet.command.organization.user.LeavingEndpoint;
import org.chalet.command.organization.user.RemoveUserEndpoint;
import org.chalet.command.registration.SetupCode;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.Leases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Endpoints over a whole command side. */
abstract class RestStory {
  /** Of everybody who sends a request. */
  static final String SESSION = "test";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** How many passwords were hashed to be kept. */
  final AtomicInteger hashed = new AtomicInteger();

  private final PasswordHasher plain =
      new PasswordHasher() {
        @Override
        public String hash(CharSequence raw) {
          hashed.incrementAndGet();
          return "hash of " + raw;
        }

        @Override
        public boolean matches(CharSequence raw, String hash) {
          return hash.equals("hash of " + raw);
        }
      };

  final Story story = new Story();
  final SetupCode codes = new SetupCode(story.vault);
  final AppPasswords appPasswords = new AppPasswords(story.vault, story.clock);
  final TwoFactor twoFactor = new TwoFactor(story.vault, story.clock);
  final RecoveryCodes recoveryCodes = new RecoveryCodes(story.vault);
  final Credentials credentials =
      new Credentials(story.vault, story.reservations, plain, appPasswords, twoFactor);
  final OneTimeLinks links = new OneTimeLinks(story.vault, story.clock);
  final Sessions sessions = new Sessions(story.vault, story.clock);
  final SignIns signIns = new SignIns(credentials, sessions, story.commands());
  final Rosters rosters =
      new Rosters(story.commands(), story.states(), story.vault, Leases.ALONE, story.clock);
  private final MockMvc mvc = mvc();

  private MockMvc mvc() {
    var commands = story.commands();
    LoginAttempts attempts =
        new LoginAttempts(new KnownNetworks(story.vault, story.clock), story.clock);
    Authentication authentication =
        new Authentication(
            credentials,
            new SecondFactor(twoFactor, recoveryCodes, story.vault, story.clock),
            attempts,
            commands);
    List<Object> endpoints = new ArrayList<>(further());
    endpoints.addAll(
        List.of(
            new AccountEndpoints(this, attempts, authentication)
                .and(
                    new SessionEndpoint(authentication, signIns, sessions),
                    new OwnSessionsEndpoint(sessions),
                    new EnableTwoFactorEndpoint(
                        authentication,
                        twoFactor,
                        recoveryCodes,
                        new Contacts(story.states()),
                        commands),
                    new TwoFactorEndpoint(authentication, twoFactor, recoveryCodes, commands),
                    new ReportCompromiseEndpoint(
                        new Compromise(
                            authentication,
                            credentials,
                            sessions,
                            twoFactor,
                            attempts,
                            links,
                            signIns,
                            new Contacts(story.states()),
                            commands)),
                    new CreateAppPasswordEndpoint(commands, appPasswords, authentication),
                    new RequestAccountDeletionEndpoint(commands, authentication),
                    new RevokeAppPasswordEndpoint(commands),
                    new RevokeAppPasswordsEndpoint(commands),
                    new RenameOrganizationEndpoint(commands),
                    new AddUserEndpoint(commands, story.reservations),
                    new RemoveUserEndpoint(commands),
                    new InviteUserEndpoint(commands),
                    new LeavingEndpoint(story.states()),
                    new DeleteOrganizationEndpoint(commands),
                    new RosterEndpoint(rosters),
                    new ResendInvitationEndpoint(commands),
                    new ChooseInitialsEndpoint(commands),
                    new LogoEndpoint(commands, story.states(), story.blobs),
                    new HiddenEntryEndpoint(commands),
                    new AccountingEndpoint(commands),
                    new ChooseContactPreferencesEndpoint(commands),
                    new CreateCalendarEndpoint(commands),
                    new ChangeCalendarEndpoint(commands, story.states()),
                    new PutCalendarObjectEndpoint(commands),
                    new PutCardEndpoint(commands),
                    new DeleteCardEndpoint(commands),
                    new MergeContactsEndpoint(commands),
                    new MergeManyEndpoint(commands),
                    new HideDuplicatesEndpoint(commands),
                    new UndoMergeEndpoint(commands))));
    return MockMvcBuilders.standaloneSetup(endpoints.toArray())
        .setControllerAdvice(new ProblemDetails())
        .setMessageConverters(
            new ByteArrayHttpMessageConverter(), new JacksonJsonHttpMessageConverter(JSON))
        .addFilters(
            new ShortBodies(request -> false), new IdempotencyFilter(story.vault, story.clock))
        .build();
  }

  /** Endpoints that only some stories need; made before the story's own fields. */
  List<Object> further() {
    return List.of();
  }

  /** Whether anyone may register. */
  boolean isOpen() {
    return false;
  }

  @AfterEach
  void close() throws Exception {
    rosters.close();
    story.close();
  }

  /** A request of somebody, or of nobody. */
  MockHttpServletRequestBuilder request(
      String method, String path, @Nullable AccountId who, @Nullable String json) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
    if (who != null) {
      if (!sessions.isOpen(who, SESSION)) {
        Sessions.Opened unused = sessions.open(who, SESSION, "192.0.2.1", "Test");
      }
      request.principal(new SignedIn(who, "session:" + SESSION));
    }
    if (json != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(json.replace('\'', '"'));
    }
    return request;
  }

  static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  Answer send(MockHttpServletRequestBuilder request) {
    try {
      return new Answer(mvc.perform(request).andReturn().getResponse());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  Answer send(String method, String path, @Nullable AccountId who, @Nullable String json) {
    return send(request(method, path, who, json));
  }

  /** What the link of the last invitation holds. */
  String mailedSecret() {
    String link = Objects.requireNonNull(story.letters.getLast().link());
    return link.substring(link.indexOf("secret=") + "secret=".length());
  }

  /** The token of the newest letter to the address, whose link leads to the page. */
  String mailed(String address, String page) {
    String link =
        story.letters.reversed().stream()
            .filter(letter -> letter.to().raw().equals(address))
            .map(letter -> String.valueOf(letter.link()))
            .findFirst()
            .orElseThrow();
    if (!link.startsWith(page + "?token=")) {
      throw new AssertionError(link);
    }
    return link.substring(link.indexOf('=') + 1);
  }

  /** How many letters of this name went to the address. */
  long letters(String name, String address) {
    return story.letters.stream()
        .filter(letter -> letter.name().equals(name) && letter.to().raw().equals(address))
        .count();
  }

  record Answer(MockHttpServletResponse response) {
    int status() {
      return response.getStatus();
    }

    @Nullable String header(String name) {
      return response.getHeader(name);
    }

    String body() {
      try {
        return response.getContentAsString(StandardCharsets.UTF_8);
      } catch (UnsupportedEncodingException e) {
        throw new AssertionError(e);
      }
    }

    JsonNode field(String name) {
      return Objects.requireNonNull(JSON.readTree(body()).get(name), body());
    }

    String text(String name) {
      return field(name).asString();
    }

    /** The problem's token, with the status that stands beside it. */
    String problem() {
      if (!String.valueOf(response.getContentType()).startsWith("application/problem+json")) {
        throw new AssertionError(status() + " " + body());
      }
      return field("status").asInt() + " " + text("type").replace("urn:chalet:error:", "");
    }
  }
}
