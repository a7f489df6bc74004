package org.chalet.command.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.calendar.CalendarCreated;
import org.chalet.command.Story;
import org.chalet.contact.AddressBookCreated;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.HomeOrganizationSet;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.organization.OrganizationOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterAccountTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");

  private final Story story = new Story();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void an_address_is_the_login_of_one_account_however_it_is_written() {
    story.registered("anna");
    story
        .when("account:other", registration("other", "ANNA@Example.org", "en", "UTC", null))
        .refused(ErrorCode.LOGIN_TAKEN);
  }

  @Test
  void an_account_id_is_given_once() {
    story.registered("anna");
    story
        .when(ANNA, registration("anna", "second@example.org", "en", "UTC", null))
        .refused(ErrorCode.ACCOUNT_ID_TAKEN);
  }

  @Test
  void a_language_and_a_zone_are_real_ones() {
    story
        .when(ANNA, registration("anna", "a@example.org", "not a language", "UTC", null))
        .refused(ErrorCode.INVALID_VALUE);
    story
        .when(ANNA, registration("anna", "a@example.org", "en", "Mars/Olympus", null))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void names_are_not_empty() {
    story
        .when(ANNA, registration("anna", "a@example.org", "en", "UTC", " "))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void whoever_registers_gets_an_organization_a_calendar_and_an_address_book_in_one_commit() {
    var outcome =
        story.when(ANNA, registration("anna", "Anna@example.org", "de-ch", "UTC", "Haus"));
    Registered made = outcome.as(Registered.class);
    outcome.recorded(
        new AccountRegistered(ANNA.raw(), "Anna@example.org", "anna", "de-CH", "UTC"),
        new OrganizationOpened(made.organization().raw(), "Haus", ANNA.raw()),
        new HomeOrganizationSet(ANNA.raw(), made.organization().raw()),
        new CalendarCreated(
            made.calendar().raw(),
            ANNA.raw(),
            "default",
            List.of("VEVENT", "VTODO", "VJOURNAL"),
            CollectionProperties.named("Kalender"),
            true),
        new AddressBookCreated(
            made.addressBook().raw(),
            ANNA.raw(),
            "default",
            CollectionProperties.named("Kontakte"),
            true));
  }

  @Test
  void without_a_name_the_organization_is_recorded_under_the_person_s_account() {
    var outcome = story.when(ANNA, Story.registration("anna"));
    assertThat(outcome.events())
        .contains(
            new OrganizationOpened(
                outcome.as(Registered.class).organization().raw(), ANNA.raw(), ANNA.raw()));
  }

  @Test
  void collections_are_named_in_the_person_s_language_or_in_english() {
    assertThat(DefaultNames.in("de-CH")).isEqualTo(new DefaultNames("Kalender", "Kontakte"));
    assertThat(DefaultNames.in("fr")).isEqualTo(new DefaultNames("Agenda", "Contacts"));
    assertThat(DefaultNames.in("it")).isEqualTo(new DefaultNames("Calendario", "Contatti"));
    assertThat(DefaultNames.in("rm")).isEqualTo(new DefaultNames("Calendar", "Contacts"));
  }

  @Test
  void account_ids_are_two_letters_and_five_digits() {
    for (int i = 0; i < 1000; i++) {
      assertThat(AccountIds.fresh().local()).matches("[A-Z]{2}[0-9]{5}");
    }
  }

  private static RegisterAccount registration(
      String name, String email, String language, String zone, @Nullable String organization) {
    return new RegisterAccount(
        AccountId.ofLocal(name),
        new EmailAddress(email),
        name,
        language,
        zone,
        organization,
        null,
        null);
  }
}
