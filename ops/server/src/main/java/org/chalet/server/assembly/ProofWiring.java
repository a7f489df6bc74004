package org.chalet.server.assembly;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.chalet.eventformat.EventCodec;
import org.chalet.query.activity.Activity;
import org.chalet.query.activity.DeedFilter;
import org.chalet.query.activity.OwnTimeline;
import org.chalet.query.history.OrganizationHistory;
import org.chalet.query.history.export.Exports;
import org.chalet.query.history.export.LogHeadReads;
import org.chalet.query.history.export.OrganizationExportReads;
import org.chalet.query.history.export.OwnExportReads;
import org.chalet.server.forgetting.Rounds;
import org.chalet.server.proof.HeadEndpoints;
import org.chalet.server.proof.LogExportEndpoint;
import org.chalet.server.proof.LogTimelineEndpoint;
import org.chalet.server.proof.PublishedHead;
import org.chalet.server.proof.TileFile;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.store.proof.Heads;
import org.chalet.store.proof.LogTree;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What proves the log to others: signed heads, and exports with their proof. */
@Configuration(proxyBeanMethods = false)
public class ProofWiring {
  private static final Duration HEAD_PAUSE = Duration.ofHours(1);

  @Bean
  Heads heads(Storage storage, WatchedVault vault, ChaletSettings settings, Clock clock) {
    LogTree tree = new LogTree(storage.log(), new TileFile(settings.data()));
    return new Heads(storage.log(), tree, vault, clock);
  }

  @Bean
  Rounds signingHeads(Heads heads, Storage storage) {
    return new Rounds(
        "log-head",
        mayGoOn -> heads.sign(),
        HEAD_PAUSE,
        storage.leases(),
        UUID.randomUUID().toString());
  }

  @Bean
  HeadEndpoints headEndpoints(Heads heads) {
    return new HeadEndpoints(heads);
  }

  @Bean
  PublishedHead publishedHead(Heads heads, ChaletSettings settings) {
    return new PublishedHead(heads, settings.publishHeads());
  }

  @Bean
  LogHeadReads logHeadReads(Heads heads) {
    return new LogHeadReads(heads);
  }

  @Bean
  Exports exports(
      Storage storage, EventCodec codec, Heads heads, OrganizationHistory history, Clock clock) {
    return new Exports(storage.log(), codec, heads, history, clock);
  }

  @Bean
  OrganizationExportReads organizationExportReads(Exports exports) {
    return new OrganizationExportReads(exports);
  }

  @Bean
  OwnExportReads ownExportReads(Exports exports, Activity activity, OwnTimeline timeline) {
    return new OwnExportReads(exports, activity, timeline);
  }

  @Bean
  LogTimelineEndpoint logTimelineEndpoint(Storage storage, Activity activity, DeedFilter deeds) {
    return new LogTimelineEndpoint(storage.log(), activity, deeds);
  }

  @Bean
  LogExportEndpoint logExportEndpoint(Exports exports) {
    return new LogExportEndpoint(exports);
  }
}
