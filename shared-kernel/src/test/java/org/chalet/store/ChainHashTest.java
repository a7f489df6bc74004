package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainHashTest {
  private static final NewEvent EVENT =
      new NewEvent("e", "t", "a", 1, "n.é", 2, 3, new byte[] {(byte) 0xff}, new byte[0]);
  private static final Commit COMMIT =
      new Commit("c", List.of(EVENT), List.of(Claim.take("s", "x", "h"), Claim.release("s", "y")));

  @Test
  void theCanonicalBytesAreThoseThatTheFormatSays() {
    assertThat(HexFormat.of().formatHex(ChainHash.canonical(7, COMMIT)))
        .isEqualTo(
            "01"
                + "0000000000000007"
                + "0000000163"
                + "00000001"
                + "0000000165"
                + "0000000174"
                + "0000000161"
                + "0000000000000001"
                + "000000046e2ec3a9"
                + "00000002"
                + "0000000000000003"
                + "00000001ff"
                + "00000000"
                + "00000002"
                + "0000000173"
                + "0000000178"
                + "01"
                + "0000000168"
                + "0000000173"
                + "0000000179"
                + "00");
  }

  @Test
  void theHashIsTakenOverThePreviousHashAndTheCanonicalBytes() throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(new byte[32]);
    byte[] expected = sha256.digest(ChainHash.canonical(7, COMMIT));
    assertThat(ChainHash.of(ChainHash.genesis(), 7, COMMIT)).isEqualTo(expected);
  }

  @Test
  void everyPartOfACommitCounts() {
    Stream<Commit> others =
        Stream.of(
            new Commit("d", COMMIT.events(), COMMIT.claims()),
            new Commit("c", List.of(EVENT, EVENT), COMMIT.claims()),
            new Commit("c", COMMIT.events(), List.of()),
            new Commit("c", COMMIT.events(), COMMIT.claims().reversed()),
            new Commit(
                "c", COMMIT.events(), List.of(Claim.take("s", "x", "g"), Claim.release("s", "y"))),
            with("f", "t", "a", 1, "n.é", 2, 3, "x", ""),
            with("e", "u", "a", 1, "n.é", 2, 3, "x", ""),
            with("e", "t", "b", 1, "n.é", 2, 3, "x", ""),
            with("e", "t", "a", 2, "n.é", 2, 3, "x", ""),
            with("e", "t", "a", 1, "n.e", 2, 3, "x", ""),
            with("e", "t", "a", 1, "n.é", 3, 3, "x", ""),
            with("e", "t", "a", 1, "n.é", 2, 4, "x", ""),
            with("e", "t", "a", 1, "n.é", 2, 3, "y", ""),
            with("e", "t", "a", 1, "n.é", 2, 3, "", "x"));
    byte[] hash = ChainHash.of(ChainHash.genesis(), 7, COMMIT);
    assertThat(others.map(other -> ChainHash.of(ChainHash.genesis(), 7, other)))
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
    assertThat(ChainHash.of(ChainHash.genesis(), 8, COMMIT)).isNotEqualTo(hash);
    assertThat(ChainHash.of(hash, 7, COMMIT)).isNotEqualTo(hash);
  }

  private static Commit with(
      String id,
      String type,
      String aggregate,
      long sequence,
      String name,
      int revision,
      long time,
      String payload,
      String trail) {
    return new Commit(
        "c",
        List.of(
            new NewEvent(
                id, type, aggregate, sequence, name, revision, time, bytes(payload), bytes(trail))),
        COMMIT.claims());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
