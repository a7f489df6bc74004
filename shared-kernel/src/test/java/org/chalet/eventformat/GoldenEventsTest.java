package org.chalet.eventformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chalet.kernel.message.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every event and every revision of it that was ever stored has a file, kept for ever. Files of new
 * events are written by {@code -Dchalet.golden.write=true}, and never over one that is there.
 */
class GoldenEventsTest {
  private static final Path FILES = Path.of("src/test/resources/events");
  private final JsonMapper json = EventJson.mapper();

  static Stream<EventTypes.Type> types() {
    return EventTypes.all().types().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void today_s_revision_is_written_as_its_file_says(EventTypes.Type type) throws IOException {
    Event sample = SampleEvents.of(type);
    Path file = file(type.name(), type.revision());
    if (Boolean.getBoolean("chalet.golden.write") && Files.notExists(file)) {
      Files.writeString(
          file, json.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n");
    }
    assertThat(file).as("golden file of " + type).exists();
    assertThat(json.readTree(json.writeValueAsBytes(sample)))
        .isEqualTo(json.readTree(Files.readAllBytes(file)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_revision_ever_stored_is_still_read(EventTypes.Type type) {
    Upcasters upcasters = Upcasters.all();
    IntStream.rangeClosed(1, type.revision())
        .forEach(revision -> {
          ObjectNode stored = (ObjectNode) json.readTree(file(type.name(), revision).toFile());
          Event read =
              json.treeToValue(
                  upcasters.upcast(type.name(), revision, type.revision(), stored), type.payload());
          if (revision == type.revision()) {
            assertThat(read).isEqualTo(SampleEvents.of(type));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_name_tells_the_context_and_no_class(EventTypes.Type type) {
    assertThat(type.name()).matches("[a-z]+\\.[a-z-]+");
    assertThat(type.payload().getPackageName())
        .isEqualTo("org.chalet." + type.name().split("\\.", 2)[0]);
  }

  private static Path file(String name, int revision) {
    return FILES.resolve(name + "." + revision + ".json");
  }
}
