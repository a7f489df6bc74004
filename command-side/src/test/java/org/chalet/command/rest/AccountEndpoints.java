package org.chalet.command.rest;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.chalet.command.Quotas;
import org.chalet.command.Story;
import org.chalet.command.identity.AccountLetters;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Guesses;
import org.chalet.command.identity.LoginAttempts;
import org.chalet.command.identity.login.ChangeLoginEndpoint;
import org.chalet.command.identity.login.ConfirmLoginEndpoint;
import org.chalet.command.identity.login.LoginChanges;
import org.chalet.command.identity.password.ChangePasswordEndpoint;
import org.chalet.command.identity.password.ConfirmPasswordResetEndpoint;
import org.chalet.command.identity.password.PasswordResets;
import org.chalet.command.identity.password.Passwords;
import org.chalet.command.identity.password.RequestPasswordResetEndpoint;
import org.chalet.command.identity.profile.ChangeProfileEndpoint;
import org.chalet.command.identity.profile.PictureEndpoint;
import org.chalet.command.identity.profile.Pictures;
import org.chalet.command.identity.recovery.ChangeRecoveryAddressEndpoint;
import org.chalet.command.identity.recovery.ConfirmRecoveryAddressEndpoint;
import org.chalet.command.identity.recovery.RecoveryAddresses;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.registration.AcceptInvitationEndpoint;
import org.chalet.command.registration.Admission;
import org.chalet.command.registration.ConfirmRegistrationEndpoint;
import org.chalet.command.registration.DeclineInvitationEndpoint;
import org.chalet.command.registration.InvitationSecrets;
import org.chalet.command.registration.RegisterAccountEndpoint;
import org.chalet.command.registration.Registrations;
import org.chalet.command.registration.ShowInvitationEndpoint;
import org.chalet.command.registration.Wishes;

/** Where people open an account and change their own. */
final class AccountEndpoints {
  private final List<Object> endpoints;

  AccountEndpoints(RestStory rest, LoginAttempts attempts, Authentication authentication) {
    Story story = rest.story;
    var commands = story.commands();
    var states = story.states();
    Executor atOnce = Runnable::run;
    OneTimeLinks links = new OneTimeLinks(story.vault, story.clock);
    Guesses guesses = new Guesses(attempts, links);
    AccountLetters letters = new AccountLetters(story.letters::add, story.clock);
    Quotas quotas = new Quotas(story.vault, story.clock);
    Contacts contacts = new Contacts(states);
    Admission admission =
        new Admission(
            rest.isOpen(), rest.codes, new InvitationSecrets(story.vault), guesses, states);
    Registrations registrations =
        new Registrations(
            commands,
            rest.credentials,
            admission,
            new Wishes(links, guesses, letters, story.reservations, contacts, atOnce, quotas));
    Passwords passwords =
        new Passwords(commands, rest.credentials, authentication, contacts, rest.sessions, links);
    PasswordResets resets =
        new PasswordResets(
            passwords, rest.credentials, contacts, links, guesses, letters, atOnce, quotas);
    RecoveryAddresses recovery =
        new RecoveryAddresses(commands, authentication, contacts, links, guesses, letters, quotas);
    LoginChanges logins =
        new LoginChanges(
            commands,
            authentication,
            contacts,
            story.reservations,
            links,
            guesses,
            letters,
            atOnce,
            quotas);
    endpoints =
        List.of(
            new RegisterAccountEndpoint(registrations),
            new ConfirmRegistrationEndpoint(registrations),
            new AcceptInvitationEndpoint(commands, admission),
            new ShowInvitationEndpoint(admission, states, story.blobs),
            new DeclineInvitationEndpoint(commands, admission),
            new ChangePasswordEndpoint(passwords),
            new RequestPasswordResetEndpoint(resets),
            new ConfirmPasswordResetEndpoint(resets),
            new ChangeRecoveryAddressEndpoint(recovery),
            new ConfirmRecoveryAddressEndpoint(recovery),
            new ChangeLoginEndpoint(logins),
            new ConfirmLoginEndpoint(logins),
            new ChangeProfileEndpoint(commands),
            new PictureEndpoint(new Pictures(commands, story.blobs, story.vault)));
  }

  Object[] and(Object... others) {
    return Stream.concat(endpoints.stream(), Stream.of(others)).toArray();
  }
}
