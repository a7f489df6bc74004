package org.chalet.command.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.chalet.command.Story;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Nodes;
import org.chalet.command.mail.Outbox;
import org.chalet.command.mail.Wording;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.identity.ChangeProfile;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.product.Access;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.Holder;
import org.chalet.product.ManagementRight;
import org.chalet.product.ProductKind;
import org.chalet.product.UnblockProduct;
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
  void those_who_managed_a_product_by_a_grant_hear_when_that_is_blocked_and_unblocked() {
    ProductId drive = ProductId.ofLocal("drive");
    TeamId team = TeamId.ofLocal("team");
    given(
        new AddProduct(house, drive, ProductKind.KDRIVE, "Files"),
        new GrantAccess(house, Holder.of(BEN), drive, new Access(true, Set.of())),
        new CreateTeam(house, team, "Team", "#112233", List.of(CLEO, DORA)),
        new GrantAccess(
            house, Holder.of(team), drive, new Access(true, Set.of(ManagementRight.STATISTICS))));
    notices.move();
    posted.clear();
    given(new BlockProduct(house, drive));
    assertTold("product-blocked cleo");
    assertThat(posted.getFirst().values()).containsEntry("product", "Files");
    posted.clear();
    given(new GrantEverything(house, Holder.of(BEN)), new UnblockProduct(house, drive));
    assertTold("product-unblocked cleo", "product-unblocked ben");
    posted.clear();
    ContactPreferences nothing = new ContactPreferences(false, List.of(), List.of());
    story.given(CLEO, new ChooseContactPreferences(house, CLEO, nothing));
    given(new BlockProduct(house, drive));
    assertTold("product-blocked ben");
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
        new Notices.Ground(story.tail, story.vault, leases, story.clock, story.states(), outbox));
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
