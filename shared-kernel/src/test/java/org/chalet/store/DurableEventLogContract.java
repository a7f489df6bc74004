package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.store.Commits.commit;
import static org.chalet.store.Commits.stream;

import java.util.List;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.junit.jupiter.api.Test;

/** What an event log promises that outlives its process. */
public interface DurableEventLogContract extends EventLogContract {
  /** Closes {@link #log()} and opens it again. */
  EventLog reopen();

  @Test
  default void everythingIsThereAfterAReopening() {
    log().append(stream("a", 3));
    EventLog reopened = reopen();
    assertThat(reopened.head()).isEqualTo(3);
    assertThat(reopened.readFrom(1, 10)).hasSize(3);
    assertThat(reopened.append(List.of(commit("a", 2), commit("a", 3))))
        .containsExactly(new StreamConflict("a", 2), new Appended(4));
    assertThat(ChainVerifier.verify(reopened).commits()).isEqualTo(4);
  }
}
