package org.chalet.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.PictureChanged;
import org.chalet.identity.SealedPicture;
import org.chalet.identity.VaultSpaces;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureReadsTest {
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String EVE = "account:eve";
  private static final String PATH = "/api/accounts/anna/picture";

  private final Story story = new Story();
  private final InMemoryBlobStore blobs = new InMemoryBlobStore();
  private final Following following = new Following(story, new IdentityProjection());
  private final Asking asking =
      new Asking(
          new PictureReads(
              new Accounts(following.views.live("identity")),
              (one, other) -> Set.of(ANNA, BOB).containsAll(Set.of(one.raw(), other.raw())),
              blobs,
              story.vault));

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private Answer ask(String account) {
    following.caughtUp("identity", "identity");
    return asking.get(account, PATH);
  }

  private String show() throws IOException {
    SealedPicture sealed = SealedPicture.of("a jpeg".getBytes(StandardCharsets.UTF_8));
    byte[] bytes = sealed.bytes();
    String kept = blobs.put(new ByteArrayInputStream(bytes), bytes.length).sha256();
    story.vault.put(new Secret(VaultSpaces.PICTURE, ANNA + "/" + kept, sealed.key(), null));
    story.happened(
        ANNA, ANNA, new AccountRegistered(ANNA, "anna@example.org", "Anna", "de", "UTC"));
    story.happened(ANNA, ANNA, new PictureChanged(ANNA, kept));
    return kept;
  }

  @Test
  void people_and_their_colleagues_see_a_picture_and_others_do_not() throws Exception {
    String kept = show();
    for (String who : new String[] {ANNA, BOB}) {
      Answer answer = ask(who);
      assertThat(answer.text()).isEqualTo("a jpeg");
      assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Cache-Control")).contains("private");
      assertThat(answer.header("ETag")).isEqualTo("\"" + kept + "\"");
      assertThat(asking.getIfNoneMatch(who, answer.header("ETag"), PATH).status()).isEqualTo(304);
    }
    assertThat(ask(EVE).refused()).isEqualTo("not-found");
    assertThat(asking.get(null, PATH).refused()).isEqualTo("not-signed-in");
  }

  @Test
  void who_has_no_picture_shows_none() {
    story.happened(
        ANNA, ANNA, new AccountRegistered(ANNA, "anna@example.org", "Anna", "de", "UTC"));
    assertThat(ask(ANNA).refused()).isEqualTo("not-found");
  }

  @Test
  void a_picture_without_its_key_is_gone() throws Exception {
    String kept = show();
    story.vault.delete(VaultSpaces.PICTURE, ANNA + "/" + kept);
    assertThat(ask(ANNA).refused()).isEqualTo("not-found");
  }
}
