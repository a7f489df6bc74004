package org.chalet.query.organization;

import java.util.List;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;
import org.jspecify.annotations.Nullable;

/** The view of organizations: its documents and indexes. */
final class OrganizationSchema {
  static final String NAME = "organization";

  private static final Index<OrganizationDocument> BY_NAME =
      new Index<>(
          "by_name", List.of(Field.text("name", OrganizationDocument::name)), List.of(), false);

  static final Kind<OrganizationDocument> ORGANIZATIONS =
      new Kind<>("organizations", OrganizationDocument.class, List.of(BY_NAME));

  private static final Field<MemberDocument> ORGANIZATION =
      Field.text("organization", MemberDocument::organization);
  private static final Field<MemberDocument> JOINED =
      Field.number("joined", MemberDocument::joined);
  private static final Field<MemberDocument> ROLE = Field.text("role", MemberDocument::role);

  static final Index<MemberDocument> BY_ORGANIZATION =
      new Index<>("by_organization", List.of(ORGANIZATION, JOINED), List.of(), false);
  static final Index<MemberDocument> BY_ROLE =
      new Index<>("by_role", List.of(ORGANIZATION, ROLE, JOINED), List.of(), false);
  static final Index<MemberDocument> BY_ACCOUNT =
      new Index<>(
          "by_account",
          List.of(Field.text("account", MemberDocument::account), JOINED),
          List.of(),
          false);

  static final Kind<MemberDocument> MEMBERS =
      new Kind<>("members", MemberDocument.class, List.of(BY_ORGANIZATION, BY_ROLE, BY_ACCOUNT));

  private static final Field<InvitationDocument> ISSUED =
      Field.number("issued", InvitationDocument::issued);

  private static final Field<InvitationDocument> OPEN_IN =
      Field.text("open_in", i -> i.open() ? i.organization() : null);
  private static final Field<InvitationDocument> EMAIL =
      Field.text("email", OrganizationSchema::normalizedEmail);

  /** Open ones of an organization, the oldest first. */
  static final Index<InvitationDocument> OPEN =
      new Index<>("open", List.of(OPEN_IN, ISSUED), List.of(), false);

  /** Open ones of an organization, by address. */
  static final Index<InvitationDocument> OPEN_BY_EMAIL =
      new Index<>("open_by_email", List.of(OPEN_IN, EMAIL), List.of(), false);

  /** Open ones for an address, the oldest first. */
  static final Index<InvitationDocument> FOR_ADDRESS =
      new Index<>(
          "for_address",
          List.of(Field.text("open_for", OrganizationSchema::openFor), ISSUED),
          List.of(),
          false);

  /** Open or closed, those that know the address. */
  static final Index<InvitationDocument> BY_EMAIL =
      new Index<>("by_email", List.of(EMAIL), List.of(), false);

  static final Kind<InvitationDocument> INVITATIONS =
      new Kind<>(
          "invitations",
          InvitationDocument.class,
          List.of(OPEN, OPEN_BY_EMAIL, FOR_ADDRESS, BY_EMAIL));

  static final Index<PreferencesDocument> PREFERENCES_OF_ORGANIZATION =
      new Index<>(
          "of_organization",
          List.of(Field.text("organization", PreferencesDocument::organization)),
          List.of(),
          false);

  static final Kind<PreferencesDocument> PREFERENCES =
      new Kind<>("preferences", PreferencesDocument.class, List.of(PREFERENCES_OF_ORGANIZATION));

  static final ViewSchema SCHEMA =
      new ViewSchema(
          NAME, 5, List.of(ORGANIZATIONS, MEMBERS, INVITATIONS, PREFERENCES, HandOvers.HAND_OVERS));

  private OrganizationSchema() {}

  private static @Nullable String openFor(InvitationDocument invitation) {
    String email = invitation.email();
    return invitation.open() && email != null ? EmailAddress.normalized(email) : null;
  }

  private static @Nullable String normalizedEmail(InvitationDocument invitation) {
    String email = invitation.email();
    return email == null ? null : new EmailAddress(email).normalized();
  }
}
