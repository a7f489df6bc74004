package org.chalet.server.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.server.demo.DemoDirectory;
import org.chalet.server.operator.MailHookToken;
import org.chalet.server.operator.OperatorToken;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.store.BlobStore;
import org.chalet.store.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The storage, and the log's events as both sides read them. */
@Configuration(proxyBeanMethods = false)
public class StorageWiring {
  private static final Logger LOG = LoggerFactory.getLogger("org.chalet.server");

  @Bean
  Storage storage(ChaletSettings settings, Clock clock) {
    if (settings.demo() > 0) {
      new DemoDirectory(settings.data()).claim();
    }
    create(settings.data());
    Storage storage = Storage.open(settings, clock);
    LOG.info("Storage: {}", storage.name());
    return storage;
  }

  @Bean
  OperatorToken operatorToken(ChaletSettings settings, Storage opened) {
    return OperatorToken.in(settings.data(), new SecureRandom());
  }

  @Bean
  MailHookToken mailHookToken(ChaletSettings settings, Storage opened) {
    return MailHookToken.in(settings.data(), new SecureRandom());
  }

  @Bean(destroyMethod = "")
  EventLog eventLog(Storage storage) {
    return storage.log();
  }

  @Bean(destroyMethod = "")
  BlobStore blobStore(Storage storage) {
    return storage.blobs();
  }

  @Bean(destroyMethod = "")
  WatchedVault vault(Storage storage) {
    return new WatchedVault(storage.vault());
  }

  @Bean
  ClaimNames claimNames(WatchedVault vault) {
    return new ClaimNames(vault);
  }

  @Bean
  OwnerKeys ownerKeys(WatchedVault vault, Clock clock) {
    return new OwnerKeys(vault, clock);
  }

  @Bean
  EventCodec eventCodec(OwnerKeys keys, ClaimNames names) {
    return new EventCodec(EventTypes.all(), Upcasters.all(), keys, names);
  }

  @Bean
  EventTail eventTail(EventLog log, EventCodec codec) {
    return new EventTail(log, codec);
  }

  private static void create(Path data) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new RefusedToStart("cannot use " + data + ": " + e, e);
    }
  }
}
