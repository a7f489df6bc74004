package org.chalet.command.collection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chalet.calendar.CreateCalendar;
import org.chalet.command.Story;
import org.chalet.contact.CreateAddressBook;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameOfNowTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "work@trash",
        "a@b@12",
        "work@2026-05-01T10:00:00Z",
        "w@2026-05-01T10:00:00.5Z",
        "work@2026-05-01"
      })
  void names_that_mean_the_past_are_refused(String name) {
    assertThatThrownBy(() -> new NameOfNow(name).verify()).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"work", "anna@example.org", "@trash", "work@", "t@12x"})
  void every_other_name_may_be_given(String name) {
    assertThatCode(() -> new NameOfNow(name).verify()).doesNotThrowAnyException();
  }

  @Test
  void neither_a_calendar_nor_an_address_book_is_called_so() throws Exception {
    try (Story story = new Story()) {
      story.registered("anna");
      ResourceName name = new ResourceName("work@trash");
      story
          .when(
              ANNA,
              new CreateCalendar(
                  CalendarId.ofLocal("n"), ANNA, name, List.of(), CollectionProperties.NONE))
          .refused(ErrorCode.INVALID_VALUE);
      story
          .when(
              ANNA,
              new CreateAddressBook(
                  AddressBookId.ofLocal("n"), ANNA, name, CollectionProperties.NONE))
          .refused(ErrorCode.INVALID_VALUE);
    }
  }
}
