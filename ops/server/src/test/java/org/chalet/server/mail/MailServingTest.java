package org.chalet.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalet.command.CommandSide;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.server.ChaletServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command sent to a whole server becomes a mail. */
class MailServingTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BEN = AccountId.ofLocal("ben");

  /** An invitation, that the invited came, and what they may do then. */
  private static final int LETTERS = 3;

  private static final String JSON_TYPE = "application/json";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path data;

  @Test
  void without_a_mail_server_the_operator_reads_what_would_have_been_sent() throws Exception {
    try (ServletWebServerApplicationContext server = start();
        HttpClient client = HttpClient.newHttpClient()) {
      changeARole(server);
      JsonNode list = awaitMails(client, server, "captured");
      JsonNode line = aboutTheRole(list);
      assertThat(line.path("to").asString()).isEqualTo("ben@example.org");
      assertThat(line.path("subject").asString()).isEqualTo("Sie verwalten nun House Anna");
      assertThat(line.path("letter").asString()).isEqualTo("role-administrator");
      String path = "/ops/mails/" + line.path("id").asString();
      JsonNode whole = JSON.readTree(ask(client, server, path, "application/json").body());
      assertThat(whole.path("text").asString()).contains("Ihre Rolle in House Anna");
      HttpResponse<String> message = ask(client, server, path, "message/rfc822");
      assertThat(message.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("message/rfc822"));
      assertThat(message.body()).contains("To: ben@example.org\r\n", "multipart/alternative");
      assertPages(client, server);
      assertRefusals(client, server);
    }
  }

  @Test
  void with_a_mail_server_a_mail_arrives_there_and_is_counted() throws Exception {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    String smtp = "--chalet.mail.smtp-url=smtp://127.0.0.1:" + post.getSmtp().getPort();
    try (ServletWebServerApplicationContext server =
            start(smtp, "--chalet.mail.from=Haus <haus@example.org>");
        HttpClient client = HttpClient.newHttpClient()) {
      changeARole(server);
      assertThat(post.waitForIncomingEmail(20_000, LETTERS)).isTrue();
      assertThat(post.getReceivedMessages()[0].getFrom()[0].toString())
          .isEqualTo("Haus <haus@example.org>");
      String sent = "chalet_mail_tries_total{application=\"chalet\",result=\"sent\"} 3.0";
      HttpResponse<String> metrics = ask(client, server, "/actuator/prometheus", "text/plain");
      for (int i = 0; i < 500 && !metrics.body().contains(sent); i++) {
        pause();
        metrics = ask(client, server, "/actuator/prometheus", "text/plain");
      }
      assertThat(metrics.body()).contains(sent, "chalet_mail_up", "chalet_notices_lag");
    } finally {
      post.stop();
    }
  }

  private void assertPages(HttpClient client, ServletWebServerApplicationContext server)
      throws Exception {
    JsonNode first = JSON.readTree(ask(client, server, "/ops/mails?limit=2", JSON_TYPE).body());
    assertThat(first.path("counts").path("captured").asInt()).isEqualTo(LETTERS);
    String next = first.path("next").asString();
    JsonNode second =
        JSON.readTree(ask(client, server, "/ops/mails?limit=2&after=" + next, JSON_TYPE).body());
    assertThat(second.at("/mails/0/id")).isNotEqualTo(first.at("/mails/0/id"));
    assertThat(second.path("mails").size()).isEqualTo(1);
    assertThat(second.path("next").isNull() || second.path("next").isMissingNode()).isTrue();
    assertThat(ask(client, server, "/ops/mails?state=failed&after=" + next, JSON_TYPE).statusCode())
        .isEqualTo(400);
  }

  private void assertRefusals(HttpClient client, ServletWebServerApplicationContext server)
      throws Exception {
    assertThat(ask(client, server, "/ops/mails/nothing", "application/json").statusCode())
        .isEqualTo(404);
    assertThat(ask(client, server, "/ops/mails?state=lost", "application/json").statusCode())
        .isEqualTo(400);
    assertThat(ask(client, server, "/ops/mails?state=waiting", "application/json").body())
        .contains("\"mails\":[]");
    HttpRequest stranger = HttpRequest.newBuilder(uri(server, "/ops/mails")).build();
    assertThat(client.send(stranger, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  private JsonNode awaitMails(
      HttpClient client, ServletWebServerApplicationContext server, String state) throws Exception {
    JsonNode list = JSON.createObjectNode();
    for (int i = 0; i < 1000 && list.at("/counts/" + state).asInt(0) < LETTERS; i++) {
      pause();
      list = JSON.readTree(ask(client, server, "/ops/mails", "application/json").body());
    }
    assertThat(list.at("/counts/" + state).asInt(0)).isEqualTo(LETTERS);
    return list;
  }

  private static JsonNode aboutTheRole(JsonNode list) {
    return list.path("mails")
        .valueStream()
        .filter(line -> line.path("letter").asString().equals("role-administrator"))
        .findFirst()
        .orElseThrow();
  }

  private static void pause() throws InterruptedException {
    assertThat(new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS)).isFalse();
  }

  private ServletWebServerApplicationContext start(String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--chalet.data=" + data,
                "--chalet.port=0",
                "--chalet.public-url=https://chalet.example.org"));
    all.addAll(List.of(settings));
    return (ServletWebServerApplicationContext)
        SpringApplication.run(ChaletServer.class, all.toArray(String[]::new));
  }

  private static void changeARole(ServletWebServerApplicationContext server) {
    CommandSide commands = server.getBean(CommandSide.class);
    OrganizationId house = register(commands, ANNA, "House Anna").organization();
    register(commands, BEN, null);
    InvitationId invitation = InvitationId.ofLocal("for-ben");
    InvitationOffer offer = InvitationOffer.of(Role.COLLABORATOR);
    EmailAddress ben = new EmailAddress("ben@example.org");
    send(commands, ANNA, new InviteUser(house, invitation, ben, offer, null, "secret"));
    send(commands, BEN, new AcceptInvitation(invitation, null));
    send(commands, ANNA, new ChangeUserRole(house, BEN, Role.ADMINISTRATOR));
  }

  private static Registered register(
      CommandSide commands, AccountId account, @Nullable String house) {
    EmailAddress email = new EmailAddress(account.local() + "@example.org");
    RegisterAccount command =
        new RegisterAccount(
            account, email, account.local(), "de-CH", "Europe/Zurich", house, null, null);
    return (Registered) Objects.requireNonNull(send(commands, account, command));
  }

  private static @Nullable Object send(CommandSide commands, AccountId actor, Command command) {
    String id = UUID.randomUUID().toString();
    return commands.send(command, new Trail(actor.raw(), Client.SYSTEM, id, "test", null)).result();
  }

  private HttpResponse<String> ask(
      HttpClient client, ServletWebServerApplicationContext server, String path, String accept)
      throws IOException, InterruptedException {
    String token = Files.readString(data.resolve("operator.token")).strip();
    HttpRequest request =
        HttpRequest.newBuilder(uri(server, path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", accept)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static URI uri(ServletWebServerApplicationContext server, String path) {
    int port = Objects.requireNonNull(server.getWebServer()).getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
