package org.chalet.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;

/** A projection that can be made to stumble. */
final class MembersForTests implements Projection {
  record Member(String organization, String account, String role) {}

  static final Index<Member> BY_ORGANIZATION =
      new Index<>(
          "by_organization",
          List.of(
              Field.text("organization", Member::organization),
              Field.text("account", Member::account)),
          List.of(Field.text("role", Member::role)),
          false);
  static final Kind<Member> MEMBERS = new Kind<>("members", Member.class, List.of(BY_ORGANIZATION));

  final Set<String> poison = ConcurrentHashMap.newKeySet();
  volatile CountDownLatch held = new CountDownLatch(0);
  private final int revision;

  MembersForTests() {
    this(1);
  }

  MembersForTests(int revision) {
    this.revision = revision;
  }

  @Override
  public ViewSchema schema() {
    return new ViewSchema("test_members", revision, List.of(MEMBERS));
  }

  @Override
  public Set<String> contexts() {
    return Set.of("organization");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    await(held);
    switch (event.payload()) {
      case OrganizationOpened opened ->
          changes.removeAll(MEMBERS, Scan.of(BY_ORGANIZATION, opened.organization()));
      case UserAdded added -> {
        put(changes, added.organization(), added.account(), added.role());
        if (poison.contains(added.account())) {
          throw new IllegalStateException("secret of " + added.account());
        }
      }
      case UserRoleChanged changed -> {
        String id = changed.organization() + '/' + changed.account();
        assertThat(changes.get(MEMBERS, id)).isPresent();
        put(changes, changed.organization(), changed.account(), changed.role());
      }
      case UserRemoved removed ->
          changes.remove(MEMBERS, removed.organization() + '/' + removed.account());
      default -> {}
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while held", e);
    }
  }

  private static void put(Changes changes, String organization, String account, String role) {
    changes.put(MEMBERS, organization + '/' + account, new Member(organization, account, role));
  }
}
