package org.chalet.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.chalet.kernel.value.RecentlyRead;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A kind's documents as JSON, the same for every engine. Thread-safe. */
public final class DocumentJson<D> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final ObjectWriter writer;
  private final RecentlyRead<D> recent;

  public DocumentJson(Class<D> type) {
    writer = MAPPER.writerFor(type);
    ObjectReader reader = MAPPER.readerFor(type);
    recent = new RecentlyRead<>(reader::readValue);
  }

  public byte[] write(D document) {
    return writer.writeValueAsBytes(document);
  }

  public D read(byte[] json) {
    return recent.of(json);
  }
}
