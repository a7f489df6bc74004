package org.chalet.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class ChaletSettingsTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ChaletSettings.class)
  static class Settings {}

  @Test
  void withoutASettingItIsAPrivateServerOnThisMachine() {
    runner.run(context ->
        assertThat(context.getBean(ChaletSettings.class))
            .isEqualTo(
                new ChaletSettings(
                    Path.of("data"),
                    StoreKind.SQLITE,
                    null,
                    "127.0.0.1",
                    8080,
                    null,
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of(),
                    Registration.INVITATION,
                    new MailSettings(null, null, null, null, null, null),
                    new QuotaSettings(
                        DataSize.ofGigabytes(15), DataSize.ofGigabytes(5), DataSize.ofGigabytes(5)),
                    Duration.ofDays(365),
                    java.util.List.of(),
                    java.net.URI.create("https://kmeet.infomaniak.com"),
                    false,
                    0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chalet.prot=8081",
        "chalet.demo=-1",
        "chalet.demo=100",
        "chalet.drive-retention=1h",
        "chalet.quotas.drive=-1GB",
        "chalet.quotas.drive=much",
        "chalet.quotas.mail=1GB",
        "chalet.store=mongodb",
        "chalet.mongodb-uri=mongodb://localhost/chalet",
        "chalet.registration=everybody",
        "chalet.public-url=chalet.example.org",
        "chalet.public-url=https://chalet.example.org/path"
      })
  void whatCannotBeMeantStopsTheStart(String setting) {
    int equals = setting.indexOf('=');
    var typed =
        new org.springframework.core.env.MapPropertySource(
            "typed", Map.of(setting.substring(0, equals), setting.substring(equals + 1)));
    runner
        .withInitializer(context -> context.getEnvironment().getPropertySources().addFirst(typed))
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void mailIsSetByItsUrl() {
    runner
        .withPropertyValues(
            "chalet.mail.smtp-url=smtps://anna:secret@mail.example.org",
            "chalet.mail.from=chalet@example.org")
        .run(context -> {
          ChaletSettings settings = context.getBean(ChaletSettings.class);
          assertThat(settings.mail().smtp())
              .contains(SmtpServer.of("smtps://anna:secret@mail.example.org"));
          assertThat(settings.toString()).doesNotContain("secret");
        });
  }

  @Test
  void aUrlForMailThatIsRefusedSaysWhy() {
    runner
        .withPropertyValues("chalet.mail.smtp-url=smtp://anna:secret@mail.example.org/x")
        .run(context ->
            assertThat(context.getStartupFailure())
                .hasRootCauseInstanceOf(RefusedToStart.class)
                .rootCause()
                .hasMessageContaining("smtp-url")
                .hasMessageNotContaining("secret"));
  }

  @Test
  void aSettingThatIsRefusedSaysWhatItNeeds() {
    runner
        .withPropertyValues("chalet.public-url=ftp://example.org")
        .run(context ->
            assertThat(context.getStartupFailure())
                .hasRootCauseInstanceOf(RefusedToStart.class)
                .rootCause()
                .hasMessageContaining("https://chalet.example.org"));
  }
}
