package org.chalet.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.chalet.command.identity.RecoveryCodes;
import org.chalet.command.identity.TwoFactor;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.EventLog;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices, before and after their owner asks for a second factor. */
class TwoFactorOverDavTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String APP_PASSWORDS = "/api/accounts/anna/app-passwords";

  @TempDir Path data;

  @Test
  void the_account_s_password_stops_opening_dav_at_once_and_an_app_password_does() {
    try (RunningServer server = new RunningServer(data)) {
      String token =
          server.signIn(RunningServer.PASSWORD, Map.of()).json().path("token").asString();
      long recorded = server.context.getBean(EventLog.class).head();
      assertThat(server.dav(RunningServer.PASSWORD)).isEqualTo(207);
      assertThat(server.dav(RunningServer.PASSWORD)).isEqualTo(207);
      assertThat(server.context.getBean(EventLog.class).head()).isEqualTo(recorded);
      boolean on =
          server
              .context
              .getBean(WatchedVault.class)
              .putIfAbsent(new Secret(VaultSpaces.TWO_FACTOR, ANNA.raw(), new byte[20], null));
      assertThat(on).isTrue();
      assertThat(server.dav(RunningServer.PASSWORD)).isEqualTo(401);
      assertThat(server.signIn(RunningServer.PASSWORD, Map.of()).problem())
          .isEqualTo("401 second-factor-required");
      for (int i = 0; i < 30; i++) {
        assertThat(server.dav(RunningServer.PASSWORD)).isEqualTo(401);
      }
      opensWithAnAppPassword(server, token);
      server.context.getBean(TwoFactor.class).forget(ANNA);
      assertThat(server.dav(RunningServer.PASSWORD)).isEqualTo(207);
    }
  }

  private static void opensWithAnAppPassword(RunningServer server, String token) {
    String body = "{'label':'Phone','password':'" + RunningServer.PASSWORD + "'}";
    assertThat(server.rest("POST", APP_PASSWORDS, body, token).problem())
        .isEqualTo("401 second-factor-required");
    String code = server.context.getBean(RecoveryCodes.class).renew(ANNA).getFirst();
    String withCode = body.replace("}", ",'code':'" + code + "'}");
    var made = server.rest("POST", APP_PASSWORDS, withCode, token);
    assertThat(made.status()).isEqualTo(201);
    String password = made.json().path("password").asString();
    assertThat(server.dav(password)).isEqualTo(207);
    var listed = server.rest("GET", APP_PASSWORDS, "", token).json().at("/items/0");
    assertThat(listed.path("lastUserAgent").asString()).isEqualTo("DAVx5");
    assertThat(listed.path("lastAddress").asString()).isEqualTo("127.0.0.1");
    assertThat(listed.path("lastUsed").isMissingNode()).isFalse();
    assertThat(server.rest("DELETE", APP_PASSWORDS, "", token).status()).isEqualTo(204);
    assertThat(server.dav(password)).isEqualTo(401);
  }
}
