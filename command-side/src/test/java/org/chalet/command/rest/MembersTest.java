package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.chalet.command.picture.Samples;
import org.chalet.identity.Registered;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.LogoChanged;
import org.chalet.organization.UserInvited;
import org.chalet.product.AddProduct;
import org.chalet.product.ProductKind;
import org.chalet.product.RemoveProduct;
import org.chalet.team.CreateTeam;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class MembersTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");

  private final Registered anna = story.registered("anna");
  private final String house = "/api/organizations/" + anna.organization().local();
  private final String invitations = house + "/invitations";

  MembersTest() {
    story.registered("bob");
  }

  @Test
  void an_invitation_says_nothing_that_opens_it() {
    Answer invited = invited("bob@example.org");
    assertThat(invited.status()).isEqualTo(201);
    assertThat(invited.body()).doesNotContain(mailedSecret()).doesNotContain("secret");
  }

  @Test
  void whoever_has_an_account_is_invited_like_anybody() {
    Answer known = invited("bob@example.org");
    Answer unknown = invited("zoe@example.org");
    assertThat(known.status()).isEqualTo(unknown.status());
    assertThat(known.body()).hasSameSizeAs(unknown.body());
    assertThat(invited("BOB@example.org").problem()).isEqualTo("409 already-invited");
    assertThat(invited("anna@example.org").problem()).isEqualTo("409 already-a-member");
  }

  @Test
  void an_offer_is_checked() {
    String start = "{'email':'zoe@example.org','role':'external'";
    assertThat(send("POST", invitations, ANNA, start + ",'access':[{'use':true}]}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(
            send("POST", invitations, ANNA, start + ",'access':[{'product':'x','use':true}]}")
                .problem())
        .isEqualTo("404 unknown-product");
    assertThat(send("POST", invitations, ANNA, start + ",'teams':['x']}").problem())
        .isEqualTo("404 unknown-team");
    assertThat(
            send("POST", invitations, ANNA, start + ",'preferences':{'billing':['payment']}}")
                .problem())
        .isEqualTo("422 no-billing-for-externals");
    Answer invited =
        send(
            "POST",
            invitations,
            ANNA,
            start + ",'everything':true,'language':'fr','preferences':{'products':['new-user']}}");
    assertThat(invited.status()).isEqualTo(201);
    assertThat(story.letters.getLast().language()).isEqualTo("fr");
    assertThat(story.history())
        .anySatisfy(event ->
            assertThat(event)
                .isInstanceOfSatisfying(
                    UserInvited.class,
                    invitation -> assertThat(invitation.offer().everything()).isTrue()));
  }

  @Test
  void whoever_is_invited_joins_with_the_link_or_with_the_address() {
    Answer invited = invited("elsewhere@example.org");
    String acceptance = "/api/invitations/" + invited.text("invitation") + "/acceptance";
    assertThat(send("POST", acceptance, null, "{}").problem()).isEqualTo("401 not-signed-in");
    assertThat(send("POST", acceptance, BOB, "{}").problem()).isEqualTo("410 invitation-not-valid");
    Answer joined = send("POST", acceptance, BOB, "{'secret':'%s'}".formatted(mailedSecret()));
    assertThat(joined.status()).isEqualTo(201);
    assertThat(joined.text("organization")).isEqualTo(anna.organization().raw());
    assertThat(joined.header("Location")).isEqualTo(house);
  }

  @Test
  void whoever_holds_the_link_sees_who_invites() throws IOException {
    Answer invited = invited("zoe@example.org");
    String shown = "/api/invitations/" + invited.text("invitation");
    String link = "?secret=" + mailedSecret();
    assertThat(send("GET", shown, null, null).problem()).isEqualTo("400 malformed");
    assertThat(send("GET", shown + "?secret=guess", null, null).problem())
        .isEqualTo("410 invitation-not-valid");
    assertThat(send("GET", shown + link, null, null).text("organization")).isEqualTo("anna");
    assertThat(send("GET", shown + "/logo" + link, null, null).problem())
        .isEqualTo("404 not-found");
    assertThat(logo(ANNA, picture("gif", 9, 9)).status()).isEqualTo(204);
    Answer logo = send("GET", shown + "/logo" + link, null, null);
    assertThat(logo.status()).isEqualTo(200);
    assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void whoever_holds_the_link_sees_what_is_offered_while_it_still_is() {
    ProductId drive = ProductId.ofLocal("drive");
    story.given(
        ANNA,
        new AddProduct(anna.organization(), drive, ProductKind.KDRIVE, "Drive"),
        new CreateTeam(
            anna.organization(), TeamId.ofLocal("design"), "Design", "#336699", List.of()));
    story.joins(ANNA, anna.organization(), BOB, Role.ADMINISTRATOR);
    Answer invited =
        send(
            "POST",
            invitations,
            BOB,
            "{'email':'zoe@example.org','role':'external','teams':['design'],"
                + "'access':[{'product':'drive','use':true,'rights':['technical']}]}");
    String shown = "/api/invitations/" + invited.text("invitation") + "?secret=" + mailedSecret();
    Answer offered = send("GET", shown, null, null);
    assertThat(offered.field("everything").asBoolean()).isFalse();
    assertThat(offered.field("teams").get(0).asString()).isEqualTo("Design");
    assertThat(offered.field("products").get(0).toString())
        .isEqualTo(
            "{\"name\":\"Drive\",\"kind\":\"kdrive\",\"use\":true,\"rights\":[\"technical\"]}");
    story.given(ANNA, new RemoveProduct(anna.organization(), drive));
    assertThat(send("GET", shown, null, null).field("products").isEmpty()).isTrue();
    story.given(ANNA, new ChangeUserRole(anna.organization(), BOB, Role.COLLABORATOR));
    assertThat(send("GET", shown, null, null).problem()).isEqualTo("410 invitation-not-valid");
  }

  @Test
  void guesses_of_a_link_have_to_wait() {
    Answer invited = invited("elsewhere@example.org");
    String acceptance = "/api/invitations/" + invited.text("invitation") + "/acceptance";
    for (int i = 0; i < 10; i++) {
      assertThat(send("POST", acceptance, BOB, "{'secret':'guess'}").problem())
          .isEqualTo("410 invitation-not-valid");
    }
    assertThat(send("POST", acceptance, BOB, "{'secret':'%s'}".formatted(mailedSecret())).problem())
        .isEqualTo("429 too-many-requests");
  }

  @Test
  void an_invitation_is_declined_and_sent_again() {
    Answer invited = invited("bob@example.org");
    String resend = invited.header("Location") + "/resend";
    for (int i = 0; i < 3; i++) {
      assertThat(send("POST", resend, ANNA, null).status()).isEqualTo(204);
    }
    Answer often = send("POST", resend, ANNA, null);
    assertThat(often.problem()).isEqualTo("429 too-many-requests");
    assertThat(often.header("Retry-After")).isEqualTo("86401");
    String refusal = "/api/invitations/" + invited.text("invitation") + "/refusal";
    assertThat(send("POST", refusal, BOB, "{}").status()).isEqualTo(204);
    assertThat(send("POST", refusal, BOB, "{}").problem()).isEqualTo("410 invitation-not-valid");
    assertThat(send("POST", resend, ANNA, null).problem()).isEqualTo("410 invitation-not-valid");
  }

  @Test
  void what_users_are_and_are_told_is_set() {
    story.joins(ANNA, anna.organization(), BOB, Role.COLLABORATOR);
    String hidden = house + "/directory/hidden/bob";
    assertThat(send("PUT", hidden, BOB, null).problem())
        .isEqualTo("403 managing-users-needs-administrator");
    assertThat(send("PUT", hidden, ANNA, null).status()).isEqualTo(204);
    assertThat(send("DELETE", hidden, ANNA, null).status()).isEqualTo(204);
    String accounting = house + "/users/bob/accounting";
    assertThat(send("PUT", house + "/users/anna/accounting", ANNA, null).problem())
        .isEqualTo("422 accounting-is-for-collaborators");
    assertThat(send("PUT", accounting, ANNA, null).status()).isEqualTo(204);
    assertThat(send("DELETE", accounting, ANNA, null).status()).isEqualTo(204);
    String told = "{'billingReminders':%s,'billing':[],'products':['trial-ending']}";
    assertThat(
            send("PUT", house + "/users/bob/contact-preferences", BOB, told.formatted(false))
                .status())
        .isEqualTo(204);
    assertThat(
            send("PUT", house + "/users/anna/contact-preferences", ANNA, told.formatted(false))
                .problem())
        .isEqualTo("409 billing-reminders-stay");
    assertThat(send("PUT", house + "/users/bob/contact-preferences", BOB, "{}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(send("PUT", house + "/initials", ANNA, "{'initials':'an'}").status()).isEqualTo(204);
    assertThat(send("PUT", house + "/initials", ANNA, "{'initials':'annas'}").problem())
        .isEqualTo("400 invalid-value");
  }

  @Test
  void a_logo_is_kept_as_a_small_png() throws IOException {
    assertThat(logo(BOB, picture("png", 10, 10)).problem()).isEqualTo("404 unknown-organization");
    assertThat(logo(ANNA, "<svg/>".getBytes(StandardCharsets.UTF_8)).problem())
        .isEqualTo("415 unsupported-image");
    byte[] cut = picture("png", 600, 400);
    assertThat(logo(ANNA, Arrays.copyOf(cut, 60)).problem()).isEqualTo("415 unsupported-image");
    assertThat(logo(ANNA, picture("jpeg", 2000, 500)).status()).isEqualTo(204);
    LogoChanged changed = (LogoChanged) story.history().getLast();
    BufferedImage kept = ImageIO.read(story.blobs.open(changed.logo()).orElseThrow());
    assertThat(kept.getWidth()).isEqualTo(512);
    assertThat(kept.getHeight()).isEqualTo(128);
    assertThat(send("DELETE", house + "/logo", ANNA, null).status()).isEqualTo(204);
  }

  @Test
  void a_small_logo_that_is_much_work_is_refused_and_a_deep_one_is_taken() throws IOException {
    byte[] work = Samples.withMoreScans(Samples.jpeg(600, 600, true), 1000);
    assertThat(logo(ANNA, work).problem()).isEqualTo("415 unsupported-image");
    assertThat(logo(ANNA, Samples.deepPng(4095, 4095)).status()).isEqualTo(204);
  }

  @Test
  void a_logo_with_too_many_pixels_is_not_decoded() throws IOException {
    byte[] small = picture("png", 1, 1);
    for (int at : new int[] {18, 22}) {
      small[at] = 0x7f;
    }
    Answer refused = logo(ANNA, small);
    assertThat(refused.problem()).isEqualTo("413 too-large");
  }

  @Test
  void leaving_is_asked_about_before() {
    Answer blocked = send("GET", house + "/leaving", ANNA, null);
    assertThat(blocked.field("possible").asBoolean()).isFalse();
    assertThat(blocked.field("blocks").get(0).get("code").asString())
        .isEqualTo("last-legal-representative");
    assertThat(send("GET", house + "/leaving", BOB, null).problem())
        .isEqualTo("404 unknown-organization");
    story.joins(ANNA, anna.organization(), BOB, Role.COLLABORATOR);
    assertThat(send("GET", house + "/leaving", BOB, null).field("possible").asBoolean()).isTrue();
  }

  @Test
  void an_organization_is_deleted_by_typing_its_name() {
    assertThat(send("DELETE", house, ANNA, "{}").problem()).isEqualTo("400 invalid-value");
    assertThat(send("DELETE", house, ANNA, "{'confirmation':'x'}").problem())
        .isEqualTo("422 confirmation-mismatch");
    assertThat(send("DELETE", house, ANNA, "{'confirmation':'anna'}").status()).isEqualTo(204);
    assertThat(send("DELETE", house, ANNA, "{'confirmation':'anna'}").problem())
        .isEqualTo("404 unknown-organization");
  }

  @Test
  void a_list_of_people_is_imported() {
    rosters.start();
    String imports = house + "/imports";
    assertThat(send(csv(BOB, "email,role\nz@example.org,external\n")).problem())
        .isEqualTo("404 unknown-organization");
    assertThat(send(csv(ANNA, "nothing")).problem()).isEqualTo("400 invalid-value");
    assertThat(send("GET", imports + "/none", ANNA, null).problem())
        .isEqualTo("404 unknown-import");
    Answer begun =
        send(csv(ANNA, "email,role\nz@example.org,external\nanna@example.org,external\n"));
    assertThat(begun.status()).isEqualTo(201);
    String location = String.valueOf(begun.header("Location"));
    until(() -> send("GET", location, ANNA, null).text("state").equals("finished"));
    Answer over = send("GET", location, ANNA, null);
    assertThat(over.field("total").asInt()).isEqualTo(2);
    assertThat(over.field("done").asInt()).isEqualTo(1);
    assertThat(over.field("refused").asInt()).isEqualTo(1);
    Answer refusals = send("GET", location + "/refusals", ANNA, null);
    assertThat(refusals.field("items").get(0).get("line").asInt()).isEqualTo(3);
    assertThat(refusals.field("items").get(0).get("code").asString()).isEqualTo("already-a-member");
    assertThat(send("GET", location + "/refusals?cursor=x", ANNA, null).problem())
        .isEqualTo("400 invalid-value");
    assertThat(send("DELETE", location, ANNA, null).status()).isEqualTo(204);
    assertThat(send("GET", imports, BOB, null).problem()).isEqualTo("404 unknown-organization");
    assertThat(send("GET", imports, ANNA, null).body()).contains(begun.text("id"));
  }

  private MockHttpServletRequestBuilder csv(AccountId who, String text) {
    return request("POST", house + "/imports", who, null)
        .contentType("text/csv")
        .content(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void until(BooleanSupplier condition) {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 20_000 && !condition.getAsBoolean(); i++) {
      try {
        assertThat(never.await(1, TimeUnit.MILLISECONDS)).isFalse();
      } catch (InterruptedException e) {
        throw new AssertionError("interrupted while waiting", e);
      }
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private Answer logo(AccountId who, byte[] picture) {
    return send(
        request("PUT", house + "/logo", who, null).contentType("image/png").content(picture));
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    assertThat(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()))).isNotNull();
    return bytes.toByteArray();
  }

  private Answer invited(String address) {
    return send(
        "POST", invitations, ANNA, "{'email':'%s','role':'collaborator'}".formatted(address));
  }
}
