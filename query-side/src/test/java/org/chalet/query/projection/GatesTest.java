package org.chalet.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.organization.OrganizationOpened;
import org.chalet.store.StorageFailure;
import org.chalet.store.ViewSchema;
import org.junit.jupiter.api.Test;

class GatesTest {
  /** A view that never gets on, and that nobody waits for. */
  private static final class Stuck implements Projection {
    private final ViewSchema schema =
        new ViewSchema("stuck", 1, new MembersForTests().schema().kinds());

    @Override
    public ViewSchema schema() {
      return schema;
    }

    @Override
    public Set<String> contexts() {
      return Set.of("organization");
    }

    @Override
    public boolean isAwaited() {
      return false;
    }

    @Override
    public void on(EventEnvelope event, Changes changes) {
      throw new StorageFailure("not today");
    }
  }

  @Test
  void nobody_waits_for_a_view_that_is_not_awaited() throws Exception {
    Story story = new Story();
    try (Following following = new Following(story, new MembersForTests(), new Stuck())) {
      String acme = "organization:acme";
      long position =
          story.happened(
              "account:anna", acme, new OrganizationOpened(acme, "Acme", "account:anna"));
      assertThat(
              following
                  .views
                  .readYourWrites()
                  .await(Set.of("organization"), position, Following.LONG))
          .isTrue();
      assertThat(
              following
                  .views
                  .readYourWrites()
                  .await(Set.of("organization"), position + 1, Duration.ofMillis(1)))
          .isFalse();
    }
  }
}
