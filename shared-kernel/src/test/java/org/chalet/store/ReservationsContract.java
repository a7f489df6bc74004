package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.store.Commits.claiming;
import static org.chalet.store.Commits.commit;

import java.util.List;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.NameTaken;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.junit.jupiter.api.Test;

/** What every engine promises about unique names. */
public interface ReservationsContract {
  /** The log whose commits settle the names; empty at first. */
  EventLog log();

  Reservations reservations();

  @Test
  default void aNameNobodyTookHasNoHolder() {
    assertThat(reservations().holder("login", "anna")).isEmpty();
  }

  @Test
  default void aNameIsTakenTogetherWithItsCommit() {
    log().append(List.of(claiming("a", 0, Claim.take("login", "anna", "a"))));
    assertThat(reservations().holder("login", "anna")).contains("a");
    assertThat(reservations().holder("login", "Anna")).isEmpty();
    assertThat(reservations().holder("domain", "anna")).isEmpty();
  }

  @Test
  default void aTakenNameIsRefusedAndNothingOfTheCommitIsStored() {
    log().append(List.of(claiming("a", 0, Claim.take("login", "anna", "a"))));
    Commit late =
        claiming("b", 0, Claim.take("login", "berta", "b"), Claim.take("login", "anna", "b"));
    assertThat(log().append(List.of(late))).containsExactly(new NameTaken("login", "anna"));
    assertThat(reservations().holder("login", "anna")).contains("a");
    assertThat(reservations().holder("login", "berta")).isEmpty();
    assertThat(log().readStream("b", 0)).isEmpty();
  }

  @Test
  default void ofTwoInOneBatchTheFirstGetsTheName() {
    assertThat(
            log()
                .append(
                    List.of(
                        claiming("a", 0, Claim.take("login", "anna", "a")),
                        claiming("b", 0, Claim.take("login", "anna", "b")),
                        commit("c", 0))))
        .containsExactly(new Appended(1), new NameTaken("login", "anna"), new Appended(2));
    assertThat(reservations().holder("login", "anna")).contains("a");
  }

  @Test
  default void aCommitThatConflictsTakesNoName() {
    log().append(List.of(commit("a", 0)));
    assertThat(
            log()
                .append(
                    List.of(
                        claiming("a", 0, Claim.take("login", "anna", "a")),
                        claiming("b", 0, Claim.take("login", "anna", "b")))))
        .containsExactly(new StreamConflict("a", 0), new Appended(2));
    assertThat(reservations().holder("login", "anna")).contains("b");
  }

  @Test
  default void itsHolderMayTakeANameAgain() {
    log().append(List.of(claiming("a", 0, Claim.take("login", "anna", "a"))));
    assertThat(log().append(List.of(claiming("a", 1, Claim.take("login", "anna", "a")))))
        .containsExactly(new Appended(2));
    assertThat(reservations().holder("login", "anna")).contains("a");
  }

  @Test
  default void aNameIsTakenFromWhoeverIsNamed() {
    log().append(List.of(claiming("a", 0, Claim.take("login", "anna", "a"))));
    Commit fromAnother = claiming("b", 0, Claim.takeFrom("c", "login", "anna", "b"));
    assertThat(log().append(List.of(fromAnother))).containsExactly(new NameTaken("login", "anna"));
    assertThat(log().append(List.of(claiming("b", 0, Claim.takeFrom("a", "login", "anna", "b")))))
        .containsExactly(new Appended(2));
    assertThat(reservations().holder("login", "anna")).contains("b");
  }

  @Test
  default void aNameGivenBackIsFree() {
    log().append(List.of(claiming("a", 0, Claim.take("login", "anna", "a"))));
    log().append(List.of(claiming("a", 1, Claim.release("login", "anna"))));
    assertThat(reservations().holder("login", "anna")).isEmpty();
    assertThat(log().append(List.of(claiming("b", 0, Claim.take("login", "anna", "b")))))
        .containsExactly(new Appended(3));
    assertThat(reservations().holder("login", "anna")).contains("b");
  }

  @Test
  default void givingBackAFreeNameIsNoFault() {
    assertThat(log().append(List.of(claiming("a", 0, Claim.release("login", "nobody")))))
        .containsExactly(new Appended(1));
    assertThat(reservations().holder("login", "nobody")).isEmpty();
  }

  @Test
  default void aNameGivenBackAndTakenWithinOneBatchChangesHands() {
    log().append(List.of(claiming("a", 0, Claim.take("login", "anna", "a"))));
    assertThat(
            log()
                .append(
                    List.of(
                        claiming("a", 1, Claim.release("login", "anna")),
                        claiming("b", 0, Claim.take("login", "anna", "b")),
                        claiming("c", 0, Claim.take("login", "anna", "c")))))
        .containsExactly(new Appended(2), new Appended(3), new NameTaken("login", "anna"));
    assertThat(reservations().holder("login", "anna")).contains("b");
  }
}
