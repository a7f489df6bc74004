package org.chalet.server.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chalet.command.Secrets;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.PasswordHasher;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Furnishes an empty log with one organization: {@code user01} represents it, {@code user02}
 * administers it, the others collaborate. Everybody's password is the account id.
 */
public final class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String ORGANIZATION = "Chalet Demo";
  private static final String DOMAIN = "@example.org";

  private final Commands commands;
  private final Credentials credentials;
  private final PasswordHasher hasher;

  public Demo(Commands commands, Credentials credentials, PasswordHasher hasher) {
    this.commands = commands;
    this.credentials = credentials;
    this.hasher = hasher;
  }

  /** Through the same commands as everybody's. */
  public void furnish(int accounts) {
    List<AccountId> people =
        IntStream.rangeClosed(1, accounts)
            .mapToObj(number -> AccountId.ofLocal(name(number)))
            .toList();
    people.parallelStream().forEach(this::keepPassword);
    OrganizationId organization = register(people.getFirst(), null, null).organization();
    for (AccountId account : people.subList(1, people.size())) {
      invite(account, people.getFirst(), organization);
    }
    LOG.warn(
        "DEMO PASSWORDS: {} to {} sign in with their own id as password. Not for real data.",
        people.getFirst().local(),
        people.getLast().local());
  }

  private void keepPassword(AccountId account) {
    credentials.keepFirst(account, hasher.hash(account.local()));
  }

  private void invite(AccountId account, AccountId by, OrganizationId organization) {
    InvitationId invitation = InvitationId.ofLocal(Secrets.letters());
    String secret = Secrets.random(256);
    Role role = account.local().equals("user02") ? Role.ADMINISTRATOR : Role.COLLABORATOR;
    commands.send(
        new InviteUser(
            organization, invitation, email(account), InvitationOffer.of(role), null, secret),
        trail(by.raw()));
    register(account, invitation, secret);
  }

  private Registered register(
      AccountId account, @Nullable InvitationId invitation, @Nullable String secret) {
    RegisterAccount command =
        new RegisterAccount(
            account,
            email(account),
            "User " + account.local().substring("user".length()),
            "en",
            "Europe/Zurich",
            invitation == null ? ORGANIZATION : null,
            invitation,
            secret);
    return commands.send(command, trail(account.raw())).as(Registered.class);
  }

  /** The address by which the account of that number signs in. */
  public static String email(int number) {
    return name(number) + DOMAIN;
  }

  private static EmailAddress email(AccountId account) {
    return new EmailAddress(account.local() + DOMAIN);
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "user%02d", number);
  }

  private static Trail trail(String actor) {
    return new Trail(actor, Client.SYSTEM, UUID.randomUUID().toString(), "demo", null);
  }
}
