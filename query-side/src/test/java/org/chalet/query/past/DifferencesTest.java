package org.chalet.query.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionDifference;
import org.chalet.kernel.value.CollectionDifference.Item;
import org.chalet.kernel.value.PastName;
import org.chalet.query.projection.Replaying;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.store.View;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final String WORK = "calendar:work";
  private static final AccountId ANNA = AccountId.ofLocal("anna");

  private final PastStory past = new PastStory();

  private Differences differences() {
    View view = past.replayed();
    View shares = Replaying.whole(past.story, new SharingProjection());
    Past all = past.past(view);
    return new Differences(
        all, new PastShelf(all, new Sharing(() -> shares), (reader, owner, collection) -> {}));
  }

  private static PastName at(long position) {
    return new PastName(WORK, Long.toString(position));
  }

  private static List<String> names(List<Item> items) {
    return items.stream().map(Item::name).sorted().toList();
  }

  @Test
  void what_differs_is_told_by_what_has_to_happen() {
    past.create(WORK, "work", "Work");
    long kept = past.put(WORK, "kept.ics", "kept");
    long changed = past.put(WORK, "changed.ics", "before");
    long gone = past.put(WORK, "gone.ics", "gone");
    past.put(WORK, "changed.ics", "after");
    past.delete(WORK, "gone.ics");
    long last = past.put(WORK, "later.ics", "later");
    CollectionDifference difference = differences().between(ANNA, at(gone));
    assertThat(names(difference.missing())).containsExactly("gone.ics");
    assertThat(names(difference.changes())).containsExactly("changed.ics");
    assertThat(names(difference.later())).containsExactly("later.ics");
    assertThat(difference.displaced()).isEmpty();
    assertThat(difference.unchanged()).isEqualTo(1);
    assertThat(difference.position()).isEqualTo(gone);
    assertThat(difference.head()).isEqualTo(last);
    assertThat(difference.changed()).isEqualTo(last);
    assertThat(difference.missing().getFirst().content()).isEqualTo(gone);
    assertThat(difference.missing().getFirst().etag()).isNull();
    assertThat(difference.changes().getFirst().content()).isEqualTo(changed);
    assertThat(difference.changes().getFirst().etag()).isNotNull();
    assertThat(difference.later().getFirst().content()).isZero();
    assertThat(kept).isLessThan(changed);
  }

  @Test
  void what_is_there_under_another_name_is_not_missing() {
    past.create(WORK, "work", "Work");
    long then = past.putWithUid(WORK, "a.ics", "u", "text");
    past.delete(WORK, "a.ics");
    past.putWithUid(WORK, "b.ics", "u", "text");
    CollectionDifference difference = differences().between(ANNA, at(then));
    assertThat(difference.missing()).isEmpty();
    assertThat(names(difference.displaced())).containsExactly("a.ics");
    assertThat(names(difference.later())).containsExactly("b.ics");
  }

  @Test
  void the_last_change_may_be_a_deletion() {
    past.create(WORK, "work", "Work");
    long then = past.put(WORK, "a.ics", "a");
    long deleted = past.delete(WORK, "a.ics");
    past.create("calendar:other", "other", "Other");
    assertThat(differences().between(ANNA, at(then)).changed()).isEqualTo(deleted);
  }

  @Test
  void what_was_not_there_and_what_is_not_ones_own_is_unknown() {
    past.create("calendar:first", "first", "First");
    long then = past.put("calendar:first", "a.ics", "a");
    past.create(WORK, "work", "Work");
    for (AccountId reader : List.of(ANNA, AccountId.ofLocal("eve"))) {
      assertThatThrownBy(() -> differences().between(reader, at(then)))
          .isInstanceOfSatisfying(
              Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_COLLECTION));
    }
    past.deleteAll(WORK, "work");
    assertThatThrownBy(() -> differences().between(ANNA, at(then + 1)))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_COLLECTION));
  }
}
