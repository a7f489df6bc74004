package org.chalet.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chalet.calendar.SuggestedCalendars;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set. A key under {@code chalet} that is not named here stops the start.
 *
 * @param data directory of everything that Chalet keeps on this machine
 * @param store which engine keeps the log and the views
 * @param mongodbUri connection string, with the name of the database; only for that store
 * @param bind address to listen on
 * @param port to listen on; 0 for any free one
 * @param publicUrl how people reach the server, without a path; null for the address it listens on
 * @param trustedProxies addresses or networks (CIDR) whose forwarded headers are believed
 * @param pushNetworks addresses or networks (CIDR) of push services of one's own, to which messages
 *     may go although they are not in the open network
 * @param webhookNetworks the same for webhooks
 * @param registration who may open an account
 * @param mail how mail goes out
 * @param quotas how much everybody may keep
 * @param driveRetention how long drives keep what was deleted or replaced, as {@code 365d}
 * @param suggestedCalendars what everybody may take among their calendars, in this order
 * @param meetingRooms where meetings by video are held; the name of a room is put behind it
 * @param publishHeads whether everybody may read the newest signed head of the log
 * @param demo how many demo accounts to furnish an empty data directory with; 0 for none
 */
@ConfigurationProperties(prefix = "chalet", ignoreUnknownFields = false)
public record ChaletSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("sqlite") StoreKind store,
    @Nullable String mongodbUri,
    @DefaultValue("127.0.0.1") String bind,
    @DefaultValue("8080") int port,
    @Nullable URI publicUrl,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue List<String> pushNetworks,
    @DefaultValue List<String> webhookNetworks,
    @DefaultValue("invitation") Registration registration,
    @DefaultValue MailSettings mail,
    @DefaultValue QuotaSettings quotas,
    @DefaultValue("365d") Duration driveRetention,
    @DefaultValue List<SuggestedSettings> suggestedCalendars,
    @DefaultValue("https://kmeet.infomaniak.com") URI meetingRooms,
    @DefaultValue("false") boolean publishHeads,
    @DefaultValue("0") int demo) {
  private static final int MOST_DEMO_ACCOUNTS = 99;
  private static final Duration SHORTEST_RETENTION = Duration.ofDays(1);

  public ChaletSettings {
    data = data.toAbsolutePath().normalize();
    trustedProxies = List.copyOf(trustedProxies);
    pushNetworks = List.copyOf(pushNetworks);
    webhookNetworks = List.copyOf(webhookNetworks);
    suggestedCalendars = List.copyOf(suggestedCalendars);
    if (demo < 0 || demo > MOST_DEMO_ACCOUNTS) {
      throw new RefusedToStart("demo takes 1 to " + MOST_DEMO_ACCOUNTS + " accounts, not " + demo);
    }
    if (driveRetention.compareTo(SHORTEST_RETENTION) < 0) {
      throw new RefusedToStart("drive-retention needs a day or more, as 365d");
    }
    if ((store == StoreKind.MONGODB) != (mongodbUri != null)) {
      throw new RefusedToStart("mongodb-uri goes with the store mongodb, and with no other");
    }
    if (publicUrl != null && !isOrigin(publicUrl)) {
      throw new RefusedToStart(
          "public-url needs the form https://chalet.example.org, not " + publicUrl);
    }
  }

  /**
   * @throws RefusedToStart for what cannot be suggested
   */
  public SuggestedCalendars suggestions() {
    try {
      return new SuggestedCalendars(
          suggestedCalendars.stream().map(SuggestedSettings::suggestion).toList());
    } catch (Rejected wrong) {
      throw new RefusedToStart("suggested calendars: " + wrong.detail());
    }
  }

  private static boolean isOrigin(URI url) {
    boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    String path = url.getPath();
    return web
        && url.getHost() != null
        && url.getUserInfo() == null
        && url.getQuery() == null
        && url.getFragment() == null
        && (path == null || path.isEmpty() || path.equals("/"));
  }
}
