package org.chalet.eventformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.organization.UserAdded;
import org.chalet.store.Claim;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00.123456Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String ANNA = "account:AB12345";
  private static final Trail TRAIL =
      new Trail(
          ANNA,
          new Client("dav", "iOS/18.5", "192.0.2.7", "apppassword:1"),
          "c-1",
          "PUT /dav/x",
          "moved house");
  private static final AccountRegistered REGISTERED =
      new AccountRegistered(ANNA, "anna@example.org", "Anna Meier", "de", "Europe/Zurich");

  private final InMemorySecretVault vault = new InMemorySecretVault(CLOCK);
  private final OwnerKeys keys = new OwnerKeys(vault, CLOCK);
  private final EventCodec codec = codec(keys, vault);

  private static EventCodec codec(OwnerKeys keys, InMemorySecretVault vault) {
    return new EventCodec(EventTypes.all(), Upcasters.all(), keys, new ClaimNames(vault));
  }

  @Test
  void an_event_and_its_trail_come_back_as_they_were() {
    EventEnvelope read = codec.decode(new RecordedEvent(42, encode(REGISTERED)));
    assertThat(read.payload()).isEqualTo(REGISTERED);
    assertThat(read.trail()).isEqualTo(TRAIL);
    assertThat(read.position()).isEqualTo(42);
    assertThat(read.time()).isEqualTo(NOW);
    assertThat(read.context()).isEqualTo("identity");
  }

  @Test
  void personal_data_is_nowhere_in_the_stored_bytes() {
    NewEvent stored = encode(REGISTERED);
    assertThat(text(stored.payload())).doesNotContain("Anna").doesNotContain("anna@");
    assertThat(text(stored.trail()))
        .doesNotContain("iOS")
        .doesNotContain("192.0.2.7")
        .doesNotContain("moved");
    assertThat(codec.claims(List.of(REGISTERED)).getFirst().name())
        .doesNotContain("anna")
        .matches("[0-9a-f]{40}");
  }

  @Test
  void organization_events_stay_readable_without_any_key() {
    NewEvent stored = encode(new UserAdded("organization:acme", ANNA, "collaborator"));
    assertThat(text(stored.payload())).contains(ANNA);
  }

  @Test
  void an_erased_owner_reads_as_erased_and_cannot_be_written_again() {
    RecordedEvent recorded = new RecordedEvent(1, encode(REGISTERED));
    keys.erase(ANNA);
    EventEnvelope read = codec.decode(recorded);
    assertThat(read.payload()).isEqualTo(new Erased("identity.account-registered", ANNA));
    assertThat(read.trail().client().address()).isEqualTo("erased");
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> encode(REGISTERED))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_SIGNED_IN));
  }

  @Test
  void a_vault_that_is_not_the_log_s_is_noticed_and_not_taken_for_erasure() {
    RecordedEvent recorded = new RecordedEvent(1, encode(REGISTERED));
    InMemorySecretVault other = new InMemorySecretVault(CLOCK);
    EventCodec stranger = codec(new OwnerKeys(other, CLOCK), other);
    assertThatThrownBy(() -> stranger.decode(recorded))
        .isInstanceOf(StorageFailure.class)
        .hasMessageContaining(ANNA);
  }

  @Test
  void a_sealed_payload_cannot_be_moved_to_another_place() {
    NewEvent e = encode(REGISTERED);
    NewEvent moved =
        new NewEvent(
            e.id(),
            e.aggregateType(),
            e.aggregateId(),
            1,
            e.name(),
            e.revision(),
            e.time(),
            e.payload(),
            e.trail());
    assertThatThrownBy(() -> codec.decode(new RecordedEvent(2, moved)))
        .isInstanceOf(StorageFailure.class);
  }

  @Test
  void an_event_of_a_newer_version_is_refused_clearly() {
    NewEvent e = encode(REGISTERED);
    NewEvent newer =
        new NewEvent(
            e.id(),
            e.aggregateType(),
            e.aggregateId(),
            0,
            e.name(),
            99,
            e.time(),
            e.payload(),
            e.trail());
    RecordedEvent recorded = new RecordedEvent(1, newer);
    assertThatThrownBy(() -> codec.decode(recorded))
        .isInstanceOf(UnknownEvent.class)
        .hasMessageContaining("newer");
    assertThat(codec.decodeOrReport(recorded).payload()).isInstanceOf(Unreadable.class);
  }

  @Test
  void calendar_text_keeps_every_character() {
    String text = "BEGIN:VCALENDAR\r\nSUMMARY:\tüñí \u0001 \uD83C\uDFD4\n \r\nEND:VCALENDAR";
    CalendarObjectPut put =
        new CalendarObjectPut("calendar:w", ANNA, "a b%40.ics", "u", "VEVENT", text, null);
    assertThat(codec.decode(new RecordedEvent(1, encode(put))).payload()).isEqualTo(put);
  }

  @Test
  void of_several_claims_on_one_name_the_last_one_counts() {
    CalendarObjectPut first =
        new CalendarObjectPut("calendar:w", ANNA, "a.ics", "u", "VEVENT", "x", null);
    CalendarObjectPut moved =
        new CalendarObjectPut("calendar:w", ANNA, "a.ics", "v", "VEVENT", "x", "u");
    List<Claim> claims = codec.claims(List.of(first, moved));
    assertThat(claims).hasSize(2);
    assertThat(claims.stream().filter(c -> c.holder() == null)).hasSize(1);
  }

  private NewEvent encode(Event event) {
    return codec.encode("e-1", "any", "any:1", 0, NOW, event, codec.encodeTrail(TRAIL));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
