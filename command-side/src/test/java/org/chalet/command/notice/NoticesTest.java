package org.chalet.command.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.chalet.command.LogFollower;
import org.chalet.command.Story;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Nodes;
import org.chalet.command.mail.Outbox;
import org.chalet.command.mail.Wording;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.identity.ChangeProfile;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.HideFromDirectory;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.product.Access;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.ManagementRight;
import org.chalet.product.MoveProduct;
import org.chalet.product.ProductKind;
import org.chalet.product.RemoveProduct;
import org.chalet.product.RenameProduct;
import org.chalet.product.UnblockProduct;
import org.chalet.product.WithdrawEverything;
import org.chalet.store.Leases;
import org.chalet.store.StorageFailure;
import org.chalet.team.CreateTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BEN = AccountId.ofLocal("ben");
  private static final AccountId CLEO = AccountId.ofLocal("cleo");
  private static final AccountId DORA = AccountId.ofLocal("dora");
  private static final AccountId EMIL = AccountId.ofLocal("emil");
  private static final ProductId DRIVE = ProductId.ofLocal("drive");

  private final Story story = new Story();
  private final List<Letter> posted = new CopyOnWriteArrayList<>();
  private final Wording wording = new Wording(() -> "https://chalet.example.org");
  private OrganizationId house = OrganizationId.ofLocal("nowhere");
  private Notices notices = notices(Leases.ALONE, this::post);

  @BeforeEach
  void open() {
    house = story.registered("anna").organization();
    Stream.of(BEN, CLEO, DORA).forEach(account -> story.registered(account.local()));
    given(new RenameOrganization(house, "House Anna"));
    story
        .joins(ANNA, house, BEN, Role.EXTERNAL)
        .joins(ANNA, house, CLEO, Role.COLLABORATOR)
        .joins(ANNA, house, DORA, Role.ADMINISTRATOR);
    notices.move();
  }

  @AfterEach
  void close() throws Exception {
    notices.close();
    story.close();
  }

  @Test
  void what_happened_before_the_first_start_is_told_to_nobody() {
    assertThat(posted).isEmpty();
    assertThat(notices.lag()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoever_gets_another_role_hears_what_it_allows_in_their_language(Role role) {
    story.given(CLEO, new ChangeProfile(CLEO, null, "fr", null));
    given(new ChangeUserRole(house, CLEO, other(role)));
    notices.move();
    posted.clear();
    given(new ChangeUserRole(house, CLEO, role));
    assertTold("role-" + role.token() + " cleo");
    Letter letter = posted.getFirst();
    assertThat(letter.language()).isEqualTo("fr");
    assertThat(wording.write("1", story.clock.instant(), letter).subject()).contains("House Anna");
  }

  @Test
  void whoever_is_removed_hears_it() {
    given(new RemoveUser(house, CLEO, "cleo@example.org"));
    assertTold("user-removed cleo");
  }

  @Test
  void both_hear_when_a_legal_representative_is_replaced() {
    given(new ReplaceLegalRepresentative(house, ANNA, CLEO, Role.COLLABORATOR));
    assertTold("role-legal-representative cleo", "role-collaborator anna");
    story.given(CLEO, new ChangeUserRole(house, ANNA, Role.LEGAL_REPRESENTATIVE));
    notices.move();
    posted.clear();
    given(new ReplaceLegalRepresentative(house, CLEO, ANNA, Role.ADMINISTRATOR));
    assertTold("role-legal-representative anna", "role-administrator cleo");
  }

  @Test
  void those_who_manage_a_product_hear_when_that_is_blocked_and_unblocked() {
    TeamId team = TeamId.ofLocal("team");
    given(
        new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Files"),
        new ChangeUserRole(house, BEN, Role.COLLABORATOR),
        new GrantAccess(house, Holder.of(BEN), DRIVE, new Access(true, Set.of())),
        new CreateTeam(house, team, "Team", "#112233", List.of(CLEO, DORA)),
        new GrantAccess(
            house, Holder.of(team), DRIVE, new Access(true, Set.of(ManagementRight.STATISTICS))));
    forgetWhatWasTold();
    given(new BlockProduct(house, DRIVE));
    assertTold("product-blocked cleo", "product-blocked dora");
    assertThat(posted.getFirst().values()).containsEntry("product", "Files");
    posted.clear();
    given(new GrantEverything(house, Holder.of(BEN)), new UnblockProduct(house, DRIVE));
    assertTold("product-unblocked cleo", "product-unblocked dora", "product-unblocked ben");
  }

  @Test
  void those_around_a_product_hear_of_its_coming_and_going() {
    given(
        new GrantFutureAccess(
            house, Holder.of(CLEO), ProductKind.KDRIVE, new Access(true, Set.of())));
    given(new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Files"));
    assertTold("product-added dora", "product-added cleo");
    assertThat(posted.getFirst().values())
        .containsEntry("product", "Files")
        .containsEntry("organization", "House Anna");
    posted.clear();
    given(new RenameProduct(house, DRIVE, "Archive"), new RemoveProduct(house, DRIVE));
    assertTold("product-removed dora", "product-removed cleo");
    assertThat(posted.getFirst().values()).containsEntry("product", "Archive");
  }

  @Test
  void a_product_that_goes_to_another_organization_is_told_in_both() {
    OrganizationId other = story.registered("emil").organization();
    story.given(EMIL, new RenameOrganization(other, "House Emil"));
    story.joins(EMIL, other, ANNA, Role.ADMINISTRATOR);
    given(
        new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Files"),
        new GrantAccess(house, Holder.of(CLEO), DRIVE, new Access(true, Set.of())));
    forgetWhatWasTold();
    given(new MoveProduct(house, DRIVE, other, true));
    assertTold("product-moved-out dora", "product-moved-out cleo", "product-moved-in emil");
    assertThat(posted)
        .filteredOn(letter -> letter.name().equals("product-moved-in"))
        .allSatisfy(
            letter -> assertThat(letter.values()).containsEntry("organization", "House Emil"));
  }

  @Test
  void managers_hear_of_a_new_user_by_name() {
    given(new ChangeUserRole(house, CLEO, Role.LEGAL_REPRESENTATIVE));
    forgetWhatWasTold();
    story.registered("emil");
    story.joins(ANNA, house, EMIL, Role.COLLABORATOR);
    assertTold("user-added anna", "user-added cleo", "user-added dora");
    assertThat(posted.getFirst().values()).containsEntry("name", "emil");
    posted.clear();
    given(new RemoveUser(house, EMIL, "emil@example.org"));
    story.joins(ANNA, house, EMIL, Role.ADMINISTRATOR);
    given(new RemoveUser(house, EMIL, "emil@example.org"));
    assertTold("user-removed emil", "user-removed emil");
  }

  @Test
  void a_cancelled_order_is_told_to_those_who_look_after_bills_and_to_nobody_twice() {
    given(new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Files"));
    prefers(CLEO, List.of("order-cancelled"), List.of());
    prefers(DORA, List.of("order-cancelled"), List.of("cancellation"));
    forgetWhatWasTold();
    given(new RemoveProduct(house, DRIVE));
    assertTold("product-removed dora", "product-removed cleo");
  }

  @Test
  void nothing_is_told_to_those_who_did_not_ask_for_it() {
    for (AccountId account : List.of(CLEO, DORA)) {
      prefers(account, List.of(), List.of());
    }
    everythingHappens();
    assertTold();
    prefers(DORA, List.of(), List.of("activation"));
    everythingHappens();
    assertTold("product-added dora");
  }

  @Test
  void externals_and_those_who_left_hear_of_no_product() {
    prefers(DORA, List.of(), List.of());
    given(new GrantEverything(house, Holder.of(BEN)), new GrantEverything(house, Holder.of(CLEO)));
    everythingHappens();
    assertThat(told())
        .containsExactly(
            "product-added cleo",
            "product-blocked cleo",
            "product-unblocked cleo",
            "product-removed cleo");
    posted.clear();
    given(new WithdrawEverything(house, Holder.of(CLEO)));
    everythingHappens();
    assertTold();
    given(
        new GrantEverything(house, Holder.of(CLEO)),
        new AddProduct(house, ProductId.ofLocal("last"), ProductKind.KDRIVE, "Last"),
        new RemoveUser(house, CLEO, "cleo@example.org"));
    assertTold("user-removed cleo");
  }

  @Test
  void whoever_is_left_out_of_the_directory_is_told_what_they_ask_for() {
    prefers(CLEO, List.of(), List.of());
    prefers(DORA, List.of(), List.of("activation"));
    given(new HideFromDirectory(house, DORA));
    everythingHappens();
    assertTold("product-added dora");
  }

  @Test
  void every_notice_can_be_written_in_every_language() {
    Map<String, String> values = Map.of("organization", "O", "product", "P", "name", "N");
    for (Line<?> line : NoticeTable.LINES) {
      if (line instanceof Line.Announced<?> announced) {
        wording.verify(
            new Letter(
                new EmailAddress("a@example.org"),
                "en",
                announced.letter(),
                values,
                null,
                story.clock.instant()));
      }
    }
  }

  @Test
  void an_organization_in_a_person_s_name_is_called_by_that_name() {
    OrganizationId own = story.registered("emil").organization();
    story.joins(EMIL, own, CLEO, Role.COLLABORATOR);
    story.given(EMIL, new ChangeUserRole(own, CLEO, Role.ADMINISTRATOR));
    assertTold("user-added emil", "role-administrator cleo");
    assertThat(posted)
        .allSatisfy(letter -> assertThat(letter.values()).containsEntry("organization", "emil"));
  }

  @Test
  void a_crash_between_an_event_and_its_letters_leaves_nobody_out() {
    given(new GrantEverything(house, Holder.of(CLEO)));
    notices.move();
    given(new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Files"));
    notices.close();
    List<Letter> taken = new CopyOnWriteArrayList<>();
    notices =
        notices(
            Leases.ALONE,
            letter -> {
              if (!taken.isEmpty()) {
                throw new StorageFailure("no room");
              }
              taken.add(letter);
            });
    assertThatThrownBy(() -> notices.move()).isInstanceOf(StorageFailure.class);
    notices.close();
    notices = notices(Leases.ALONE, this::post);
    assertTold("product-added dora", "product-added cleo");
    notices.close();
    notices = notices(Leases.ALONE, this::post);
    assertTold("product-added dora", "product-added cleo");
  }

  private void everythingHappens() {
    ProductId product = ProductId.ofLocal("p" + story.tail.head());
    given(new AddProduct(house, product, ProductKind.KDRIVE, "Files"));
    notices.move();
    given(new BlockProduct(house, product));
    notices.move();
    given(new UnblockProduct(house, product));
    notices.move();
    given(new RemoveProduct(house, product));
    notices.move();
  }

  private void prefers(AccountId account, List<String> billing, List<String> products) {
    ContactPreferences preferences = new ContactPreferences(false, billing, products);
    story.given(account, new ChooseContactPreferences(house, account, preferences));
  }

  private void forgetWhatWasTold() {
    notices.move();
    posted.clear();
  }

  @Test
  void an_erased_person_gets_nothing() {
    given(new ChangeUserRole(house, CLEO, Role.EXTERNAL));
    new OwnerKeys(story.vault, story.clock).erase(CLEO.raw());
    story.clock.advance(Duration.ofMinutes(2));
    notices.move();
    assertThat(posted).isEmpty();
  }

  @Test
  void after_a_restart_nothing_is_told_again_or_left_out() {
    given(new ChangeUserRole(house, CLEO, Role.EXTERNAL));
    notices.move();
    notices.close();
    given(new RemoveUser(house, CLEO, "cleo@example.org"));
    notices = notices(Leases.ALONE, this::post);
    notices.move();
    assertThat(told()).containsExactly("role-external cleo", "user-removed cleo");
  }

  @Test
  void what_cannot_be_posted_is_not_skipped() {
    given(new ChangeUserRole(house, CLEO, Role.EXTERNAL));
    notices.close();
    notices =
        notices(
            Leases.ALONE,
            letter -> {
              throw new StorageFailure("no room");
            });
    assertThatThrownBy(() -> notices.move()).isInstanceOf(StorageFailure.class);
    assertThat(notices.lag()).isPositive();
    notices.close();
    notices = notices(Leases.ALONE, this::post);
    notices.move();
    assertTold("role-external cleo");
  }

  @Test
  void of_two_processes_one_tells_and_the_other_goes_on_where_it_stopped() {
    Leases leases = new Nodes();
    Notices one = notices(leases, this::post);
    Notices other = notices(leases, this::post);
    one.move();
    given(new ChangeUserRole(house, CLEO, Role.EXTERNAL));
    assertThat(other.move()).isFalse();
    assertThat(one.move()).isTrue();
    one.close();
    story.clock.advance(Duration.ofSeconds(2));
    given(new RemoveUser(house, CLEO, "cleo@example.org"));
    assertThat(other.move()).isTrue();
    other.close();
    assertThat(told()).containsExactly("role-external cleo", "user-removed cleo");
  }

  @Test
  void a_follower_that_was_started_is_woken() throws InterruptedException {
    notices.close();
    notices = notices(Leases.ALONE, this::post);
    notices.start();
    given(new ChangeUserRole(house, CLEO, Role.EXTERNAL));
    awaitOne();
    assertThat(told()).containsExactly("role-external cleo");
  }

  private static Role other(Role role) {
    return role == Role.ADMINISTRATOR ? Role.COLLABORATOR : Role.ADMINISTRATOR;
  }

  private void awaitOne() throws InterruptedException {
    for (int i = 0; i < 1000 && posted.isEmpty(); i++) {
      story.tail.awaitBeyond(story.tail.head(), Duration.ofMillis(10));
    }
  }

  private Notices notices(Leases leases, Outbox outbox) {
    return new Notices(
        new LogFollower.Ground(story.tail, story.vault, leases, story.clock),
        story.states(),
        outbox);
  }

  private void post(Letter letter) {
    wording.verify(letter);
    posted.add(letter);
  }

  private void given(Command... commands) {
    story.given(ANNA, commands);
  }

  private void assertTold(String... expected) {
    notices.move();
    assertThat(told()).containsExactlyInAnyOrder(expected);
  }

  private List<String> told() {
    return posted.stream()
        .map(letter -> letter.name() + " " + letter.to().raw().replace("@example.org", ""))
        .toList();
  }
}
