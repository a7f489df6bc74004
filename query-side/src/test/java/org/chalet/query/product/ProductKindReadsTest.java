package org.chalet.query.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductKindReadsTest {
  private static final String PATH = "/api/product-kinds";

  private final Asking asking = new Asking(new ProductKindReads());

  @Test
  void whoever_is_signed_in_reads_what_can_be_done_with_each_kind() {
    Answer answer = asking.get("account:eve", PATH);
    JsonNode ticketing = kind(answer.json(), "ticketing");
    assertThat(ticketing.get("rights").valueStream().map(JsonNode::asString).toList())
        .isEqualTo(List.of("technical", "statistics", "ticket-control", "sales-control"));
    assertThat(ticketing.get("transferable").asBoolean()).isTrue();
    assertThat(ticketing.get("single").asBoolean()).isFalse();
    JsonNode suite = kind(answer.json(), "ksuite");
    assertThat(suite.get("transferable").asBoolean()).isFalse();
    assertThat(suite.get("single").asBoolean()).isTrue();
  }

  private static JsonNode kind(JsonNode kinds, String token) {
    return kinds
        .valueStream()
        .filter(kind -> kind.get("kind").asString().equals(token))
        .findAny()
        .orElseThrow();
  }
}
