package org.chalet.server.forgetting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.CommandSide;
import org.chalet.command.handover.Holdings;
import org.chalet.command.identity.Sessions;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.server.ChaletServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A removal with a transfer, over REST, carried out by the server in the background. */
class HandOverOnServerTest {
  private static final AccountId LEA = AccountId.ofLocal("LE00001");
  private static final AccountId ANNA = AccountId.ofLocal("AN00001");
  private static final AccountId BEN = AccountId.ofLocal("BE00001");
  private static final int EVENTS = 230;

  @TempDir Path data;
  private ServletWebServerApplicationContext server;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    server =
        (ServletWebServerApplicationContext)
            SpringApplication.run(ChaletServer.class, "--chalet.data=" + data, "--chalet.port=0");
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  private Receipt send(AccountId actor, Command command) {
    Client client = new Client("rest", "test", "192.0.2.1", null);
    return server
        .getBean(CommandSide.class)
        .send(
            command,
            new Trail(actor.raw(), client, UUID.randomUUID().toString(), "POST /test", null));
  }

  private Registered register(AccountId account, String name, @Nullable InvitationId invitation) {
    EmailAddress address = new EmailAddress(name + "@example.org");
    RegisterAccount command =
        new RegisterAccount(
            account, address, name, "de", "UTC", null, invitation, invitation == null ? null : "s");
    return send(account, command).as(Registered.class);
  }

  private Registered invite(OrganizationId house, AccountId account, String name) {
    InvitationId invitation = InvitationId.ofLocal(name);
    EmailAddress address = new EmailAddress(name + "@example.org");
    InvitationOffer offer = InvitationOffer.of(Role.COLLABORATOR);
    send(LEA, new InviteUser(house, invitation, address, offer, null, "s"));
    return register(account, name, invitation);
  }

  private String request(String method, String path, AccountId who, String body) {
    String url = "http://127.0.0.1:" + Objects.requireNonNull(server.getWebServer()).getPort();
    String token =
        server.getBean(Sessions.class).open(who, Sessions.freshId(), null, "test").token();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static PutCalendarObject event(Registered owner, int number) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chalet//Test//EN\r\nBEGIN:VEVENT\r\nUID:"
            + number
            + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nEND:VEVENT\r\n"
            + "END:VCALENDAR\r\n";
    return new PutCalendarObject(
        owner.calendar(),
        new ResourceName(number + ".ics"),
        text.getBytes(UTF_8),
        Precondition.NONE);
  }

  @Test
  void a_removed_person_s_calendar_arrives_whole_at_the_receiver() {
    OrganizationId house = register(LEA, "lea", null).organization();
    Registered anna = invite(house, ANNA, "anna");
    Registered ben = invite(house, BEN, "ben");
    assertThat(ben.organization()).isEqualTo(house);
    for (int i = 0; i < EVENTS; i++) {
      send(ANNA, event(anna, i));
    }
    String organization = "/api/organizations/" + house.local();
    String removal =
        "{\"confirmation\":\"anna@example.org\",\"collections\":\"transfer\","
            + "\"receiver\":\"BE00001\",\"understood\":true}";
    assertThat(request("DELETE", organization + "/users/AN00001", LEA, removal)).isEmpty();
    String progress = awaitFinished(organization + "/hand-overs");
    assertThat(progress)
        .contains("\"collections\":2", "\"done\":2", "\"objects\":" + EVENTS, "account:AN00001");
    Holdings holdings = server.getBean(Holdings.class);
    List<String> names = holdings.of(BEN).stream().map(Holdings.Held::name).toList();
    assertThat(names).contains("Kalender von anna", "Kontakte von anna");
    String calendar =
        holdings.of(BEN).stream()
            .filter(held -> held.name().equals("Kalender von anna"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(holdings.objects(calendar, 0).pieces()).hasSize(EVENTS);
    assertThat(holdings.of(ANNA)).hasSize(2).allMatch(Holdings.Held::isDefault);
    assertThat(request("GET", organization + "/hand-overs", BEN, "")).contains("managing-users");
  }

  private String awaitFinished(String path) {
    String progress = "";
    for (int i = 0; i < 600 && !progress.contains("\"finished\":true"); i++) {
      LockSupport.parkNanos(50_000_000);
      progress = request("GET", path, LEA, "");
    }
    return progress;
  }
}
