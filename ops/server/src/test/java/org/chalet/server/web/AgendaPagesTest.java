package org.chalet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.command.agenda.AgendaLetters;
import org.chalet.command.agenda.Agendas;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.mail.MailState;
import org.chalet.kernel.value.AccountId;
import org.junit.jupiter.api.Test;

/** An agenda arrives, and is ended by whoever has its link. */
class AgendaPagesTest extends MailedPages {
  private static final String AGENDA = "/api/me/agenda";

  /** Puts an event into the day, and tells of the day as if its hour had come. */
  static void toldToday(String token) throws Exception {
    LocalDate day = LocalDate.of(2026, 5, 1);
    Matcher calendar =
        Pattern.compile("\"calendar:([^\"]+)\"")
            .matcher(api("GET", "/api/calendars", token, "").body());
    assertThat(calendar.find()).isTrue();
    HttpResponse<String> put =
        api(
            "POST",
            "/api/calendars/" + calendar.group(1) + "/events",
            token,
            """
            {"title": "Stand-up", "start": "2026-05-01T10:00:00", "end": "2026-05-01T11:00:00",
             "zone": "UTC"}
            """);
    assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    assertThat(api("PUT", AGENDA, token, "{\"on\":true}").statusCode()).isEqualTo(204);
    AccountId account =
        new AccountId(
            api("GET", "/api/me", token, "")
                .body()
                .replaceAll("(?s).*\"account\":\"([^\"]+)\".*", "$1"));
    Agendas agendas = server.getBean(Agendas.class);
    for (int i = 0; i < 2; i++) {
      server.getBean(AgendaLetters.class).tell(agendas.of(account), day, ZoneOffset.UTC);
    }
  }

  private static boolean isOn(String token) throws Exception {
    return api("GET", AGENDA, token, "").body().contains("\"on\":true");
  }

  @Test
  void theLinkOfAnAgendaEndsItWithoutSigningInAndOnlyByItsButton() throws Exception {
    String ida = opened("ida@example.org");
    assertThat(isOn(ida)).isFalse();
    toldToday(ida);
    String link = mailed("ida@example.org", "agenda");
    assertThat(textOf("agenda", mail -> mail.to().raw().equals("ida@example.org")))
        .contains("• 10:00–11:00  Stand-up", "2026");
    HttpResponse<String> page = get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<button>");
    assertThat(isOn(ida)).isTrue();
    String token = link.substring(link.indexOf('=') + 1);
    assertThat(post(Agendas.PAGE, form("token", token)).statusCode()).isEqualTo(200);
    assertThat(isOn(ida)).isFalse();
    assertThat(post(Agendas.PAGE, form("token", token)).statusCode()).isEqualTo(200);
  }

  @Test
  void mailProgramsEndItByOneClick() throws Exception {
    String jon = opened("jon@example.org");
    toldToday(jon);
    String text = mailed("jon@example.org", "agenda");
    String one =
        server.getBean(MailRoom.class).mails().in(MailState.CAPTURED, 100).stream()
            .filter(seen -> seen.mail().to().raw().equals("jon@example.org"))
            .filter(seen -> seen.letter().equals("agenda"))
            .map(seen -> String.valueOf(seen.mail().unsubscribe()))
            .findFirst()
            .orElseThrow();
    assertThat(one).isEqualTo(url + text);
    HttpResponse<String> ended =
        client.send(
            HttpRequest.newBuilder(URI.create(one))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build(),
            BodyHandlers.ofString());
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(isOn(jon)).isFalse();
  }

  @Test
  void theApiEndsItByTheSameLink() throws Exception {
    String kim = opened("kim@example.org");
    toldToday(kim);
    String link = mailed("kim@example.org", "agenda");
    String body = "{\"token\":\"" + link.substring(link.indexOf('=') + 1) + "\"}";
    assertThat(api("POST", "/api/agenda-endings", "", body).statusCode()).isEqualTo(204);
    assertThat(isOn(kim)).isFalse();
    String wrong = "{\"token\":\"" + "x".repeat(65) + "\"}";
    HttpResponse<String> refused = api("POST", "/api/agenda-endings", "", wrong);
    assertThat(refused.statusCode()).isEqualTo(410);
    assertThat(refused.body()).contains("link-not-valid");
  }
}
